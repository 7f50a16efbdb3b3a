package org.hearsay.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins the sources, cues and contents that the tagger found in a paragraph to statements: each content and each
 * source goes to the nearest cue, other sentences being far. A cue without a source takes the noun phrase
 * beside it.
 */
final class AttributionLinker {

    private static final int OTHER_SENTENCE = 15;
    private static final int FARTHEST_CONTENT = 60;
    private static final int FARTHEST_SOURCE = 40;
    private static final int LONGEST_BESIDE = 10;
    private static final int WIDEST_GAP = 2;
    private static final Set<String> PASSIVE = Set.of("is", "was", "were", "are", "been", "be");
    private static final Set<String> BEFORE_NAMES =
            Set.of("DET", "POSSESSIVE", "PRONOUN", "CLITIC", "of", "ROLE", "RC", "NP", "NA");

    /** A run of tokens: the first, and one past the last. */
    record Run(int from, int to) {}

    /**
     * A statement, in tokens of its paragraph.
     *
     * @param cue the words that attribute
     * @param sources at most one is used
     * @param content in order
     */
    record Linked(Run cue, List<Run> sources, List<Run> content) {
        int start() {
            return Math.min(content.get(0).from, cue.from);
        }
    }

    private final Passage p;

    AttributionLinker(Passage passage) {
        this.p = passage;
    }

    /** The statements that the runs make, in order; those without content are left out, and content without a cue. */
    List<Linked> link(List<Run> sources, List<Run> cues, List<Run> contents) {
        List<Linked> linked = new ArrayList<>();
        cues.forEach(c -> linked.add(new Linked(c, new ArrayList<>(), new ArrayList<>())));
        for (Run content : contents) {
            int best = nearest(cues, content, true);
            if (best >= 0 && distance(cues.get(best), content) <= FARTHEST_CONTENT) {
                linked.get(best).content.add(content);
            }
        }
        for (Run source : sources) {
            if (!named(source)) {
                continue;
            }
            int best = nearest(cues, source, false);
            if (best >= 0 && distance(cues.get(best), source) <= FARTHEST_SOURCE) {
                linked.get(best).sources.add(source);
            }
        }
        List<Run> all = new ArrayList<>(sources);
        all.addAll(cues);
        all.addAll(contents);
        all.sort(Comparator.comparingInt(Run::from));
        List<Linked> whole = new ArrayList<>();
        for (Linked one : linked) {
            Run cue = one.cue;
            if (one.content.isEmpty()) {
                reach(cue, all, contents, one);
            }
            if (one.content.isEmpty()) {
                continue;
            }
            if (one.sources.isEmpty()) {
                shared(sources, cue, one);
            }
            if (one.sources.isEmpty()) {
                beside(cue, one);
            } else if (p.sentence[one.sources.get(0).from] != p.sentence[cue.from]) {
                nearer(cue, one);
            }
            whole.add(one);
        }
        whole.sort(Comparator.comparingInt(Linked::start));
        return whole;
    }

    private boolean named(Run source) {
        for (int i = source.from; i < source.to; i++) {
            if (Character.isLetterOrDigit(p.lower.get(i).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private int nearest(List<Run> cues, Run run, boolean content) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < cues.size(); i++) {
            boolean before = cues.get(i).from < run.from;
            double distance = distance(cues.get(i), run) + (before == content ? 0 : 0.5);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private int distance(Run a, Run b) {
        int gap = a.from < b.from ? b.from - a.to : a.from - b.to;
        return gap + (p.sentence[a.from] == p.sentence[b.from] ? 0 : OTHER_SENTENCE);
    }

    /**
     * What somebody says others think or say: a cue of saying without a content of its own takes all that follows it
     * without a gap, cues and sources included ("said | the union expected …").
     */
    private void reach(Run cue, List<Run> all, List<Run> contents, Linked one) {
        if (!CueClasses.has(p.verb[cue.to - 1], CueClasses.Verb.SPEECH)) {
            return;
        }
        int end = cue.to;
        boolean content = false;
        for (Run run : all) {
            if (run.from < end || run.equals(cue)) {
                continue;
            }
            if (run.from - end > WIDEST_GAP || p.sentence[run.from] != p.sentence[cue.from]) {
                break;
            }
            end = run.to;
            content |= contents.contains(run);
        }
        if (content) {
            int last = end;
            one.content.add(new Run(cue.to, last));
            one.sources.removeIf(source -> source.from >= cue.to && source.to <= last);
        }
    }

    /** A second cue shares the source of the sentence: "said X, adding that Y". */
    private void shared(List<Run> sources, Run cue, Linked one) {
        sources.stream()
                .filter(s -> p.sentence[s.from] == p.sentence[cue.from] && named(s))
                .filter(s -> one.content.stream().noneMatch(c -> s.from >= c.from && s.to <= c.to))
                .min(Comparator.comparingInt(s -> distance(cue, s)))
                .ifPresent(one.sources::add);
    }

    /** The subject right before the cue, rather than somebody of another sentence: "The governor stood by. He | told". */
    private void nearer(Run cue, Linked one) {
        List<Run> far = List.copyOf(one.sources);
        one.sources.clear();
        beside(cue, one);
        if (one.sources.isEmpty() || one.sources.get(0).from >= cue.from) {
            one.sources.clear();
            one.sources.addAll(far);
        }
    }

    private void beside(Run cue, Linked one) {
        boolean passive = false;
        for (int i = cue.from; i < cue.to; i++) {
            passive |= PASSIVE.contains(p.lower.get(i));
        }
        if (passive || p.lower.get(cue.from).equals("according")) {
            return;
        }
        Set<Integer> taken = new HashSet<>();
        one.content.forEach(c -> {
            for (int i = c.from; i < c.to; i++) {
                taken.add(i);
            }
        });
        int left = cue.from;
        while (left > 0 && cue.from - left < LONGEST_BESIDE && free(left - 1, cue, taken)) {
            left--;
        }
        int right = cue.to;
        while (right < p.size() && right - cue.to < LONGEST_BESIDE && free(right, cue, taken)) {
            right++;
        }
        if (left < cue.from) {
            one.sources.add(new Run(left, cue.from));
        } else if (right > cue.to) {
            one.sources.add(new Run(cue.to, right));
        }
    }

    private boolean free(int token, Run cue, Set<Integer> taken) {
        return p.sentence[token] == p.sentence[cue.from] && !taken.contains(token) && p.phrase(token, BEFORE_NAMES);
    }
}
