package org.hearsay.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.pack.DomainPack.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the day of publication by the pack's dated anchors. What is mentioned has begun. Whoever is called
 * by an office holds it still, unless the text says "former". "Nears its third anniversary" and "in its
 * third year" count from the start of the only lasting happening that the text names, and only beside a term
 * of office: a war may be called by one name and counted from more than one day. Nobody counts the anniversaries
 * of a term of office.
 */
final class AnchorReader {

    /** A name with one of these tells a term of office. */
    private static final Set<String> OFFICES = Set.of(
            "president",
            "leader",
            "prime",
            "minister",
            "chancellor",
            "secretary",
            "premier",
            "king",
            "queen",
            "chairman",
            "director",
            "commissioner",
            "chief",
            "governor",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "representative",
            "chair",
            "speaker",
            "ambassador",
            "pope",
            "mayor",
            "senator",
            "administration",
            "government");

    private static final Pattern PAST_HOLDER = Pattern.compile(
            "(?:\\b(?:former|then|ex|late|late-|onetime|one-time|predecessor|under)\\W+)(?:\\S+\\s+){0,2}$");

    private static final Set<String> NEARING = Set.of(
            "nears",
            "nearing",
            "approaches",
            "approaching",
            "near",
            "approach",
            "ahead",
            "before",
            "toward",
            "towards");

    private final List<Anchor> anchors;

    AnchorReader(List<Anchor> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /** What the anchors named in {@code text} prove. */
    Bounds read(String text, List<Line> lines) {
        Bounds bounds = Bounds.NONE;
        List<Anchor> lasting = new ArrayList<>();
        boolean term = false;
        for (Anchor anchor : anchors) {
            String name = named(text, anchor);
            if (name == null) {
                continue;
            }
            bounds = bounds.notBefore(
                    LocalDate.parse(anchor.start()), "names " + anchor.text() + ", since " + anchor.start());
            term |= office(name);
            if (anchor.end() == null && !office(name)) {
                lasting.add(anchor);
            } else if (anchor.end() != null && office(name)) {
                bounds = bounds.notAfter(
                        LocalDate.parse(anchor.end()), "names " + anchor.text() + ", until " + anchor.end());
            }
        }
        return lasting.size() == 1 && term ? anniversaries(bounds, lasting.get(0), lines) : bounds;
    }

    /** The name by which the text speaks of {@code anchor} as of something that is; null if it does not. */
    private static @Nullable String named(String text, Anchor anchor) {
        for (String name : anchor.names()) {
            Pattern pattern = Pattern.compile(
                    "(?<![\\p{L}\\d])" + Pattern.quote(name).replace("'", "\\E['’]\\Q") + "(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE);
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String before = text.substring(Math.max(0, matcher.start() - 40), matcher.start());
                if (!office(name)
                        || !PAST_HOLDER.matcher(before.toLowerCase(Locale.ROOT)).find()) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean office(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (OFFICES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Bounds anniversaries(Bounds bounds, Anchor anchor, List<Line> lines) {
        Bounds found = bounds;
        LocalDate start = LocalDate.parse(anchor.start());
        for (Line line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int ordinal = Words.ordinal(line.at(i));
                if (ordinal == 0 || ordinal > 100) {
                    continue;
                }
                String of = " of " + anchor.text();
                if (line.is(i + 1, "anniversary") && nearing(line, i)) {
                    found = found.notBefore(start.plusYears(ordinal - 1L), "before anniversary " + ordinal + of);
                    found = found.notAfter(start.plusYears(ordinal), "before anniversary " + ordinal + of);
                } else if (line.is(i + 1, "year") && (line.is(i - 1, "its") || line.is(i - 1, "the"))) {
                    found = yearOf(found, start, ordinal, line, i, of);
                }
            }
        }
        return found;
    }

    /** "in its third year", "entering its third year" (which is said for some months around the day). */
    private static Bounds yearOf(Bounds bounds, LocalDate start, int ordinal, Line line, int i, String of) {
        boolean entering = line.at(i - 2).startsWith("enter") || line.is(i - 2, "into");
        boolean in = line.is(i - 2, "in");
        if (!entering && !in) {
            return bounds;
        }
        LocalDate from = start.plusYears(ordinal - 1L).minusMonths(entering ? 4 : 0);
        LocalDate to = start.plusYears(ordinal);
        String reason = "year " + ordinal + of;
        return bounds.notBefore(from, reason).notAfter(to, reason);
    }

    private static boolean nearing(Line line, int i) {
        for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
            if (line.in(j, NEARING)) {
                return true;
            }
        }
        return false;
    }
}
