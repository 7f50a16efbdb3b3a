package org.hearsay.lab.coreference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Score;

/**
 * Which events on many pages the product takes for one happening, against what people grouped. What the product says is
 * the claim of each event: all words that tell of the events of one claim are a cluster. Beside it, on the same mentions,
 * the floor: mentions of one topic with the same lemma are a cluster.
 *
 * <p>A mention of the product is one of the gold when they share a word: those with the same words first, then those that
 * share most, each only once. Both count in the sentences that were looked over again only.
 */
public final class CoreferenceScorer {
    private static final Comparator<Pair> BEST = Comparator.<Pair, Boolean>comparing(p -> !p.same())
            .thenComparing(p -> -p.shared())
            .thenComparing(p -> p.gold().name())
            .thenComparing(p -> p.given().name());

    private final EcbPlus gold;

    /** @param gold texts with what people marked */
    public CoreferenceScorer(EcbPlus gold) {
        this.gold = gold;
    }

    /** A mention of the gold and one of the product that share words. */
    private record Pair(Marked gold, Marked given, int shared) {
        boolean same() {
            return gold.place().equals(given.place());
        }
    }

    /** Adds the rows for {@code lines}, an export; misses are clusters that are torn, and those that join several. */
    public void score(LedgerLines lines, Report report) {
        List<Marked> wanted = gold.mentions();
        List<Marked> given = given(lines);
        Map<String, String> names = aligned(wanted, given);
        long same = given.stream()
                .filter(g -> wanted.stream()
                        .anyMatch(w -> w.name().equals(names.get(g.name()))
                                && w.place().equals(g.place())))
                .count();
        List<Marked> named = given.stream()
                .map(g -> g.named(names.getOrDefault(g.name(), g.name())))
                .toList();
        List<Set<String>> truth = clusters(wanted, Marked::cluster);
        report.row("texts", gold.papers().size() + ", " + stories(lines) + " stories");
        report.row("mentions in the gold", wanted.size() + " of " + truth.size() + " happenings");
        report.row("mentions P/R/F1", new Score(names.size(), given.size(), wanted.size()));
        report.row("  with the same words", new Score(same, given.size(), wanted.size()));
        report.row("", "precision / recall / F1 of each, and the mean of the three F1");
        report.row("product", ClusterScores.of(truth, clusters(named, Marked::cluster)));
        report.row("same lemma in a topic", ClusterScores.of(truth, clusters(named, CoreferenceScorer::lemma)));
        report.row("same lemma in a story found", ClusterScores.of(truth, clusters(named, m -> m.story() + m.lemma())));
        Map<String, Marked> found = new LinkedHashMap<>();
        named.stream().filter(m -> names.containsValue(m.name())).forEach(m -> found.put(m.name(), m));
        List<Marked> both = List.copyOf(found.values());
        List<Marked> there =
                wanted.stream().filter(m -> found.containsKey(m.name())).toList();
        List<Set<String>> part = clusters(there, Marked::cluster);
        report.row("of the mentions that both have", both.size() + " of " + part.size() + " happenings");
        report.row("product", ClusterScores.of(part, clusters(both, Marked::cluster)));
        report.row("same lemma in a topic", ClusterScores.of(part, clusters(both, CoreferenceScorer::lemma)));
        report.row("each alone", ClusterScores.of(part, clusters(both, Marked::name)));
        report.row("given the gold's mentions", "");
        report.row("same lemma in a topic", ClusterScores.of(truth, clusters(wanted, CoreferenceScorer::lemma)));
        report.row(
                "same lemma in a subtopic",
                ClusterScores.of(truth, clusters(wanted, m -> m.paper().subtopic() + " " + m.lemma())));
        pairs(there, found, report);
    }

    /** What others reach; none of it is run here. */
    public static void known(Report report) {
        report.row("[same lemma, gold mentions, test]", "CoNLL 77.5");
        report.row("[best published, gold mentions, test]", "CoNLL 88.4");
    }

