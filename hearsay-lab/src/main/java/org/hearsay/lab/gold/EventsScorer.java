package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Tally;
import org.hearsay.text.Span;

/**
 * Events against records of one event each, as the PLOVER codebook has them, and against records that ought to hold none.
 * Class: a record is right when some event given has its class. Precision is of the events given whose words overlap the
 * marked ones, or of all where none are marked; the others are extras. Actors: the names in the record against those of
 * actor and target in the first event of the right class, one holding the other in small letters.
 */
public final class EventsScorer {
    private final List<GoldLines.Text> texts;

    /** @param texts records with {@code event_2021}, or with {@code expect_no_events} */
    public EventsScorer(List<GoldLines.Text> texts) {
        this.texts = List.copyOf(texts);
    }

    /**
     * Adds the rows of a system.
     *
     * @param name of the system
     * @param lines what it found
     * @param errors whether to note what is wrong
     */
    public void rows(Report report, String name, LedgerLines lines, boolean errors) {
        Tally tally = new Tally();
        for (GoldLines.Text text : texts) {
            List<JsonNode> given = lines.of("event", LedgerLines.name(text.id()));
            if (text.node().path("event_2021").isTextual()) {
                record(text, given, tally, report, errors);
            }
            if (text.node().path("expect_no_events").asBoolean()) {
                tally.add("none wanted");
                tally.addIf(given.isEmpty(), "none given");
                if (errors && !given.isEmpty()) {
                    report.miss(text.id() + " wanted none, got " + words(given));
                }
            } else if (!text.node().path("events").isEmpty()) {
                tally.add("some wanted");
                tally.addIf(!given.isEmpty(), "some given");
            }
        }
        if (tally.of("wanted") > 0) {
            report.row(name + " class P/R/F1", tally.score("right", "near", "wanted"));
            report.row(name + " actors P/R/F1", tally.score("actors right", "actors given", "actors wanted"));
            report.row(name + " events beside the marked ones", tally.of("extra"));
        }
        if (tally.of("none wanted") > 0) {
            report.row(name + " left empty", tally.fraction("none given", "none wanted"));
            report.row(name + " found some", tally.fraction("some given", "some wanted"));
        }
    }

    private static void record(GoldLines.Text text, List<JsonNode> given, Tally tally, Report report, boolean errors) {
        String wanted = text.node().get("event_2021").asText();
        List<Span> marks = new ArrayList<>();
        for (JsonNode mark : Pieces.items(text.node().get("role_spans"))) {
            if (mark.path("role").asText().startsWith("EVT")) {
                marks.add(
                        text.span(mark.get("start").intValue(), mark.get("end").intValue()));
            }
        }
        List<JsonNode> near = given.stream()
                .filter(e -> marks.isEmpty() || marks.stream().anyMatch(Pieces.required(e.get("trigger"))::overlaps))
                .toList();
        List<JsonNode> right = near.stream()
                .filter(e -> wanted.equals(Pieces.text(e, "plover")))
                .toList();
        tally.add("wanted");
        tally.add("near", near.size());
        tally.add("extra", given.size() - near.size());
        tally.addIf(!right.isEmpty(), "right");
        Set<String> actors = actors(text.node());
        tally.add("actors wanted", actors.size());
        if (right.isEmpty()) {
            if (errors) {
                report.miss(text.id() + " " + wanted + ", got " + words(near) + ": " + text.text());
            }
            return;
        }
        Set<String> found = found(right.get(0));
        tally.add("actors given", found.size());
        for (String actor : actors) {
            boolean there = found.stream().anyMatch(f -> f.contains(actor) || actor.contains(f));
            tally.addIf(there, "actors right");
            if (errors && !there) {
                report.miss(text.id() + " actor " + actor + ", got " + found + ": " + text.text());
            }
        }
    }

    private static Set<String> actors(JsonNode record) {
        Set<String> actors = new HashSet<>();
        for (String side : List.of("source", "target")) {
            for (JsonNode actor : Pieces.items(record.get(side))) {
                String name = Pieces.text(actor, "actorText");
                if (name != null && !name.isEmpty()) {
                    actors.add(name.toLowerCase(Locale.ROOT));
                }
            }
        }
        return actors;
    }

    private static Set<String> found(JsonNode event) {
        Set<String> found = new TreeSet<>();
        for (JsonNode role : Pieces.items(event.get("roles"))) {
            if (Set.of("actor", "target").contains(role.path("role").asText())) {
                found.add(role.path("text").asText().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private static List<String> words(List<JsonNode> events) {
        return events.stream()
                .map(e -> e.path("type").asText() + " \u201c"
                        + e.path("trigger").path("text").asText() + "\u201d")
                .toList();
    }

    /** What others reach, and what is to be reached; none of it is run here. */
    public void known(Report report) {
        if (texts.stream().anyMatch(t -> t.node().path("event_2021").isTextual())) {
            report.row("[to reach first] class", "F1 50 at precision 70, actors F1 60");
            report.row("[goal] class", "F1 60 at precision 75");
            report.row("[ACCENT, published] class", "precision about 76");
            report.row("[GDELT, audit of 153 rows]", "76.5 % not that event at that place");
        }
        if (texts.stream().anyMatch(t -> t.node().path("expect_no_events").asBoolean())) {
            report.row("[to reach first] left empty", "85 %");
            report.row("[UniversalPetrarch, published]", "315 % more events than there are");
        }
    }
}
