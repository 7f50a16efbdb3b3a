package org.hearsay.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.statement.Statement;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.hearsay.time.Times;

/** An invented world for tests: a few states and people found by name, and days written out in full. */
final class Invented {

    private static final Map<String, Entity> NAMES = new TreeMap<>(Comparator.reverseOrder());

    static {
        state("OSV", "Ostavia", "Ostavian", "Ostavians");
        state("DHV", "Dhurvan", "Dhurvani", "Dhurvanis");
        state("KLM", "Kelmora", "Kelmoran", "Kelmorans");
        state("SKL", "Skerland", "Skerlandic", "Skerlanders");
        state("ZND", "Zandoro", "Zandoran", "Zandorans");
        name("OSV.GOV.PRES", EntityType.ORG, "OSV", null, "Amber Palace");
        name("IGO:CA", EntityType.ORG, null, null, "Continental Assembly", "Assembly");
        name("pl-aldenne", EntityType.PLACE, "KLM", null, "Aldenne");
        name("pl-sahrin", EntityType.PLACE, "DHV", null, "Sahrin");
        name("pl-torm", EntityType.PLACE, "KLM", null, "Torm");
        name("p-valk", EntityType.PERSON, "OSV", "President", "Aren Valk", "Valk");
        name("p-morn", EntityType.PERSON, "KLM", "Foreign Minister", "Ilse Morn", "Morn");
        name("p-rook", EntityType.PERSON, null, null, "Tam Rook", "Rook");
        name("w-corvane", EntityType.ORG, null, null, "Corvane");
    }

    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final Pattern DAY = Pattern.compile(
            "(\\d{1,2}) (January|March|May|June|October) (\\d{4})|since \\d{4}|on (?:Monday|Friday|Tuesday)|Monday|Friday|last week");
    private static final List<String> MONTHS =
            List.of("", "January", "", "March", "", "May", "June", "", "", "", "October");

    final Article article;
    final List<Sentence> sentences;
    final Entities entities;
    final Times times;

    Invented(String text) {
        article = Articles.of(text, null);
        sentences = SENTENCES.read(article);
        entities = entities(text);
        times = times(text);
    }

    List<Event> events(EventReader reader, List<Statement> statements) {
        return reader.read(article, sentences, entities, times, statements);
    }

    /** The words at a span. */
    String words(Span span) {
        return article.words(span);
    }

    private static void state(String id, String name, String... demonyms) {
        name(id, EntityType.ORG, id, null, name);
        name(id, EntityType.ORG, id, null, demonyms);
    }

    private static void name(
            String id,
            EntityType type,
            @org.jspecify.annotations.Nullable String country,
            @org.jspecify.annotations.Nullable String role,
            String... names) {
        for (String name : names) {
            NAMES.put(name, new Entity(id, type, names[0], List.of(), role, country));
        }
    }

    private static Entities entities(String text) {
        List<Mention> mentions = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        boolean[] taken = new boolean[text.length() + 1];
        NAMES.forEach((name, entity) -> {
            Matcher matcher = Pattern.compile("\\b" + name + "\\b").matcher(text);
            while (matcher.find()) {
                if (!taken[matcher.start()]) {
                    java.util.Arrays.fill(taken, matcher.start(), matcher.end(), true);
                    mentions.add(new Mention(
                            new Span(matcher.start(), matcher.end()), entity.type(), Mention.Form.NAME, entity.id()));
                    if (entities.stream().noneMatch(e -> e.id().equals(entity.id()))) {
                        entities.add(entity);
                    }
                }
            }
        });
        mentions.sort(Comparator.comparing(Mention::span));
        return new Entities(entities, mentions);
    }

    private static Times times(String text) {
        List<TimeExpression> found = new ArrayList<>();
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (matcher.group(1) == null) {
                found.add(new TimeExpression(span, TimeExpression.Type.DATE, "PAST_REF", List.of(), null));
            } else {
                String iso = String.format(
                        java.util.Locale.ROOT,
                        "%s-%02d-%02d",
                        matcher.group(3),
                        MONTHS.indexOf(matcher.group(2)),
                        Integer.parseInt(matcher.group(1)));
                found.add(new TimeExpression(
                        span,
                        TimeExpression.Type.DATE,
                        iso,
                        List.of(),
                        TimeSpan.day(java.time.LocalDate.parse(iso), Basis.STATED)));
            }
        }
        return new Times(found, null);
    }
}
