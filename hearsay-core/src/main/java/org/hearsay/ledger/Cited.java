package org.hearsay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.Byline;
import org.hearsay.article.Imprint;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.SyndicationHint;
import org.hearsay.claim.Conflict;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.event.Role;
import org.hearsay.statement.Statement;
import org.hearsay.story.Copy;
import org.hearsay.text.Citation;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Which spans an entry of the ledger cites. Every span of every record is listed here once. */
public final class Cited {

    private Cited() {}

    /** What the fields of an article cite; its blocks are left out, they cite all of its text. */
    public static List<Citation> by(Article article, Citer citer) {
        List<Citation> all = new ArrayList<>();
        Stream.of(article.title(), article.byline()).filter(Objects::nonNull).forEach(s -> all.add(citer.cite(s)));
        Imprint imprint = article.imprint();
        Stream.of(
                        Stream.of(imprint.outlet(), imprint.section()),
                        imprint.bylines().stream().map(Byline::span),
                        imprint.syndication().stream().map(SyndicationHint::span))
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .forEach(s -> all.add(citer.cite(s)));
        all.addAll(by(article.published(), citer));
        all.addAll(by(article.modified(), citer));
        return all;
    }

    /** What a publication date cites: the characters of the page that state it, if any do. */
    public static List<Citation> by(@Nullable PublicationDate date, Citer citer) {
        return date == null || date.source() == null ? List.of() : List.of(citer.citePage(date.source()));
    }

    /**
     * The spans of a finding, in the order of its components.
     *
     * @param finding an entity (none), mention, time expression, statement, event or evidence
     */
    public static List<Span> spans(Record finding) {
        if (finding instanceof Entity) {
            return List.of();
        } else if (finding instanceof Mention mention) {
            return List.of(mention.span());
        } else if (finding instanceof TimeExpression time) {
            return List.of(time.span());
        } else if (finding instanceof Statement statement) {
            List<Span> spans = new ArrayList<>();
            Stream.of(statement.source(), statement.cue())
                    .filter(Objects::nonNull)
                    .forEach(spans::add);
            spans.addAll(statement.content());
            spans.addAll(statement.hedges());
            return spans;
        } else if (finding instanceof Event event) {
            List<Span> spans = new ArrayList<>();
            spans.add(event.trigger());
            event.roles().stream().map(Role::span).forEach(spans::add);
            event.mentions().stream().map(Event.Told::trigger).forEach(spans::add);
            return spans;
        } else if (finding instanceof Evidence evidence) {
            return List.of(evidence.span());
        }
        throw new IllegalArgumentException(
                "not a finding: " + finding.getClass().getName());
    }

    /** A span and the article it counts into. */
    public record In(String page, Span span) {}

    /** The passages of a copy: of the page that repeats, then of the page it repeats. */
    public static List<In> passages(Copy copy) {
        return copy.passages().stream()
                .flatMap(p -> Stream.of(new In(copy.page(), p.in()), new In(copy.of(), p.from())))
                .toList();
    }

    /** The passages of a conflict, side by side. */
    public static List<In> passages(Conflict conflict) {
        return conflict.sides().stream()
                .flatMap(side -> side.spans().stream().map(span -> new In(side.page(), span)))
                .toList();
    }
}
