package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.statement.Mode;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Stance;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Groups statements by the root they go back to. On one page, what one speaker says in a row belongs
 * together unless day or occasion differ, and words that are passed on belong to who said them first.
 * Across pages, groups join when speaker, time, occasion and matter agree, when the same words are quoted,
 * and where one page repeats another. A silence is no utterance and stays by itself.
 */
final class OriginGrouper {

    /** Statements of one speaker are read as one utterance over this many characters. */
    private static final int NEAR = 700;

    /** Sentences that follow each other directly are this many characters apart at most. */
    private static final int BREATH = 3;

    /** The days over which the dates that pages give for one joint statement may differ. */
    private static final int JOINT_DAYS = 10;

    /** The widest interval that tells the time of an utterance, in days. */
    private static final int TELLING = 8;

    /** A quotation that tells who was heard, in words. */
    private static final int QUOTED = 5;

    private final List<Utterance> all;
    private final Links links;
    private final TreeMap<Integer, List<String>> why = new TreeMap<>();
    private final boolean[] relays;

    /** @param all in order of the pages, then of the text */
    OriginGrouper(List<Utterance> all) {
        this.all = all;
        links = new Links(all.size());
        relays = new boolean[all.size()];
    }

    /** A group of statements and why they are one. */
    record Group(List<Integer> members, List<String> why) {}

