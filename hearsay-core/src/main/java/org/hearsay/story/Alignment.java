package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which runs of words stand in two texts: greedy tiling by longest common run (Wise, 1993), then runs that
 * follow each other on nearly the same diagonal are bridged, so that an altered word does not break a
 * passage.
 *
 * @param tiles in order of the first text; no word of either text lies in two
 */
record Alignment(List<Tile> tiles) {

    /** The shortest run that counts, in words. */
    static final int RUN = 5;

    /** The longest gap that is bridged, in words, on either side. */
    private static final int GAP = 3;

    /** Places of one shingle that are tried. */
    private static final int TRIED = 40;

    /**
     * A passage in both texts, as word numbers, ends exclusive.
     *
     * @param same how many words are equal in it
     */
    record Tile(int startA, int endA, int startB, int endB, int same) {}

    /** The number of words of the first text that stand in both. */
    int same() {
        return tiles.stream().mapToInt(Tile::same).sum();
    }

    static Alignment of(List<String> a, List<String> b) {
        Map<List<String>, List<Integer>> places = new HashMap<>();
        for (int j = 0; j + RUN <= b.size(); j++) {
            List<Integer> at = places.computeIfAbsent(b.subList(j, j + RUN), k -> new ArrayList<>());
            if (at.size() < TRIED) {
                at.add(j);
            }
        }
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= a.size(); i++) {
            for (int j : places.getOrDefault(a.subList(i, i + RUN), List.of())) {
                if (i > 0 && j > 0 && a.get(i - 1).equals(b.get(j - 1))) {
                    continue;
                }
                int length = RUN;
                while (i + length < a.size()
                        && j + length < b.size()
                        && a.get(i + length).equals(b.get(j + length))) {
                    length++;
                }
                runs.add(new int[] {i, j, length});
            }
        }
        return new Alignment(bridged(tiled(runs, a.size(), b.size())));
    }

    private static List<Tile> tiled(List<int[]> runs, int sizeA, int sizeB) {
        runs.sort(Comparator.<int[]>comparingInt(r -> -r[2])
                .thenComparingInt(r -> r[0])
                .thenComparingInt(r -> r[1]));
        boolean[] usedA = new boolean[sizeA];
        boolean[] usedB = new boolean[sizeB];
        List<Tile> tiles = new ArrayList<>();
        for (int[] run : runs) {
            int from = 0;
            int to = run[2];
            while (from < to && (usedA[run[0] + from] || usedB[run[1] + from])) {
                from++;
            }
            int end = from;
            while (end < to && !usedA[run[0] + end] && !usedB[run[1] + end]) {
                end++;
            }
            if (end - from < RUN) {
                continue;
            }
            for (int k = from; k < end; k++) {
                usedA[run[0] + k] = true;
                usedB[run[1] + k] = true;
            }
            tiles.add(new Tile(run[0] + from, run[0] + end, run[1] + from, run[1] + end, end - from));
        }
        tiles.sort(Comparator.comparingInt(Tile::startA));
        return tiles;
    }

    private static List<Tile> bridged(List<Tile> tiles) {
        List<Tile> joined = new ArrayList<>();
        for (Tile tile : tiles) {
            Tile last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && near(tile.startA() - last.endA()) && near(tile.startB() - last.endB())) {
                joined.set(
                        joined.size() - 1,
                        new Tile(last.startA(), tile.endA(), last.startB(), tile.endB(), last.same() + tile.same()));
            } else {
                joined.add(tile);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean near(int gap) {
        return gap >= 0 && gap <= GAP;
    }
}
