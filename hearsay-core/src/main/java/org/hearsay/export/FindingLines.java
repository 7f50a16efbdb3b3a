package org.hearsay.export;

import java.util.List;
import java.util.Map;
import org.hearsay.entity.Mention;
import org.hearsay.entity.place.Place;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.event.Factuality;
import org.hearsay.event.Quantity;
import org.hearsay.event.Role;
import org.hearsay.statement.Statement;
import org.hearsay.text.Label;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** The lines of what was found in one article. */
final class FindingLines {
    private final Values values;
    private final Links links;

    FindingLines(Values values, Links links) {
        this.values = values;
        this.links = links;
    }

    Line mention(Mention mention) {
        return end(values.line(Kind.ENTITY_MENTION)
                .putAll(values.span(mention.span()))
                .put("type", mention.type().name())
                .put("entity", values.entityOrNull(mention.entity())));
    }

    Line time(TimeExpression time) {
        return end(values.line(Kind.TIME)
                .putAll(values.span(time.span()))
                .put("type", time.type().name())
                .put("value", time.value())
                .put("candidates", time.candidates()));
    }

    Line statement(Statement statement) {
        TimeSpan said = statement.said();
        return end(values.line(Kind.STATEMENT, statement.id())
                .put("source", values.spanOrNull(statement.source()))
                .put("source_kind", label(statement.sourceKind()))
                .put(
                        "speakers",
                        statement.speakers().stream()
                                .map(values.entity())
                                .distinct()
                                .toList())
                .put("cue", values.spanOrNull(statement.cue()))
                .put("content", values.spans(statement.content()))
                .put("mode", Label.of(statement.mode()))
                .put("stance", Label.of(statement.stance()))
                .put("said", said == null ? null : Values.time(said).put("candidates", said.candidates()))
                .put("venue", statement.venue())
                .put("relay", statement.relay())
                .put(
                        "hedges",
                        statement.hedges().stream()
                                .map(h -> values.citer().cite(h).text())
                                .toList())
                .put("verified", label(statement.verified()))
                .put("origin", links.origin(statement.id()))
                .number("confidence", statement.confidence()));
    }

    Line event(Event event) {
        return end(values.line(Kind.EVENT, event.id())
                .put("type", event.type())
                .put("plover", event.plover())
                .put("trigger", values.span(event.trigger()))
                .put("roles", event.roles().stream().map(this::role).toList())
                .put("date", event.date() == null ? null : Values.time(event.date()))
                .put("modality", Label.of(event.modality()))
                .put("polarity", Label.of(event.polarity()))
                .put(
                        "factuality",
                        event.factuality().stream().map(this::factuality).toList())
                .put("statements", event.statements())
                .put("claim", links.claim(event.id()))
                .put("mentions", event.mentions().stream().map(this::told).toList()));
    }

    private Map<String, @Nullable Object> told(Event.Told told) {
        return new Line()
                .putAll(values.span(told.trigger()))
                .put("modality", Label.of(told.modality()))
                .fields();
    }

    private Map<String, @Nullable Object> role(Role role) {
        Quantity quantity = role.quantity();
        Place place = role.place();
        return new Line()
                .put("role", Label.of(role.kind()))
                .putAll(values.span(role.span()))
                .put("entity", values.entityOrNull(role.entity()))
                .put("value", quantity != null ? quantity(quantity) : place != null ? place(place) : null)
                .fields();
    }

    private static Line place(Place place) {
        Place.Point point = place.point();
        Line line = new Line()
                .put("name", place.name())
                .put("country", place.country())
                .put("precision", label(place.precision()))
                .put("geonames", point == null ? null : point.geonames());
        line = point == null
                ? line.put("latitude", null).put("longitude", null)
                : line.number("latitude", point.latitude()).number("longitude", point.longitude());
        return line.put(
                "candidates",
                place.candidates().stream()
                        .map(c -> new Line()
                                .put("name", c.name())
                                .put("country", c.country())
                                .put("geonames", c.geonames())
                                .fields())
                        .toList());
    }

    private static Line quantity(Quantity quantity) {
        return new Line()
                .number("low", quantity.low())
                .number("high", quantity.high())
                .put("unit", quantity.unit())
                .put("approximate", quantity.approximate());
    }

    private Map<String, @Nullable Object> factuality(Factuality factuality) {
        String holder = factuality.holder();
        return new Line()
                .put(
                        "holder",
                        holder.equals(Factuality.NARRATOR)
                                ? holder
                                : values.entity().apply(holder))
                .put("modality", Label.of(factuality.modality()))
                .put("polarity", Label.of(factuality.polarity()))
                .fields();
    }

    Line evidence(Evidence evidence) {
        List<String> claims = links.claimsOn(evidence.id());
        return end(values.line(Kind.EVIDENCE, evidence.id())
                .putAll(values.span(evidence.span()))
                .put("type", Label.of(evidence.type()))
                .put("provider", values.entityOrNull(evidence.provider()))
                .put("access", Label.of(evidence.access()))
                .put("supports", evidence.weakens() ? List.of() : claims)
                .put("weakens", evidence.weakens() ? claims : List.of()));
    }

    /** Two versions of a document have one name; the digest tells them apart. */
    private Line end(Line line) {
        return line.put("page", values.sha256());
    }

    private static @Nullable String label(@Nullable Enum<?> constant) {
        return constant == null ? null : Label.of(constant);
    }
}
