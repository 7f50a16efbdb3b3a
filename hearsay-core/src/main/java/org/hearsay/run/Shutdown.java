package org.hearsay.run;

/** What is still to be done when the process is told to end. */
public final class Shutdown {

    private Shutdown() {}

    /** Runs {@code work} when the process is told to end, before it does. */
    public static void then(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work, "hearsay-shutdown"));
    }
}
