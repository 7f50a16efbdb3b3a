package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells languages apart by how many of a text's words are among the language's commonest. */
final class Language {

    /** Undecided. */
    static final String UNKNOWN = "und";

    private static final Map<String, Set<String>> COMMON = load();

    /** The commonest English words. */
    static final Set<String> ENGLISH = COMMON.getOrDefault("en", Set.of());

    private static final List<String> LANGUAGES = List.copyOf(COMMON.keySet());
    private static final int[] NONE = {};

    /** In which languages a word is common, by their place in {@link #LANGUAGES}. */
    private static final Map<String, int[]> SPEAK = speakers();

    private static final double ENOUGH = 0.15;
    private static final int FEW = 20;

    private Language() {}

    /**
     * The language of {@code words}.
     *
     * @param stated the tag the page states, which decides when the words do not; may be null
     * @return a primary tag, {@link #UNKNOWN} if neither decides
     */
    static String of(List<String> words, @Nullable String stated) {
        String claimed = stated == null ? UNKNOWN : primary(stated);
        int[] counts = new int[LANGUAGES.size()];
        for (String word : words) {
            for (int language : SPEAK.getOrDefault(word, NONE)) {
                counts[language]++;
            }
        }
        int first = 0;
        for (int i = 1; i < counts.length; i++) {
            first = counts[i] > counts[first] ? i : first;
        }
        String best = words.isEmpty() || counts[first] == 0 ? UNKNOWN : LANGUAGES.get(first);
        double most = words.isEmpty() ? 0 : (double) counts[first] / words.size();
        if (words.size() < FEW && !claimed.equals(UNKNOWN)) {
            return claimed;
        }
        if (most >= ENOUGH) {
            return best;
        }
        return claimed.equals("en") && words.size() >= 2 * FEW && most < ENOUGH / 2 ? UNKNOWN : claimed;
    }

    /**
     * Why a text's language is not the declared one.
     *
     * @param language as found, see {@link #of}
     * @param declared the tag the page states; may be null
     * @return the reason in words; null when they agree, or one of them is not known
     */
    static @Nullable String disagreement(String language, @Nullable String declared) {
        String tag = declared == null ? UNKNOWN : primary(declared);
        return tag.equals(UNKNOWN) || language.equals(UNKNOWN) || tag.equals(language)
                ? null
                : "the page declares " + tag + ", but its words are of " + language;
    }

    /** The primary tag of what a page states, {@link #UNKNOWN} if it is none. */
    private static String primary(String stated) {
        String tag = stated.trim().toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
        return tag.matches("[a-z]{2,3}") ? tag : UNKNOWN;
    }

    /** Which part of {@code words} is in {@code common}. */
    static double share(List<String> words, Set<String> common) {
        int in = 0;
        for (String word : words) {
            in += common.contains(word) ? 1 : 0;
        }
        return words.isEmpty() ? 0 : (double) in / words.size();
    }

    private static Map<String, int[]> speakers() {
        Map<String, int[]> speak = new HashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (String word : COMMON.getOrDefault(LANGUAGES.get(i), Set.of())) {
                int[] before = speak.getOrDefault(word, NONE);
                int[] with = Arrays.copyOf(before, before.length + 1);
                with[before.length] = i;
                speak.put(word, with);
            }
        }
        return speak;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> read = new LinkedHashMap<>();
        try (InputStream in = Language.class.getResourceAsStream("languages.txt")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: org/hearsay/article/languages.txt");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int space = line.indexOf(' ');
                    String[] words = line.substring(space + 1).trim().split(" +");
                    read.put(line.substring(0, space), Collections.unmodifiableSet(new HashSet<>(List.of(words))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(read);
    }
}
