package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.text.Span;

/**
 * A sentence as atoms. Positions beyond either end read as empty words, so that rules may look around
 * freely.
 *
 * @param text the article's text
 * @param atoms in order
 * @param titled whether it is written in the capitals of a headline
 */
record Line(String text, List<Atom> atoms, boolean titled) {

    private static final Pattern PIECE = Pattern.compile("\\d{1,2}h\\d{2}(?![\\p{L}\\d])"
            + "|\\d++(?:[.,:/]\\d++)*+(?:(?:st|nd|rd|th|s)(?!\\p{L}))?+|[-‐‑–—]|[^\\d\\-‐‑–—][^\\-‐‑–—]*");

    /** Takes the tokens of {@code sentence} apart. */
    static Line of(String text, Sentence sentence) {
        List<Atom> atoms = new ArrayList<>();
        int end = -1;
        for (Token token : sentence.tokens()) {
            if (token.text().contains("://")
                    || token.text().contains("@")
                    || token.text().startsWith("www.")) {
                continue;
            }
            Matcher piece = PIECE.matcher(token.text());
            while (piece.find()) {
                Span span =
                        new Span(piece.start(), piece.end()).shift(token.span().start());
                String lower = piece.group().toLowerCase(java.util.Locale.ROOT);
                if (lower.length() > 1 && lower.endsWith(".")) {
                    lower = lower.substring(0, lower.length() - 1);
                }
                atoms.add(new Atom(span, piece.group(), lower, token.pos(), span.start() == end));
                end = span.end();
            }
        }
        return new Line(text, List.copyOf(atoms), titled(atoms));
    }

    /** Whether most words behind the first are capitalised, as in a headline. */
    private static boolean titled(List<Atom> atoms) {
        int words = 0;
        int capitals = 0;
        for (int i = 1; i < atoms.size(); i++) {
            words += Character.isLetter(atoms.get(i).text().charAt(0)) ? 1 : 0;
            capitals += atoms.get(i).capital() ? 1 : 0;
        }
        return 2 * capitals > words;
    }

    /** Whether a common word is part of a name here, by its capital letter and the word before it. */
    boolean named(int i) {
        boolean joined = capital(i - 1) || (i > 0 && Character.isDigit(at(i - 1).charAt(0)));
        return i > 0 && !titled && capital(i) && joined;
    }

    int size() {
        return atoms.size();
    }

    boolean has(int i) {
        return i >= 0 && i < atoms.size();
    }

    /** The word at {@code i} in lower case. */
    String at(int i) {
        return has(i) ? atoms.get(i).lower() : "";
    }

    String pos(int i) {
        return has(i) ? atoms.get(i).pos() : "";
    }

    boolean is(int i, String word) {
        return at(i).equals(word);
    }

    boolean in(int i, Set<String> words) {
        return has(i) && words.contains(atoms.get(i).lower());
    }

    boolean capital(int i) {
        return has(i) && atoms.get(i).capital();
    }

    boolean hyphen(int i) {
        return has(i) && atoms.get(i).hyphen();
    }

    boolean glued(int i) {
        return has(i) && atoms.get(i).glued();
    }

    /** {@code i}, or the position behind a hyphen at {@code i}. */
    int skipHyphen(int i) {
        return hyphen(i) ? i + 1 : i;
    }

    /** From {@code start} to before {@code end}, counted in atoms. */
    Span span(int start, int end) {
        return new Span(
                atoms.get(start).span().start(), atoms.get(end - 1).span().end());
    }

    /** The first atom from {@code i} on that starts at or behind {@code offset}. */
    int atomFrom(int i, int offset) {
        int j = i;
        while (j < atoms.size() && atoms.get(j).span().start() < offset) {
            j++;
        }
        return j;
    }
}