    private static String lemma(Marked mention) {
        return mention.paper().topic() + " " + mention.lemma();
    }

    private static List<Set<String>> clusters(List<Marked> mentions, Function<Marked, String> cluster) {
        return ClusterScores.clusters(mentions, Marked::name, cluster);
    }

    private static int stories(LedgerLines lines) {
        return lines.all("story").size();
    }

    /** The product's mentions in the sentences that count; words that tell of two events are one mention, of the first. */
    private List<Marked> given(LedgerLines lines) {
        Map<String, String> stories = new HashMap<>();
        for (JsonNode story : lines.all("story")) {
            story.path("docs")
                    .forEach(doc -> stories.put(doc.asText(), story.path("id").asText()));
        }
        HeadLemmas lemmas = new HeadLemmas();
        List<Marked> given = new ArrayList<>();
        for (Paper paper : gold.papers()) {
            Set<Paper.Place> seen = new HashSet<>();
            for (JsonNode event : lines.of("event", paper.id())) {
                String claim = Pieces.text(event, "claim");
                for (JsonNode told : Pieces.items(event.get("mentions"))) {
                    Paper.Place place = paper.place(Pieces.required(told));
                    if (place != null && seen.add(place)) {
                        given.add(new Marked(
                                "given " + given.size(),
                                paper,
                                place,
                                claim == null ? event.path("id").asText() : claim,
                                lemmas.of(paper, place),
                                event.path("type").asText(),
                                stories.getOrDefault(paper.id(), paper.id()) + " "));
                    }
                }
            }
        }
        return given;
    }

    /** The gold's name of each of the product's mentions that is one of the gold's. */
    private static Map<String, String> aligned(List<Marked> wanted, List<Marked> given) {
        Map<String, List<Marked>> byPlace = new HashMap<>();
        wanted.forEach(m ->
                byPlace.computeIfAbsent(sentence(m), k -> new ArrayList<>()).add(m));
        List<Pair> pairs = new ArrayList<>();
        for (Marked one : given) {
            for (Marked other : byPlace.getOrDefault(sentence(one), List.of())) {
                Set<Integer> shared = new HashSet<>(one.place().words());
                shared.retainAll(other.place().words());
                if (!shared.isEmpty()) {
                    pairs.add(new Pair(other, one, shared.size()));
                }
            }
        }
        pairs.sort(BEST);
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!names.containsKey(pair.given().name()) && taken.add(pair.gold().name())) {
                names.put(pair.given().name(), pair.gold().name());
            }
        }
        return names;
    }

    private static String sentence(Marked mention) {
        return mention.paper().id() + " " + mention.place().sentence();
    }

    /** Why mentions that both have are apart, and which are wrongly together, in pairs. */
    private static void pairs(List<Marked> wanted, Map<String, Marked> found, Report report) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = i + 1; j < wanted.size(); j++) {
                Marked a = found.get(wanted.get(i).name());
                Marked b = found.get(wanted.get(j).name());
                if (a == null || b == null) {
                    continue;
                }
                boolean one = wanted.get(i).cluster().equals(wanted.get(j).cluster());
                boolean given = a.cluster().equals(b.cluster());
                if (one || given) {
                    String kind = kind(one, given, a, b);
                    counts.merge(kind, 1, Integer::sum);
                    if (one != given) {
                        report.miss(kind + "\n      " + a.shown() + "\n      " + b.shown());
                    }
                }
            }
        }
        report.row("pairs of the mentions both have", "");
        counts.forEach((kind, n) -> report.row("  " + kind, n));
    }

    private static String kind(boolean one, boolean given, Marked a, Marked b) {
        if (one && given) {
            return "right";
        }
        String page = a.paper().equals(b.paper()) ? " (one page)" : "";
        if (given) {
            return "wrongly together" + page;
        }
        if (!a.story().equals(b.story())) {
            return "apart: other story";
        }
        return (a.type().equals(b.type()) ? "apart: one type" : "apart: other type") + page;
    }
}
