package org.hearsay.statement;

import java.util.Arrays;
import java.util.Map;
import org.hearsay.sentence.HashedFeatures;

/**
 * What the tagger of attributions looks at in each token: words, classes and shapes around it, quotation
 * marks, how often its word is a cue, the nearest likely cues on both sides and the strongest of the
 * sentence, the sentences around, and what the grammar made of it. Features are hashed ("feature hashing",
 * Weinberger and others, 2009).
 */
final class AttributionFeatures {

    /** Bits of a feature number. */
    static final int BITS = 20;

    private static final int EDGE = 0x5EED;
    private static final int STRONGEST = 5;

    private final Map<String, Float> strengths;
    private Passage p = Passage.EMPTY;
    private int[] strength = {};
    private boolean[] likely = {};
    private final HashedFeatures row = new HashedFeatures(BITS);

    /** @param strengths of a word in lower case, which part of its uses is a cue */
    AttributionFeatures(Map<String, Float> strengths) {
        this.strengths = strengths;
    }

    /** The features of each token of {@code passage}. */
    int[][] of(Passage passage) {
        p = passage;
        int n = p.size();
        strength = new int[n];
        likely = new boolean[n];
        for (int k = 0; k < n; k++) {
            strength[k] = strength(k);
            likely[k] = strength[k] >= 2;
        }
        int sentences = p.firsts.size() - 1;
        int[] shape = new int[sentences];
        int[] cues = new int[sentences];
        int[] best = new int[sentences];
        Arrays.fill(best, -1);
        for (int s = 0; s < sentences; s++) {
            int inside = 0;
            for (int k = p.firsts.get(s); k < p.firsts.get(s + 1); k++) {
                inside += p.quote[k] == Passage.INSIDE ? 1 : 0;
                if (likely[k] && p.quote[k] != Passage.INSIDE) {
                    cues[s]++;
                    best[s] = best[s] < 0 || strength[k] > strength[best[s]] ? k : best[s];
                }
            }
            int length = p.firsts.get(s + 1) - p.firsts.get(s);
            shape[s] = inside >= 0.75 * length ? 2 : inside > 0 ? 1 : 0;
        }
        int[] left = nearest(1);
        int[] right = nearest(-1);
        int[][] features = new int[n][];
        int commas = 0;
        int that = -1;
        int[] comma = new int[n];
        for (int k = 0; k < n; k++) {
            boolean first = k == p.firsts.get(p.sentence[k]);
            commas = first ? 0 : commas + (p.lower.get(k - 1).equals(",") ? 1 : 0);
            comma[k] = commas;
        }
        for (int k = 0; k < n; k++) {
            int s = p.sentence[k];
            that = k == p.firsts.get(s) ? -1 : that;
            row.begin();
            words(k);
            cues(k, shape[s]);
            sides(k, left[k], right[k], comma, that, shape[s]);
            sentence(k, s, best[s], comma, shape, cues);
            grammar(k);
            features[k] = row.row();
            String w = p.lower.get(k);
            that = w.equals("that") || w.equals("to") || w.equals("whether") || w.equals("if") ? k : that;
        }
        return features;
    }

    private int strength(int k) {
        String w = p.lower.get(k);
        if (w.equals("according")) {
            return STRONGEST;
        }
        if (w.equals(":")) {
            return 1;
        }
        int verb = p.verb[k];
        float known = verb == CueClasses.NONE
                ? 0
                : CueClasses.has(verb, CueClasses.Verb.SPEECH)
                        ? 0.45f
                        : CueClasses.has(verb, CueClasses.Verb.EVIDENCE) ? 0.3f : 0.25f;
        float sum = strengths.getOrDefault(w, 0f) + known;
        sum *= p.quote[k] == Passage.INSIDE ? 0.4f : 1;
        return Math.min(STRONGEST, (int) (sum * 6));
    }

    private int[] nearest(int step) {
        int n = p.size();
        int[] nearest = new int[n];
        int current = -1;
        for (int i = 0; i < n; i++) {
            int k = step > 0 ? i : n - 1 - i;
            int before = k - step;
            if (before >= 0 && before < n && p.sentence[k] != p.sentence[before]) {
                current = -1;
            }
            nearest[k] = current;
            current = likely[k] ? k : current;
        }
        return nearest;
    }

    private void words(int k) {
        row.put(0);
        for (int d = -2; d <= 2; d++) {
            row.put(at(p.word, k + d));
        }
        for (int d = -3; d <= 3; d++) {
            row.put(at(p.tag, k + d));
        }
        int tag = p.tag[k];
        int before = at(p.tag, k - 1);
        int behind = at(p.tag, k + 1);
        row.put(before, tag);
        row.put(tag, behind);
        row.put(before, tag, behind);
        row.put(at(p.tag, k - 2), before, tag);
        row.put(tag, behind, at(p.tag, k + 2));
        row.put(at(p.word, k - 1), p.word[k]);
        row.put(p.word[k], at(p.word, k + 1));
        String word = p.lower.get(k);
        row.put(HashedFeatures.shape(p.shown.get(k)));
        row.put(HashedFeatures.prefix(word, 3));
        row.put(HashedFeatures.suffix(word, 3));
        int q = p.quote[k];
        row.put(q);
        row.put(at(p.quote, k - 1), q, at(p.quote, k + 1));
        row.put(q, tag);
        row.put(at(p.quote, k - 2), at(p.quote, k - 1), q, at(p.word, k - 1), strength[k]);
        row.put(p.word[k], q, at(p.quote, k - 1));
    }

