package org.hearsay.lab.pages;

import java.util.Locale;

/** A set of saved pages with a gold. */
public enum PageSet {
    /** Articles of the Web Content Extraction Benchmark, its development part: bodies, titles, authors, dates. */
    WCXB("wcxb-article-dev"),
    /** The news article extraction benchmark: bodies, titles, authors, dates. */
    NAEB("naeb"),
    /** Half of the pages that htmldate is tested on: dates. */
    DATES("dates"),
    /** The text of the pages of NAEB, line by line. */
    LINES("lines");

    private final String folder;

    PageSet(String folder) {
        this.folder = folder;
    }

    /** Its folder among the data. */
    String folder() {
        return folder;
    }

    /** Its name on the command line and in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