    /**
     * Groups them.
     *
     * @param stories page numbers of each story
     * @param copied pairs of statements that stand at the same place of a page and of its copy
     */
    List<Group> group(List<List<Integer>> stories, List<int[]> copied) {
        Map<Integer, List<Integer>> byPage = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            byPage.computeIfAbsent(all.get(i).page(), k -> new ArrayList<>()).add(i);
        }
        byPage.values().forEach(this::onePage);
        for (List<Integer> story : stories) {
            List<Integer> here = new ArrayList<>();
            story.forEach(page -> here.addAll(byPage.getOrDefault(page, List.of())));
            here.sort(Comparator.naturalOrder());
            acrossPages(here);
        }
        for (int[] pair : copied) {
            if (!links.joined(pair[0], pair[1])) {
                join(pair[0], pair[1], "one page repeats the other here");
            }
        }
        return links.groups().stream().map(g -> new Group(g, reasons(g))).toList();
    }

    private List<String> reasons(List<Integer> group) {
        return group.stream()
                .flatMap(i -> why.getOrDefault(i, List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void join(int a, int b, String reason) {
        links.join(a, b);
        why.computeIfAbsent(Math.max(a, b), k -> new ArrayList<>()).add(reason);
    }

    // ---- one page

    private void onePage(List<Integer> here) {
        List<Integer> order = here.stream()
                .sorted(Comparator.<Integer>comparingInt(i -> all.get(i).at()).thenComparing(i -> i))
                .toList();
        for (int i : order) {
            for (int j : order) {
                if (i != j && passesOn(all.get(i), all.get(j))) {
                    relays[i] = true;
                    join(i, j, "the speaker passes on the words of another");
                }
            }
        }
        for (int k = 0; k < order.size(); k++) {
            int i = order.get(k);
            if (all.get(i).silent() || relays[i] || all.get(i).headline()) {
                continue;
            }
            for (int p = k - 1; p >= 0; p--) {
                int j = order.get(p);
                if (relays[j] || all.get(j).silent() || all.get(j).headline()) {
                    continue;
                }
                String reason = inARow(all.get(i), all.get(j));
                if (reason != null && fits(i, j)) {
                    join(i, j, reason);
                    break;
                }
            }
        }
        order.stream().filter(i -> all.get(i).headline()).forEach(i -> headline(i, order));
    }

    /** Whether {@code outer} gives as its content what {@code inner}, another source, said. */
    private static boolean passesOn(Utterance outer, Utterance inner) {
        if (outer.silent() || inner.silent() || outer.headline() || inner.headline()) {
            return false;
        }
        Span a = outer.statement().mainContent();
        Span b = inner.statement().mainContent();
        Span from = inner.statement().source();
        boolean same = a.overlap(b) >= 0.8 * Math.min(a.length(), b.length())
                && a.overlap(b) >= 0.5 * Math.max(a.length(), b.length());
        if (!same || from == null || outer.voice().kin(inner.voice()) == Voice.Kinship.SAME) {
            return false;
        }
        Span own = outer.statement().source();
        return a.contains(from) || own != null && own.start() < from.start() && a.overlap(b) == a.length();
    }

    private static @Nullable String inARow(Utterance later, Utterance earlier) {
        boolean near = later.at() - earlier.statement().mainContent().end() < NEAR;
        double matter = later.matter(earlier);
        if (later.statement().source() == null) {
            boolean quote =
                    later.statement().mode() == Mode.DIRECT && later.voice().unknown();
            return quote && near && earlier.venue() == Origin.Type.JOINT_STATEMENT ? "quoted after it" : null;
        }
        if (occasionsDiffer(later, earlier) || oneOfMany(later, earlier)) {
            return null;
        }
        return switch (later.voice().kin(earlier.voice())) {
            case SAME -> near || matter >= 0.15 ? "the same speaker goes on" : null;
            case RELATED -> near || matter >= 0.25 ? "a body and one who speaks for it" : null;
            case NONE -> {
                boolean sides = denies(later) == denies(earlier) && agree(later.voice(), earlier.voice());
                boolean institution = sides && later.voice().sameInstitution(earlier.voice());
                boolean breath = sides
                        && denies(later)
                        && later.sentence().start() - earlier.sentence().end() < BREATH;
                boolean document = later.statement().sourceKind() == SourceKind.DOCUMENT
                        && earlier.venue() != Origin.Type.UNKNOWN
                        && later.statement().speakers().isEmpty();
                yield near && (institution || document || breath) ? "the page goes on about the same source" : null;
            }
        };
    }

    private static boolean denies(Utterance utterance) {
        return utterance.statement().stance() == Stance.DENY;
    }

    /** Whether nothing that is known of the two speaks against one institution. */
    private static boolean agree(Voice a, Voice b) {
        return a.countries().isEmpty()
                || b.countries().isEmpty()
                || a.countries().stream().anyMatch(b.countries()::contains);
    }

    /** Whether one is a joint statement and the other the word of a single speaker. */
    private static boolean oneOfMany(Utterance a, Utterance b) {
        boolean joint = a.venue() == Origin.Type.JOINT_STATEMENT || b.venue() == Origin.Type.JOINT_STATEMENT;
        return joint && a.voice().collective() != b.voice().collective();
    }

    private static boolean occasionsDiffer(Utterance a, Utterance b) {
        return a.venue() != b.venue()
                && a.venue() != Origin.Type.UNKNOWN
                && b.venue() != Origin.Type.UNKNOWN
                && a.venue() != Origin.Type.DISCLOSURE
                && b.venue() != Origin.Type.DISCLOSURE;
    }

    private void headline(int title, List<Integer> order) {
        int best = -1;
        double most = 0.34;
        for (int j : order) {
            Utterance body = all.get(j);
            Utterance head = all.get(title);
            if (j == title || relays[j] || body.silent() != head.silent()) {
                continue;
            }
            Voice.Kinship kin = head.voice().kin(body.voice());
            boolean words = head.voice().words().stream().anyMatch(body.voice().words()::contains);
            boolean counts = (kin != Voice.Kinship.NONE || words && agree(head.voice(), body.voice()))
                    && head.voice().collective() == body.voice().collective();
            boolean stance = head.statement().stance() == body.statement().stance();
            double like = head.matter(body) + (kin == Voice.Kinship.SAME ? 0.2 : 0) + (stance ? 0.1 : 0);
            if (counts && like > most) {
                most = like;
                best = j;
            }
        }
        if (best >= 0) {
            join(title, best, "the headline sums it up");
        }
    }

    /** Whether no known day of one group rules out a known day of the other. */
    private boolean fits(int a, int b) {
        int first = links.root(a);
        int second = links.root(b);
        for (int i = 0; i < all.size(); i++) {
            if (links.root(i) != first || all.get(i).said() == null) {
                continue;
            }
            for (int j = 0; j < all.size(); j++) {
                if (links.root(j) == second
                        && Moments.daysApart(all.get(i).said(), all.get(j).said()) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    // ---- across pages

    private record Pair(int a, int b, double strength, String reason, boolean free) {}

    private void acrossPages(List<Integer> here) {
        Map<Long, Bundle> bundles = new TreeMap<>();
        for (int i : here) {
            bundles.computeIfAbsent((long) links.root(i), k -> new Bundle()).add(all.get(i), i);
        }
        List<Bundle> list = List.copyOf(bundles.values());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                Pair pair = list.get(i).page == list.get(j).page ? null : compare(list.get(i), list.get(j));
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.<Pair>comparingDouble(p -> -p.strength())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        for (Pair pair : pairs) {
            if (!links.joined(pair.a(), pair.b()) && (pair.free() || fits(pair.a(), pair.b()))) {
                join(pair.a(), pair.b(), pair.reason());
            }
        }
    }

    private static @Nullable Pair compare(Bundle a, Bundle b) {
        if (a.silent || b.silent) {
            return null;
        }
        if (a.quotes(b)) {
            return new Pair(a.first, b.first, 5, "the same words are quoted", true);
        }
        double matter = Words.shared(a.matter, b.matter);
        long days = a.daysApart(b);
        boolean joint = a.joint() && b.joint();
        if (joint && days <= JOINT_DAYS && matter >= 0.1) {
            return new Pair(a.first, b.first, 4, "one joint statement on the same matter within days", true);
        }
        Voice.Kinship kin = a.kin(b);
        if (kin == Voice.Kinship.NONE || days > 0 || a.joint() != b.joint() || a.occasionsDiffer(b)) {
            return null;
        }
        boolean occasion = a.venue() != Origin.Type.UNKNOWN && a.venue() == b.venue();
        boolean timed = a.timed() && b.timed() || a.weekdayIn(b) || b.weekdayIn(a);
        boolean same = kin == Voice.Kinship.SAME;
        double needed = same ? 0.1 : 0.2;
        if (timed && matter >= (occasion ? 0.1 : needed)) {
            return new Pair(
                    a.first, b.first, 2 + matter, "the same speaker on the same matter at the same time", false);
        }
        boolean fresh = Moments.daysApart(a.published, b.published) <= TELLING;
        if (!timed && same && occasion && fresh && matter >= 0.1) {
            return new Pair(a.first, b.first, 1 + matter, "the same speaker on the same matter, same occasion", false);
        }
        return null;
    }

    /** What was grouped on one page. */
    private static final class Bundle {
        private final List<Utterance> members = new ArrayList<>();
        private final TreeMap<String, Integer> matter = new TreeMap<>();
        private int first = -1;
        private int page;
        private boolean silent = true;
        private org.hearsay.text.@Nullable TimeSpan published;

        void add(Utterance utterance, int number) {
            if (first < 0) {
                first = number;
                page = utterance.page();
                published = utterance.published();
            }
            members.add(utterance);
            silent &= utterance.silent();
            utterance.matter().forEach((stem, n) -> matter.merge(stem, n, Integer::sum));
        }

        boolean joint() {
            return venue() == Origin.Type.JOINT_STATEMENT;
        }

        Origin.Type venue() {
            return members.stream()
                    .map(Utterance::venue)
                    .filter(v -> v != Origin.Type.UNKNOWN)
                    .findFirst()
                    .orElse(Origin.Type.UNKNOWN);
        }

        boolean occasionsDiffer(Bundle other) {
            return members.stream()
                    .anyMatch(a -> other.members.stream().anyMatch(b -> OriginGrouper.occasionsDiffer(a, b)));
        }

        boolean timed() {
            return members.stream().anyMatch(m -> m.said() != null && Moments.width(m.said()) <= TELLING);
        }

        /** Whether it was said on a day of the week, and the other on a known day or week that has one such day. */
        boolean weekdayIn(Bundle other) {
            return other.timed()
                    && members.stream()
                            .map(Utterance::weekday)
                            .filter(w -> w != null)
                            .anyMatch(w -> other.members.stream()
                                    .map(Utterance::said)
                                    .allMatch(s -> s == null || Redating.only(s, w) != null));
        }

        long daysApart(Bundle other) {
            long most = 0;
            for (Utterance a : members) {
                for (Utterance b : other.members) {
                    most = Math.max(most, Moments.daysApart(a.said(), b.said()));
                }
            }
            return most;
        }

        Voice.Kinship kin(Bundle other) {
            Voice.Kinship best = Voice.Kinship.NONE;
            for (Utterance a : members) {
                for (Utterance b : other.members) {
                    Voice.Kinship kin = a.voice().kin(b.voice());
                    best = kin.compareTo(best) < 0 ? kin : best;
                }
            }
            return best;
        }

        boolean quotes(Bundle other) {
            return members.stream().anyMatch(a -> other.members.stream().anyMatch(b -> sameQuotation(a, b)));
        }
    }

    private static boolean sameQuotation(Utterance a, Utterance b) {
        if (a.statement().mode() != Mode.DIRECT || b.statement().mode() != Mode.DIRECT) {
            return false;
        }
        if (a.statement().stance() == Stance.NO_COMMENT || b.statement().stance() == Stance.NO_COMMENT) {
            return false;
        }
        return a.quoted().size() >= QUOTED && a.quoted().equals(b.quoted());
    }
}
