package org.hearsay.lab.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two exports line by line. */
public final class Golden {
    private static final int SHOWN = 8;
    private static final int WIDTH = 220;
    private static final int BEFORE = 60;

    private Golden() {}

    /**
     * What differs between two exports, short enough to read: how many lines are gone and how many new, and
     * the first of them. A line that has merely moved counts as no difference unless nothing else differs.
     *
     * @return lines, or nothing when both are the same
     */
    public static String difference(String before, String now) {
        if (before.equals(now)) {
            return "";
        }
        List<String> gone = without(before, now);
        List<String> come = without(now, before);
        StringBuilder text = new StringBuilder();
        if (gone.isEmpty() && come.isEmpty()) {
            return "the same lines in another order, or line ends that differ\n";
        }
        text.append(gone.size()).append(" lines gone, ").append(come.size()).append(" new\n");
        for (int i = 0; i < Math.min(SHOWN, Math.max(gone.size(), come.size())); i++) {
            String old = i < gone.size() ? gone.get(i) : "";
            String fresh = i < come.size() ? come.get(i) : "";
            int from = Math.max(0, firstDifference(old, fresh) - BEFORE);
            if (!old.isEmpty()) {
                text.append("- ").append(cut(old, from)).append('\n');
            }
            if (!fresh.isEmpty()) {
                text.append("+ ").append(cut(fresh, from)).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> without(String lines, String others) {
        Set<String> known = new HashSet<>(others.lines().toList());
        List<String> left = new ArrayList<>();
        lines.lines().filter(line -> !known.contains(line)).forEach(left::add);
        return left;
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return a.isEmpty() || b.isEmpty() ? 0 : at;
    }

    private static String cut(String line, int from) {
        int to = Math.min(line.length(), from + WIDTH);
        return (from > 0 ? "…" : "") + line.substring(Math.min(from, to), to) + (to < line.length() ? "…" : "");
    }
}
