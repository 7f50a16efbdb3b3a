package org.hearsay.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.text.Span;

/**
 * The words of a text in a form that can be compared across pages, and how telling each is. How common a
 * stem is in English at large comes from a small frozen table ({@code frequencies.tsv}: stem and the
 * number of documents it stands in; the first line has the number of documents and where they are from);
 * {@code lab train frequencies} makes it.
 */
public final class Words {

    private static final String TABLE = "frequencies.tsv";

    private static final Set<String> STOP = Set.of(("a about above after again against all also although am among an"
                    + " and another any are as at be because been before being below between both but by can could did"
                    + " do does doing down during each either else ever every few for from further get got had has"
                    + " have having he her here hers him his how however i if in into is it its itself just like may"
                    + " me might more most much must my near neither no nor not now of off on once only or other our"
                    + " out over own per same she should since so some still such than that the their them then there"
                    + " these they this those though through to too under until up upon us very was we were what when"
                    + " where which while who whom whose why will with within without would yet you your said say"
                    + " says saying told tell according mr mrs ms dr")
            .split(" "));

    private static final List<String> SMALL = List.of(("zero one two three four five six seven eight nine ten eleven"
                    + " twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
            .split(" "));

    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    private static final Map<String, Integer> COMMON = new HashMap<>();

    private static final int DOCUMENTS = load();

    private Words() {}

    private static int load() {
        try (InputStream in = Words.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int documents = Integer.parseInt(lines.readLine().split("\t", 2)[0]);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                COMMON.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
            }
            return documents;
        } catch (IOException e) {
            throw new IllegalStateException("damaged table on the class path: " + TABLE, e);
        }
    }

    /** How telling a stem is in English at large: near 0 for what stands everywhere, about 5 for what is rare. */
    public static double weight(String stem) {
        return Math.log((DOCUMENTS + 1.0) / (COMMON.getOrDefault(stem, 0) + 1.0));
    }

    /** The words and figures that lie in {@code span}, in order; marks are left out. */
    public static List<Word> in(String text, Span span) {
        List<Word> words = new ArrayList<>();
        int at = span.start();
        while (at < span.end()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < span.end() && inside(text, end, span.end())) {
                end++;
            }
            String form = form(text.substring(at, end));
            if (!form.isEmpty()) {
                words.add(new Word(new Span(at, end), form, stem(form), Character.isUpperCase(text.charAt(at))));
            }
            at = end;
        }
        return words;
    }

    private static boolean inside(String text, int at, int limit) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean followed = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean figures =
                Character.isDigit(text.charAt(at - 1)) && at + 1 < limit && Character.isDigit(text.charAt(at + 1));
        return (c == '\'' || c == '’') && followed || (c == ',' || c == '.') && figures;
    }

    /** The stems in {@code span} that carry content, with how often each stands there. */
    public static TreeMap<String, Integer> content(String text, Span span) {
        TreeMap<String, Integer> stems = new TreeMap<>();
        for (Word word : in(text, span)) {
            if (content(word)) {
                stems.merge(word.stem(), 1, Integer::sum);
            }
        }
        return stems;
    }

    /** Whether a word carries content: no function word, no word of saying. */
    public static boolean content(Word word) {
        return !STOP.contains(word.form()) && (word.form().length() > 1 || word.number());
    }

    /**
     * How much of what two bags of stems say is the same: the weight they share over the weight of the
     * lighter one, 0..1.
     */
    public static double shared(Map<String, Integer> a, Map<String, Integer> b) {
        double both = 0;
        double first = 0;
        double second = 0;
        for (String stem : a.keySet()) {
            first += weight(stem);
            both += b.containsKey(stem) ? weight(stem) : 0;
        }
        for (String stem : b.keySet()) {
            second += weight(stem);
        }
        double least = Math.min(first, second);
        return least <= 0 ? 0 : both / least;
    }

    /** Lower case without accents and possessive endings; figures without separators. */
    public static String form(String word) {
        String plain = plain(word);
        if (plain.endsWith("'s")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        plain = plain.replace("'", "");
        return !plain.isEmpty() && Character.isDigit(plain.charAt(0)) ? plain.replace(",", "") : plain;
    }

    /** Lower case, Latin letters without accents. */
    static String plain(String text) {
        String split = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('’', '\''), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            switch (c) {
                case 'ø' -> plain.append('o');
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'ł' -> plain.append('l');
                case 'đ', 'ð' -> plain.append('d');
                case 'ß' -> plain.append("ss");
                case 'ı' -> plain.append('i');
                case 'þ' -> plain.append("th");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }

    private static String stem(String form) {
        if (Character.isDigit(form.charAt(0))) {
            return "#" + form;
        }
        int small = SMALL.indexOf(form);
        if (small > 1) {
            return "#" + small;
        }
        int tens = TENS.indexOf(form);
        if (tens >= 0) {
            return "#" + (tens + 2) * 10;
        }
        return uninflected(form);
    }

    private static String uninflected(String form) {
        String stem = form;
        int length = stem.length();
        if (length > 4 && stem.endsWith("ies")) {
            stem = stem.substring(0, length - 3) + "y";
        } else if (length > 4 && (stem.endsWith("sses") || stem.endsWith("shes") || stem.endsWith("ches"))) {
            stem = stem.substring(0, length - 2);
        } else if (length > 3 && stem.endsWith("s") && "sui".indexOf(stem.charAt(length - 2)) < 0) {
            stem = stem.substring(0, length - 1);
        }
        if (stem.length() > 5 && stem.endsWith("ing")) {
            stem = undoubled(stem.substring(0, stem.length() - 3));
        } else if (stem.length() > 4 && stem.endsWith("ed")) {
            stem = undoubled(stem.substring(0, stem.length() - 2));
        }
        if (stem.length() > 4 && (stem.endsWith("e") || stem.endsWith("y"))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean twice = last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return twice ? stem.substring(0, last) : stem;
    }
}
