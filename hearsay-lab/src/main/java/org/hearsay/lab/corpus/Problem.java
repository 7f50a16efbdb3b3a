package org.hearsay.lab.corpus;

import java.nio.file.Path;

/**
 * Something wrong in an article, with its place.
 *
 * @param file the article's file
 * @param line line in the file, from 1
 * @param severity whether the article may be used
 * @param message what is wrong and what to do
 */
public record Problem(Path file, int line, Severity severity, String message) implements Comparable<Problem> {

    /** How bad it is. */
    public enum Severity {
        /** Breaks a rule: to be mended. */
        ERROR,
        /** Is often a mistake: to be looked at. */
        WARNING
    }

    /** Whether it must be mended. */
    public boolean error() {
        return severity == Severity.ERROR;
    }

    /** By file, then line, then message. */
    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (error() ? "error: " : "warning: ") + message;
    }
}
