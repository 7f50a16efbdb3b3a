package org.hearsay.lab.reuse;

import java.util.List;

/** Sentences of our own that stand in no article, for what is written around what is taken over. */
final class Filler {

    // spotless:off
    private static final List<String> WHO = List.of(
            "a beekeeper", "the night porter", "our correspondent", "one caretaker", "the youngest clerk", "an archivist",
            "the postmistress", "some anglers", "a piano tuner", "the lock keeper", "two cyclists", "a former judge",
            "the verger", "a chess club", "the glazier", "an usher", "a tram driver", "the school cook", "a cartographer");
    private static final List<String> DOES = List.of(
            "remembers", "measured", "painted", "misplaced", "sketched", "counted", "doubts", "praised", "overheard",
            "photographed", "ignored", "catalogued", "envied", "repaired", "recited", "weighed", "mocked");
    private static final List<String> WHAT = List.of(
            "seven green boxes", "the old minutes", "a broken weathercock", "every leaflet", "its own shadow",
            "the bakery queue", "a forgotten tariff", "three pocket watches", "the canal gauge", "a brass kettle",
            "this long winter", "the upper staircase", "an empty aviary");
    private static final List<String> WHEN = List.of(
            "before breakfast", "on market days", "with much patience", "behind the chapel", "against all advice",
            "near closing time", "for a wager", "under grey skies", "between two trains", "in plain ink", "without a hat");
    private static final List<String> FRAME = List.of(
            "Sign up for our morning letter and never miss a story.",
            "You have read three of your five free articles this month.",
            "This article was updated to add a sentence on the background.",
            "Our correspondents can be reached by post at the address below.",
            "All rights reserved. No part may be printed again without leave in writing.");
    private static final List<String> OUTLETS = List.of(
            "Brackwater Courier", "The Tarn Gazette", "Olmsey Post", "Upland Star", "Quarrel Bridge Times",
            "The Fennick Mail", "Dorrance Echo", "Saltmarch Herald");
    // spotless:on

    private Filler() {}

    /** {@code count} sentences; other numbers give others. */
    static String sentences(int number, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // lengths without a common divisor: the same four meet again only after some ten thousand
            int n = number * 7 + i * 3;
            String who = WHO.get(n % WHO.size());
            text.append(i == 0 ? "" : " ")
                    .append(Character.toUpperCase(who.charAt(0)))
                    .append(who.substring(1))
                    .append(' ')
                    .append(DOES.get((n + n / 19) % DOES.size()))
                    .append(' ')
                    .append(WHAT.get((n + n / 17) % WHAT.size()))
                    .append(' ')
                    .append(WHEN.get((n + n / 13) % WHEN.size()))
                    .append('.');
        }
        return text.toString();
    }

    static List<String> frame() {
        return FRAME;
    }

    static String outlet(int number) {
        return OUTLETS.get(number % OUTLETS.size());
    }
}
