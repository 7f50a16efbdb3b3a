package org.hearsay.page.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.text.WordSet;

/**
 * Puts lines together to paragraphs: by the distance between lines against the usual one of their type size, by
 * size and weight, by indents and list marks, and by lines that end early. Words divided at a line's end are put
 * together again, with their hyphen where the document writes it elsewhere or it belongs to the word.
 */
final class PdfParagraphs {

    private static final double WIDE = 1.3;
    private static final double SHORT = 0.8;
    private static final double VERY_SHORT = 0.6;
    private static final float INDENT = 0.8f;

    /** Lines that begin further apart than so many times the size of their type stand in different columns. */
    private static final float APART = 4;

    /** The right edge of a column is where so many of its lines end at the latest: a heading may reach over it. */
    private static final double EDGE = 0.8;

    /** First parts of words that are written with a hyphen more often than without. */
    private static final Set<String> BEFORE_HYPHEN =
            WordSet.of("self long high low well non anti half two three four five six seven eight nine");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}’'-]+");
    private static final Pattern ITEM =
            Pattern.compile("(?:[•‣▪●○◦∙·–—*-]\\s+|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)]\\s+).*", Pattern.DOTALL);
    private static final Pattern DIVIDED =
            Pattern.compile("(?:^|.*[^\\p{L}\\p{M}\\p{Nd}-])([\\p{L}\\p{M}][\\p{L}\\p{M}-]*)-", Pattern.DOTALL);
    private static final Pattern REST = Pattern.compile("([\\p{Ll}\\p{M}]+).*", Pattern.DOTALL);

    private final List<PdfLine> lines;
    private final Map<Integer, Float> leading = new HashMap<>();
    private final Map<Integer, List<Column>> columns = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    private PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        Map<Integer, Map<Integer, Integer>> steps = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            Matcher word = WORD.matcher(line.text());
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
            if (i > 0 && follows(lines.get(i - 1), line)) {
                int step = Math.round((line.y() - lines.get(i - 1).y()) * 2);
                steps.computeIfAbsent(type(line), k -> new HashMap<>()).merge(step, 1, Integer::sum);
            }
        }
        lines.stream()
                .collect(Collectors.groupingBy(PdfLine::page))
                .forEach((page, all) -> columns.put(page, columns(all)));
        // the most frequent step, the smaller of two as frequent
        steps.forEach((type, counts) -> counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .ifPresent(most -> leading.put(type, most.getKey() / 2f)));
    }

    /** Where the lines of a column begin and end. */
    private record Column(float left, float right) {}

    private static List<Column> columns(List<PdfLine> page) {
        List<PdfLine> byLeft =
                page.stream().sorted(Comparator.comparing(PdfLine::left)).toList();
        List<Column> columns = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= byLeft.size(); i++) {
            boolean last = i == byLeft.size();
            if (last
                    || byLeft.get(i).left() - byLeft.get(i - 1).left()
                            > APART * byLeft.get(i).size()) {
                List<Float> ends = byLeft.subList(from, i).stream()
                        .map(PdfLine::right)
                        .sorted()
                        .toList();
                columns.add(new Column(byLeft.get(from).left(), ends.get((int) Math.ceil(EDGE * ends.size()) - 1)));
                from = i;
            }
        }
        return columns;
    }

    private Column column(PdfLine line) {
        Column in = new Column(line.left(), line.right());
        for (Column column : columns.getOrDefault(line.page(), List.of())) {
            in = column.left() <= line.left() ? column : in;
        }
        return in;
    }

    /** The paragraphs of {@code lines}, a blank line between two. */
    static String of(List<PdfLine> lines) {
        return new PdfParagraphs(lines).join();
    }

    private String join() {
        StringBuilder all = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        float start = 0;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i > 0 && begins(lines.get(i - 1), line, start, paragraph)) {
                all.append(paragraph).append("\n\n");
                paragraph.setLength(0);
            }
            if (paragraph.length() == 0) {
                start = line.left();
                paragraph.append(line.text());
            } else {
                append(paragraph, line.text());
            }
        }
        return all.append(paragraph).append('\n').toString();
    }

    private static boolean follows(PdfLine before, PdfLine line) {
        float step = line.y() - before.y();
        return before.page() == line.page() && type(before) == type(line) && step > 0 && step < 4 * line.size();
    }

    private static int type(PdfLine line) {
        return Math.round(line.size() * 2);
    }

    /** Whether {@code line} begins a paragraph, where {@code before} is the last line of {@code paragraph}. */
    private boolean begins(PdfLine before, PdfLine line, float start, CharSequence paragraph) {
        if (Math.abs(before.size() - line.size()) > 0.1f * line.size() || before.bold() != line.bold()) {
            return true;
        }
        String text = line.text();
        char first = text.charAt(0);
        char last = before.text().charAt(before.text().length() - 1);
        boolean ended = ".!?:;”\"’)»…".indexOf(last) >= 0;
        if (ITEM.matcher(text).matches() && (ended || ITEM.matcher(paragraph).matches())) {
            return true;
        }
        float step = line.y() - before.y();
        if (before.page() != line.page() || step < -0.5f * line.size()) { // another page or column
            return ended && !Character.isLowerCase(first);
        }
        if (Math.abs(step) <= 0.5f * line.size()) {
            return false; // another piece of the same line
        }
        Float usual = leading.get(type(line));
        if (step > WIDE * (usual == null ? 1.2f * line.size() : usual)) {
            return true;
        }
        boolean hanging = ITEM.matcher(paragraph).matches();
        if (!hanging && line.left() > before.left() + INDENT * line.size() && before.left() <= start + 1 && ended) {
            return true;
        }
        Column column = column(before);
        float width = column.right() - column.left();
        float reach = before.right() - column.left();
        return reach < SHORT * width && ended && !Character.isLowerCase(first)
                || reach < VERY_SHORT * width && Character.isUpperCase(first) && last != ',' && last != '-';
    }

    private void append(StringBuilder paragraph, String text) {
        int last = paragraph.length() - 1;
        char end = paragraph.charAt(last);
        if (end == '\u00AD') { // a soft hyphen shows only where a word is divided
            paragraph.setLength(last);
            paragraph.append(text);
            return;
        }
        boolean hyphen = end == '-' || end == '\u2010';
        Matcher divided = DIVIDED.matcher(paragraph.substring(Math.max(0, last - 60), last) + (hyphen ? "-" : ""));
        Matcher rest = REST.matcher(text);
        if (hyphen && divided.matches() && rest.matches()) {
            String first = divided.group(1).toLowerCase(Locale.ROOT);
            String second = rest.group(1).toLowerCase(Locale.ROOT);
            boolean written = words.contains(first + "-" + second);
            boolean joined = words.contains(first + second);
            boolean keep = !joined && (written || first.contains("-") || BEFORE_HYPHEN.contains(first));
            paragraph.setLength(keep ? last + 1 : last);
            paragraph.append(text);
        } else if (hyphen && last > 0 && Character.isLetterOrDigit(paragraph.charAt(last - 1))) {
            paragraph.append(text); // "S-" and "300": the hyphen is the word's own
        } else {
            paragraph.append(' ').append(text);
        }
    }
}
