package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of {@code bylines.txt}, which says what each list is for. */
final class BylineWords {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\S+\\.(?:com|org|net|info|news|[a-z]{2}|co\\.[a-z]{2})");
    private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+|[,;:!?)]+$|['’]s$");

    private static final Map<String, List<String>> LISTS = load();
    private static final Map<String, String> AGENCIES = agencies();
    private static final Set<String> ROLES = list("roles");
    private static final Set<String> MODIFIERS = list("modifiers");
    private static final Set<String> DESKS = list("desks");
    private static final Set<String> ORGANISATIONS = list("organisations");
    private static final Set<String> SURNAMES = list("surnames");
    private static final Set<String> NOT_NAMES = list("not-names");

    private BylineWords() {}

    /** Whether a word says what somebody is. */
    static boolean role(String word) {
        return ROLES.contains(plain(word));
    }

    /** Whether a word may stand before a role. */
    static boolean modifier(String word) {
        return MODIFIERS.contains(plain(word));
    }

    /** Whether a word names those who write without a name. */
    static boolean desk(String word) {
        return DESKS.contains(plain(word));
    }

    /** Whether a capitalised word is none of a name. */
    static boolean notName(String word) {
        String plain = plain(word);
        return NOT_NAMES.contains(plain) || DateText.monthOrDay(plain);
    }

    /** Whether {@code words} are the name of an organisation, a known agency or one that says what it is. */
    static boolean organisation(String words) {
        if (agency(words) != null) {
            return true;
        }
        String[] parts = words.split(" +");
        for (int i = 0; i < parts.length; i++) {
            String plain = plain(parts[i]);
            boolean surname = SURNAMES.contains(plain)
                    && parts.length == 2
                    && i == 1
                    && !plain(parts[0]).equals("the");
            if (ORGANISATIONS.contains(plain) && !surname) {
                return true;
            }
        }
        return ADDRESS.matcher(words).matches();
    }

    /** The full name of the agency that is called {@code words}; null if none is known. */
    static @Nullable String agency(String words) {
        String known = AGENCIES.get(words.trim());
        return known != null ? known : AGENCIES.get(words.trim().replaceFirst("^(?i:the) ", ""));
    }

    private static String plain(String word) {
        return MARKS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Set<String> list(String name) {
        return LISTS.getOrDefault(name, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(" +")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> agencies() {
        Map<String, String> names = new HashMap<>();
        for (String line : LISTS.getOrDefault("agencies", List.of())) {
            String[] full = line.split(" *= *", 2);
            names.put(full[0], full[0]);
            for (String other : full.length > 1 ? full[1].split(", *") : new String[0]) {
                names.put(other, full[0]);
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> read = new HashMap<>();
        try (InputStream in = BylineWords.class.getResourceAsStream("bylines.txt")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: org/hearsay/article/bylines.txt");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    read.computeIfAbsent(section, k -> new ArrayList<>()).add(line.trim());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(read);
    }
}
