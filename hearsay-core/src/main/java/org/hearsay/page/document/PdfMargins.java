package org.hearsay.page.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Leaves out what a document repeats at the head and foot of its pages. A line there is a running one when the
 * same, numbers aside, stands at the same height on several pages. The first at the head of the first page
 * stays: on a press statement it is often all that names who issued it.
 */
final class PdfMargins {

    /** So many lines from the top and from the bottom of a page may be running ones. */
    private static final int LINES = 4;

    /** Points by which the same line may stand higher or lower. */
    private static final float SAME_HEIGHT = 6;

    /** On so many pages a running line stands, or on this share of them where there are few. */
    private static final int PAGES = 3;

    private static final double SHARE = 0.4;

    private static final Pattern NUMBER_ALONE =
            Pattern.compile("\\W*(?:\\p{L}+\\W+)?#(?:\\W*(?:\\p{L}{1,4}\\W+)?#)?\\W*");

    private PdfMargins() {}

    /** {@code lines} without the running ones, in the same order. */
    static List<PdfLine> without(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(
                l -> pages.computeIfAbsent(l.page(), p -> new ArrayList<>()).add(l));
        Map<String, List<PdfLine>> alike = new HashMap<>();
        Set<PdfLine> heads = new HashSet<>();
        Set<PdfLine> ends = new HashSet<>();
        pages.values().forEach(page -> {
            page.sort(Comparator.comparingDouble(PdfLine::y));
            for (int i = 0; i < page.size(); i++) {
                boolean head = i < LINES;
                if (head || i >= page.size() - LINES) {
                    alike.computeIfAbsent(page.get(i).pattern(), k -> new ArrayList<>())
                            .add(page.get(i));
                }
                if (head && i < page.size() - 1) {
                    heads.add(page.get(i));
                }
                if (i == 0 || i == page.size() - 1) {
                    ends.add(page.get(i));
                }
            }
        });
        int first = pages.isEmpty() ? 0 : pages.keySet().iterator().next();
        Set<PdfLine> running = new HashSet<>();
        alike.values().forEach(group -> {
            for (PdfLine line : group) {
                long times = group.stream()
                        .filter(o -> Math.abs(o.y() - line.y()) <= SAME_HEIGHT)
                        .map(PdfLine::page)
                        .distinct()
                        .count();
                boolean number = NUMBER_ALONE.matcher(line.pattern()).matches();
                boolean repeated = times >= PAGES || times >= 2 && times >= SHARE * pages.size();
                boolean stays = line.page() == first && heads.contains(line) && !number;
                if (repeated && !stays || number && ends.contains(line) && pages.size() > 1) {
                    running.add(line);
                }
            }
        });
        Set<Integer> left = new HashSet<>();
        lines.stream().filter(l -> !running.contains(l)).forEach(l -> left.add(l.page()));
        // pages that hold nothing else are not made of margins
        return lines.stream()
                .filter(l -> !running.contains(l)
                        || !left.contains(l.page())
                                && !NUMBER_ALONE.matcher(l.pattern()).matches())
                .toList();
    }
}
