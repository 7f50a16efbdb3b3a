package org.hearsay.lab;

/** The {@code lab} command: trains the taggers, scores against gold, and measures. */
public final class Main {
    private Main() {}

    /** Prints what the lab can do. */
    public static void main(String[] args) {
        System.out.println("hearsay-lab: nothing to run yet");
    }
}
