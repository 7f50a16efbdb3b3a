package org.hearsay.lab.statements;

import java.util.List;

/**
 * What others reach on PolNeAR (E. Newell, D. Margolin and D. Ruths, "An Attribution Relations Corpus for Political News",
 * LREC 2018), and what is to be reached there. None of it is run here: rows without another source were measured before
 * with the same metrics; <i>to reach first</i> and <i>goal</i> are what was asked for. They are facts of that corpus and are
 * no measure for another gold.
 *
 * @param system its name, and what it was trained on
 * @param cells percentages in the order of {@link StatementFigures#COLUMNS}, with the digits that are known; a dash for one
 *     that is not
 */
record KnownFigures(String system, List<String> cells) {

    /** Copies and checks the cells. */
    KnownFigures {
        cells = List.copyOf(cells);
        if (cells.size() != StatementFigures.COLUMNS.size()) {
            throw new IllegalArgumentException(system + " has " + cells.size() + " cells");
        }
    }

    /** In the order of a table. */
    // spotless:off
    static final List<KnownFigures> ALL = List.of(
            //                                                    source cue content J  P  R  F1   quoted say mental other indirect
            row("two people agreeing",                            "79    71    72    -  -  -  75   96.1  92.8  -  -  -"),
            row("BERT with CofeNet, published, trained on it",    "83.2  75.3  72.9  -  -  -  -    -     -     -  -  -"),
            row("BiLSTM+CRF, published, trained on it",           "69.6  66.7  59.0  -  -  -  -    -     -     -  -  -"),
            row("linear tagger with parser, trained on it",       "71    67    60    -  -  -  61.8 87.7  -     -  -  -"),
            row("linear tagger, no parser, trained on it",        "68    66    56    -  -  -  59.2 88.8  79.1  -  -  -"),
            row("CoreNLP 4.5.10, quotes and coreference",         "22    0     33    -  -  -  24.0 70.6  -     -  -  -"),
            row("dependency rules with a verb list",              "51    46    36    -  -  -  38.5 63.7  46.4  -  -  -"),
            row("rules with a verb list, no parser, dev",         "-     -     -     -  55 33 41.0 57.3  53.0  -  -  -"),
            row("prototype, 32 articles of our own, dev",         "-     -     -     -  53 50 51.6 83.3  74.8  -  -  -"),
            row("to reach first, dev",                            "-     -     -     -  -  -  53   84    76    -  -  45"),
            row("goal",                                           "-     -     -     -  -  -  62   90    84    -  -  -"));
    // spotless:on

    private static KnownFigures row(String system, String percentages) {
        return new KnownFigures(system, List.of(percentages.replace("-", "–").split("\\s+")));
    }
}
