package org.hearsay.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Event;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
import org.hearsay.event.Role;
import org.hearsay.statement.Mode;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Findings for tests, told by the words of a text: every span is where the words first stand. */
public final class FindingsBuilder {

    private final Article article;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<TimeExpression> times = new ArrayList<>();

    private FindingsBuilder(Article article) {
        this.article = article;
    }

    /** A page with this text, day of publication and outlet. */
    public static FindingsBuilder page(String doc, String text, @Nullable String published, @Nullable String outlet) {
        return new FindingsBuilder(Articles.of(doc, text, published, outlet));
    }

    /** An entity at its first mention; {@code id} null for one that only this page knows. */
    public FindingsBuilder entity(
            @Nullable String id, EntityType type, String name, @Nullable String role, @Nullable String country) {
        String own = id == null ? "en-" + article.key() + "-" + (entities.size() + 1) : id;
        entities.add(new Entity(own, type, name, List.of(), role, country));
        mentions.add(new Mention(span(name), type, Mention.Form.NAME, own));
        return this;
    }

    /** A statement in the narrator's words by the entity named {@code speaker}. */
    public FindingsBuilder says(String speaker, String content, Stance stance, @Nullable String day) {
        List<String> ids = entities.stream()
                .filter(e -> e.name().equals(speaker))
                .map(Entity::id)
                .toList();
        TimeSpan said = day == null ? null : TimeSpan.day(LocalDate.parse(day), Basis.STATED);
        statements.add(new Statement(
                "st-" + article.key() + "-" + (statements.size() + 1),
                span(speaker),
                SourceKind.NAMED,
                ids,
                null,
                List.of(span(content)),
                Mode.INDIRECT,
                stance,
                said,
                null,
                List.of(),
                List.of(),
                null,
                1,
                "test"));
        return this;
    }

    /** A transfer said by a verb; every statement whose content covers the verb holds it. */
    public FindingsBuilder transfer(String verb, String actor, String item) {
        Span at = span(verb);
        List<String> held =
                statements.stream().filter(s -> s.holds(at)).map(Statement::id).toList();
        String id = entities.stream()
                .filter(e -> e.name().equals(actor))
                .map(Entity::id)
                .findFirst()
                .orElse(null);
        events.add(new Event(
                "ev-" + article.key() + "-" + (events.size() + 1),
                "ARMS_TRANSFER",
                null,
                at,
                List.of(
                        new Role(Role.Kind.ACTOR, span(actor), id, null),
                        new Role(Role.Kind.ITEM, span(item), null, null)),
                null,
                held.isEmpty() ? Modality.ASSERTED : Modality.ATTRIBUTED,
                Polarity.POSITIVE,
                List.of(),
                held,
                "test",
                List.of(new Event.Told(at, held.isEmpty() ? Modality.ASSERTED : Modality.ATTRIBUTED))));
        return this;
    }

    /** A time without bounds. */
    public FindingsBuilder time(String words, TimeExpression.Type type, String value) {
        times.add(new TimeExpression(span(words), type, value, List.of(), null));
        return this;
    }

    /** The findings so far. */
    public ArticleFindings build() {
        return new ArticleFindings(article, new Entities(entities, mentions), times, statements, events, List.of());
    }

    private Span span(String words) {
        int at = article.text().text().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(at, at + words.length());
    }
}
