package org.hearsay.lab.gold;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.lab.score.Score;
import org.jspecify.annotations.Nullable;

/** Things grouped by the gold and by the answer, compared pair by pair. */
final class Grouping {
    private final List<String> gold = new ArrayList<>();
    private final List<@Nullable String> given = new ArrayList<>();

    /** A thing's group in the gold and in the answer; null is a group of its own. */
    void add(String goldGroup, @Nullable String givenGroup) {
        gold.add(goldGroup);
        given.add(givenGroup);
    }

    /** Of the pairs that share a group. */
    Score score() {
        long right = 0;
        long found = 0;
        long wanted = 0;
        for (int i = 0; i < gold.size(); i++) {
            for (int j = i + 1; j < gold.size(); j++) {
                boolean same = gold.get(i).equals(gold.get(j));
                String group = given.get(i);
                boolean together = group != null && group.equals(given.get(j));
                right += same && together ? 1 : 0;
                found += together ? 1 : 0;
                wanted += same ? 1 : 0;
            }
        }
        return new Score(right, found, wanted);
    }
}