    private void cues(int k, int shape) {
        int c = strength[k];
        int verb = p.verb[k];
        int before = at(p.tag, k - 1);
        int behind = at(p.tag, k + 1);
        row.put(c);
        row.put(verb);
        row.put(before, c, behind);
        row.put(at(strength, k - 1), c, at(strength, k + 1));
        row.put(verb, behind);
        row.put(before, verb);
        row.put(c, at(p.word, k + 1), p.quote[k]);
        row.put(c, shape, p.quote[k]);
        boolean according = false;
        for (int i = Math.max(p.firsts.get(p.sentence[k]), k - 5); i < k; i++) {
            according |= p.lower.get(i).equals("according");
        }
        row.put(according ? 1 : 0, p.tag[k], at(p.word, k + 1));
    }

    private void sides(int k, int left, int right, int[] comma, int that, int shape) {
        int tag = p.tag[k];
        int q = p.quote[k];
        if (left < 0) {
            row.put(EDGE);
        } else {
            int d = bucket(k - left);
            int kind = CueClasses.classes(p.verb[left]);
            row.put(p.word[left], d);
            row.put(p.verb[left], strength[left], d);
            row.put(kind, d, tag);
            row.put(at(p.tag, left + 1), kind, d, tag);
            row.put(kind, that > left ? p.word[that] : EDGE, Math.min(comma[k] - comma[left], 2), q);
            row.put(p.verb[left], p.quote[left], q);
            row.put(k - left <= 4 ? run(left + 1, k + 1, kind) : EDGE);
        }
        row.from(60);
        if (right < 0) {
            row.put(EDGE);
        } else {
            int d = bucket(right - k);
            int kind = CueClasses.classes(p.verb[right]);
            row.put(p.word[right], d);
            row.put(p.verb[right], strength[right], d);
            row.put(kind, d, tag);
            row.put(strength[right], tag, at(p.tag, k - 1), Math.min(comma[right] - comma[k], 2));
            row.put(right - k <= 4 ? run(k, right, kind) : EDGE);
        }
        row.from(70);
        row.put((left < 0 ? 0 : 1) + (right < 0 ? 0 : 2) + (likely[k] ? 4 : 0), q, shape);
    }

    private void sentence(int k, int s, int best, int[] comma, int[] shape, int[] cues) {
        int tag = p.tag[k];
        int q = p.quote[k];
        int first = p.firsts.get(s);
        int last = p.firsts.get(s + 1) - 1;
        if (best < 0) {
            row.put(EDGE, q, shape[s]);
        } else {
            int side = Integer.compare(k, best);
            row.put(side, strength[best], q, shape[s]);
            row.put(side, Math.min(Math.abs(comma[k] - comma[best]), 3), p.verb[best], q);
            row.put(side, p.word[last], best >= last - 3 ? 1 : 0, tag);
            row.put(side, Math.min(last - best, 4), Math.min(best - first, 4));
        }
        row.from(80);
        row.put(Math.min(k - first, 4), tag);
        row.put(Math.min(last - k, 3), tag);
        row.put(Math.min(k - first, 2), s == 0 ? 0 : 1);
        int before = s > 0 ? shape[s - 1] : 9;
        int behind = s + 1 < shape.length ? shape[s + 1] : 9;
        row.put(before, shape[s], behind, Math.min(cues[s], 2), q);
        row.put(before, s > 0 ? Math.min(cues[s - 1], 1) : 9, shape[s], Math.min(cues[s], 1), q);
        row.put(p.tag[first], q, Math.min(cues[s], 1));
        row.put(p.word[first], Math.min(cues[s], 1));
    }

    private void grammar(int k) {
        int r = p.rule[k];
        row.put(r);
        row.put(at(p.rule, k - 1), r, at(p.rule, k + 1));
        row.put(r, p.tag[k]);
        row.put(r, strength[k], p.quote[k]);
        row.put(at(p.rule, k - 1), r, p.word[k]);
        row.put(at(p.rule, k - 1), r, at(p.word, k + 1));
    }

    private int run(int from, int to, int kind) {
        int run = kind;
        for (int i = from; i < to; i++) {
            run = run * 31 + p.tag[i];
        }
        return run;
    }

    private static int at(int[] values, int k) {
        return k < 0 || k >= values.length ? EDGE : values[k];
    }

    private static int bucket(int distance) {
        return distance < 4 ? distance : distance < 7 ? 4 : distance < 13 ? 5 : 6;
    }
}
