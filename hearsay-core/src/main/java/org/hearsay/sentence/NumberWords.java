package org.hearsay.sentence;

import java.util.List;

/** English words for numbers, in lower case. */
public final class NumberWords {

    /** From zero on, each at the place of its number. */
    public static final List<String> BELOW_TWENTY = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    /** From twenty on, by tens. */
    public static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumberWords() {}
}
