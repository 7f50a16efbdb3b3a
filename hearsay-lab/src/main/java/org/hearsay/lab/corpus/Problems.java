package org.hearsay.lab.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file. */
final class Problems {
    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    void error(int line, String message) {
        found.add(new Problem(file, line, Problem.Severity.ERROR, message));
    }

    void warning(int line, String message) {
        found.add(new Problem(file, line, Problem.Severity.WARNING, message));
    }

    Path file() {
        return file;
    }

    List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
