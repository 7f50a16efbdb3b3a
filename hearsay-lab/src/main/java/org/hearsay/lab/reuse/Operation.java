package org.hearsay.lab.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ways in which a page takes over another. */
public enum Operation {
    VERBATIM,
    RETITLED,
    LIGHT_EDIT,
    ALTERED_FIGURES,
    END_CUT,
    BEGINNING_CUT,
    SHUFFLED,
    INSERTED,
    MOSAIC,
    EMBEDDED,
    TAGLINE,
    FRAMED,
    SIMPLIFIED,
    CHAIN,
    TURNED,
    /** Takes over quotations alone, which is no copying. */
    QUOTES_ONLY;

    /** As it stands in links. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The paragraphs of a page that takes over {@code from}, and for a mosaic {@code other}. */
    List<String> apply(Original from, Original other, int number) {
        List<String> whole = from.paragraphs();
        int half = (whole.size() + 1) / 2;
        return switch (this) {
            case VERBATIM, RETITLED, CHAIN -> whole;
            case LIGHT_EDIT -> whole.stream().map(p -> Wording.synonyms(p, 2)).toList();
            case ALTERED_FIGURES -> whole.stream().map(Wording::figures).toList();
            case END_CUT -> whole.subList(0, half);
            case BEGINNING_CUT -> whole.subList(whole.size() - half, whole.size());
            case SHUFFLED -> shuffled(whole);
            case INSERTED -> inserted(whole, number);
            case MOSAIC ->
                Stream.concat(
                                whole.subList(0, half).stream(),
                                other
                                        .paragraphs()
                                        .subList(
                                                other.paragraphs().size() / 2,
                                                other.paragraphs().size())
                                        .stream())
                        .toList();
            case EMBEDDED -> embedded(whole.subList(0, half), number);
            case TAGLINE -> tagline(from);
            case FRAMED ->
                Stream.of(Filler.frame().subList(0, 2), whole, Filler.frame().subList(2, 5))
                        .flatMap(List::stream)
                        .toList();
            case SIMPLIFIED -> whole.stream().map(Wording::simplified).toList();
            case TURNED -> whole.stream().map(Wording::turned).toList();
            case QUOTES_ONLY -> quotes(whole, number);
        };
    }

    private static List<String> shuffled(List<String> whole) {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < whole.size(); i += 2) {
            order.add(whole.get(i));
        }
        for (int i = 1; i < whole.size(); i += 2) {
            order.add(whole.get(i));
        }
        return order;
    }

    private static List<String> inserted(List<String> whole, int number) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            all.add(whole.get(i));
            if (i % 2 == 0) {
                all.add(Filler.sentences(number * 64 + i, 2));
            }
        }
        return all;
    }

    private static List<String> embedded(List<String> taken, int number) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(Filler.sentences(number * 64 + i, 3));
        }
        all.addAll(taken);
        for (int i = 4; i < 8; i++) {
            all.add(Filler.sentences(number * 64 + i, 3));
        }
        return all;
    }

    private static List<String> tagline(Original from) {
        List<String> all = new ArrayList<>(from.paragraphs());
        if (!all.isEmpty()) {
            all.set(0, "(" + from.outlet() + ") - " + all.get(0));
        }
        all.add("This report first appeared in " + from.outlet() + ".");
        return all;
    }

    private static List<String> quotes(List<String> whole, int number) {
        List<String> all = new ArrayList<>();
        all.add(Filler.sentences(number * 64, 3));
        List<String> quoted = whole.stream().flatMap(Wording::quotations).toList();
        for (int i = 0; i < quoted.size(); i++) {
            all.add(quoted.get(i) + " were the words. " + Filler.sentences(number * 64 + i + 1, 2));
        }
        all.add(Filler.sentences(number * 64 + 50, 3));
        return all;
    }
}
