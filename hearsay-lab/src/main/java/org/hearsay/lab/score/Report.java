package org.hearsay.lab.score;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The rows of a score, and the answers that were missed or wrong. */
public final class Report {
    private static final int NAME = 34;

    private final List<String> rows = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();

    /** Adds a row. */
    public Report row(String name, Object value) {
        rows.add(name + " ".repeat(Math.max(0, NAME - name.length())) + " " + value);
        return this;
    }

    /** Notes an answer that was missed or wrong, its id first. */
    public Report miss(String what) {
        misses.add(what);
        return this;
    }

    /** The rows, each a line. */
    public List<String> rows() {
        return List.copyOf(rows);
    }

    /** What was missed or wrong, in order. */
    public List<String> misses() {
        return List.copyOf(misses);
    }

    /** Writes the rows, and what was missed if {@code errors}. */
    public void print(PrintWriter out, boolean errors) {
        rows.forEach(out::println);
        if (errors) {
            misses.forEach(miss -> out.println("  - " + miss));
        }
        out.flush();
    }
}
