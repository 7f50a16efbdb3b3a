package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.corpus.MarkedStatement;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.read.ReadText;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Tally;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Statement;
import org.hearsay.statement.StatementReader;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether the speakers of statements are the right entities. Only statements that were found with the right source
 * count, so that a source that was missed is not counted twice; pronouns, names and descriptions are counted apart.
 * First and second persons are left out: who "I" is stands in no text.
 */
public final class SpeakersScorer {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "him", "her", "them", "who");
    private static final Set<String> OTHER_PERSONS = Set.of("i", "we", "you", "me", "us");
    private static final List<String> KINDS = List.of("pronoun", "name", "description");

    private final ReadText.Reader reader;
    private final StatementReader statements;
    private final Report report;

    /** Notes figures and misses in {@code report}. */
    public SpeakersScorer(DomainPack pack, Report report) {
        this.reader = new ReadText.Reader(pack);
        this.statements = new StatementReader(pack);
        this.report = report;
    }

    /** A source as people marked it, what is said, and how to tell whether an entity is the right one. */
    private record Wanted(Span source, List<Span> content, String kind, String shown, Test test) {}

    private interface Test {
        /** Whether the entity that the product names for the source is the right one. */
        boolean right(ReadText read, Entity entity, Span source);
    }

    /**
     * Adds rows for annotated articles: an entity is right when its name and the one given share all words of the shorter.
     *
     * @param name of the rows
     */
    public void corpus(String name, List<AnnotatedArticle> articles) {
        Tally tally = new Tally();
        for (AnnotatedArticle article : articles) {
            List<Wanted> wanted = new ArrayList<>();
            for (MarkedStatement statement : article.statements()) {
                Span source = statement.source();
                String who = statement.who();
                boolean identified =
                        statement.sourceKind() == SourceKind.NAMED || statement.sourceKind() == SourceKind.DOCUMENT;
                if (source != null && who != null && identified && !statement.heading()) {
                    String shown = source.in(article.text());
                    wanted.add(new Wanted(
                            source,
                            statement.content(),
                            kind(shown, sharesWord(shown, who)),
                            shown + " = " + who,
                            (read, entity, at) -> named(entity, who)));
                }
            }
            count(
                    article.head().id(),
                    reader.read(
                            article.head().id(),
                            article.text(),
                            article.head().published().toString()),
                    wanted,
                    tally);
        }
        rows(name, tally);
    }

    /**
     * Adds rows for texts with marked coreference: an entity is right when the nearest mention of it before the source (for
     * a name, any), other than a pronoun, is one of those that people joined with the source.
     *
     * @param name of the rows
     * @param texts of GUM with {@code entities} and {@code tokens}
     * @param attributions the same texts by id, with {@code statements}
     */
    public void coreference(String name, List<GoldLines.Text> texts, List<GoldLines.Text> attributions) {
        Map<String, JsonNode> byId = new HashMap<>();
        attributions.forEach(a -> byId.put(a.id(), a.node()));
        Tally tally = new Tally();
        for (GoldLines.Text text : texts) {
            JsonNode marked = byId.get(text.id());
            if (marked == null) {
                continue;
            }
            ReadText read =
                    reader.read(text.id(), text.text(), text.node().path("date").textValue());
            count(text.id(), read, wanted(text, marked), tally);
        }
        rows(name, tally);
    }

    private static List<Wanted> wanted(GoldLines.Text text, JsonNode marked) {
        List<Wanted> wanted = new ArrayList<>();
        for (JsonNode statement : Pieces.items(marked.get("statements"))) {
            List<Span> sources = Pieces.list(statement.get("source"));
            if (sources.isEmpty()) {
                continue;
            }
            Span source = sources.get(0);
            Group group = Group.of(text, source);
            if (group != null) {
                String shown = source.in(text.text());
                wanted.add(new Wanted(
                        source,
                        Pieces.list(statement.get("content")),
                        kind(shown, group.named.stream().anyMatch(source::overlaps)),
                        shown,
                        group));
            }
        }
        return wanted;
    }

    /**
     * What people joined with a source.
     *
     * @param heads of the mentions that are no pronouns
     * @param named names among the mentions
     */
    private record Group(List<Span> heads, List<Span> named) implements Test {

        /** That of the largest mention within a source; null where no other mention than pronouns is in it. */
        static @Nullable Group of(GoldLines.Text text, Span source) {
            JsonNode own = null;
            int most = 0;
            for (JsonNode entity : Pieces.items(text.node().get("entities"))) {
                Span mention = Pieces.pair(entity.get("mention"));
                if (source.contains(mention) && mention.length() > most) {
                    own = entity;
                    most = mention.length();
                }
            }
            if (own == null) {
                return null;
            }
            int group = own.path("group").intValue();
            List<Span> heads = new ArrayList<>();
            List<Span> named = new ArrayList<>();
            for (JsonNode entity : Pieces.items(text.node().get("entities"))) {
                if (entity.path("group").intValue() != group) {
                    continue;
                }
                JsonNode head =
                        text.node().path("tokens").get(entity.path("head_token").intValue());
                if (!head.get(2).textValue().equals("PRON")) {
                    heads.add(Pieces.pair(head));
                }
                if (entity.path("name").isArray()) {
                    named.add(Pieces.pair(entity.get("name")));
                }
            }
            return heads.isEmpty() ? null : new Group(heads, named);
        }

        @Override
        public boolean right(ReadText read, Entity entity, Span source) {
            Span nearest = null;
            for (Mention mention : read.entities().mentions()) {
                boolean own = entity.id().equals(mention.entity()) && mention.form() != Mention.Form.PRONOUN;
                if (own && (nearest == null || mention.span().start() <= source.end())) {
                    nearest = mention.span();
                }
            }
            Span last = nearest;
            return last != null && heads.stream().anyMatch(last::overlaps);
        }
    }

    private void count(String id, ReadText read, List<Wanted> wanted, Tally tally) {
        List<Statement> found = statements.read(read.article(), read.sentences(), read.entities(), read.times());
        for (Wanted one : wanted) {
            if (OTHER_PERSONS.contains(
                    one.source.in(read.article().text().text()).toLowerCase(Locale.ROOT))) {
                continue;
            }
            tally.add("all " + one.kind);
            Statement statement = found.stream()
                    .filter(s -> s.source() != null && s.source().overlaps(one.source) && share(s, one.content))
                    .findFirst()
                    .orElse(null);
            if (statement == null) {
                continue;
            }
            tally.add("found " + one.kind);
            List<Entity> given = statement.speakers().stream()
                    .flatMap(s -> read.entities().entity(s).stream())
                    .toList();
            boolean right = given.stream().anyMatch(e -> one.test.right(read, e, one.source));
            tally.addIf(right, "right " + one.kind);
            tally.addIf(!given.isEmpty(), "given " + one.kind);
            if (!right) {
                report.miss(id + " " + one.kind + " " + one.shown + " at " + one.source.start() + ", given "
                        + given.stream().map(Entity::name).toList());
            }
        }
    }

    private static boolean share(Statement statement, List<Span> content) {
        return content.stream().anyMatch(c -> statement.content().stream().anyMatch(c::overlaps));
    }

    private void rows(String name, Tally tally) {
        for (String kind : KINDS) {
            report.row(
                    name + ", " + kind,
                    tally.score("right " + kind, "given " + kind, "found " + kind) + "  of " + tally.of("found " + kind)
                            + " found of " + tally.of("all " + kind));
        }
    }

    private static String kind(String source, boolean name) {
        String lower = source.toLowerCase(Locale.ROOT);
        return PRONOUNS.contains(lower) || OTHER_PERSONS.contains(lower) ? "pronoun" : name ? "name" : "description";
    }

    private static boolean sharesWord(String source, String who) {
        Set<String> words = words(source);
        return words(who).stream().anyMatch(words::contains);
    }

    private static boolean named(Entity entity, String who) {
        Set<String> wanted = words(who);
        List<String> names = new ArrayList<>(entity.aliases());
        names.add(entity.name());
        return names.stream().map(SpeakersScorer::words).anyMatch(n -> n.containsAll(wanted) || wanted.containsAll(n));
    }

    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>(
                Arrays.asList(name.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}]+")));
        words.removeAll(Set.of("", "the", "of", "a", "an", "s"));
        return words;
    }
}
