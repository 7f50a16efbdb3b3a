package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Groups of numbered things, joined pair by pair; the least number of a group stands for it. */
final class Links {

    private final int[] parent;

    Links(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    boolean joined(int a, int b) {
        return root(a) == root(b);
    }

    /** The groups by their least member, members ascending. */
    List<List<Integer>> groups() {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(i), k -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
