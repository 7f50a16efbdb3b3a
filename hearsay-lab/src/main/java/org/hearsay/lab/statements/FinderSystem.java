package org.hearsay.lab.statements;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.lab.rival.SpanFinder;
import org.hearsay.lab.score.WordPlaces;
import org.hearsay.text.Span;

/** A rival's spans as answers; the quotation marks tell the type. */
record FinderSystem(SpanFinder finder) implements StatementSystem {

    @Override
    public Answers read(List<Unmarked> texts) {
        Answers answers = new Answers();
        for (Unmarked text : texts) {
            List<Span> quoted = QuotedSpeakers.runs(text.text());
            answers.add(
                    text.id(),
                    finder.read(text.id(), text.text(), text.date()).stream()
                            .map(j -> new Said(
                                    type(text.text(), j.content(), quoted),
                                    Stream.ofNullable(j.source()).toList(),
                                    List.of(j.cue()),
                                    j.content()))
                            .toList());
        }
        return answers;
    }

    /** Direct if every word is quoted, indirect if none is. */
    private static String type(String text, List<Span> content, List<Span> quoted) {
        List<Span> words =
                content.stream().flatMap(c -> WordPlaces.in(text, c).stream()).toList();
        long inside = words.stream()
                .filter(w -> quoted.stream().anyMatch(w::overlaps))
                .count();
        return inside == 0 ? "indirect" : inside == words.size() ? "direct" : "mixed";
    }
}
