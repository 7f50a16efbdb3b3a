package org.hearsay.story;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.entity.Entity;
import org.hearsay.event.Event;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.Mode;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.OpenTimes;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what matters for where it comes from.
 *
 * @param page its page, by number in canonical order
 * @param statement the statement
 * @param voice who speaks
 * @param venue what kind of occasion the words around it name; UNKNOWN when none
 * @param said when; null when not told
 * @param matter content stems of what is said, with the types of the events it holds
 * @param quoted the words of its content, in order
 * @param sentence the sentence it stands in
 * @param published when its page was published; null when undated
 * @param weekday the day of the week on which an undated page tells it; else null
 */
record Utterance(
        int page,
        Statement statement,
        Voice voice,
        Origin.Type venue,
        @Nullable TimeSpan said,
        TreeMap<String, Integer> matter,
        List<String> quoted,
        Span sentence,
        @Nullable TimeSpan published,
        @Nullable DayOfWeek weekday) {

    private record Sign(Origin.Type type, Pattern words) {}

    /** Looked for in this order, in the venue first and then in the sentence around cue and content. */
    private static final List<Sign> SIGNS = List.of(
            sign(Origin.Type.JOINT_STATEMENT, "joint(ly)?[ -](statement|declaration|communiqu|condemn|letter|issued)"),
            sign(
                    Origin.Type.POST,
                    "\\b(post(ed|s)? (on|to)|social media|wrote on|twitter|telegram|facebook|truth social)"
                            + "|\\bon x\\b|^x( \\(|$)"),
            sign(
                    Origin.Type.ADDRESS,
                    "\\b(nightly|televised|video|evening|national|new year.s?) (video )?"
                            + "(address|speech|message)\\b|\\b(speech|address) to\\b|\\bin an? (address|speech)\\b"),
            sign(
                    Origin.Type.BRIEFING,
                    "\\b(briefings?|(press|news) conference|told (reporters|journalists|the press))\\b"),
            sign(Origin.Type.INTERVIEW, "\\binterview(ed)?\\b"),
            sign(Origin.Type.DISCLOSURE, "\\bdeclassified|\\bdisclos(ed|ure)"),
            sign(Origin.Type.STUDY, "\\b(study|survey|think[ -]tank|research group)\\b"),
            sign(Origin.Type.DOCUMENT, "\\b(letter|communiqu|(written|press) (statement|release)|report)\\b"));

    private static Sign sign(Origin.Type type, String words) {
        return new Sign(type, Pattern.compile(words));
    }

    static Utterance of(
            int number,
            ArticleFindings page,
            Statement statement,
            List<Span> sentences,
            Map<String, String> entityOf,
            Map<String, Entity> entities,
            DomainPack pack) {
        String text = page.article().text().text();
        TreeMap<String, Integer> matter = new TreeMap<>();
        for (Span content : statement.content()) {
            Words.content(text, content).forEach((stem, n) -> matter.merge(stem, n, Integer::sum));
        }
        for (Event event : page.events()) {
            if (event.statements().contains(statement.id()) || statement.holds(event.trigger())) {
                matter.merge("!" + event.type(), 1, Integer::sum);
            }
        }
        Span sentence = sentences.stream()
                .filter(s -> s.overlaps(statement.mainContent()))
                .findFirst()
                .orElse(statement.mainContent());
        boolean undated = page.article().published() == null && statement.said() == null;
        TimeExpression weekday = undated ? ToldWeekday.of(page, statement, sentences) : null;
        return new Utterance(
                number,
                statement,
                Voice.of(page, statement, entityOf, entities, pack),
                venue(statement, text, sentence),
                statement.said(),
                matter,
                Words.in(text, statement.mainContent()).stream().map(Word::form).toList(),
                sentence,
                CanonicalOrder.published(page),
                weekday == null ? null : OpenTimes.weekday(weekday));
    }

    private static Origin.Type venue(Statement statement, String text, Span sentence) {
        if (statement.venue() != null) {
            Origin.Type named = read(statement.venue());
            if (named != Origin.Type.UNKNOWN) {
                return named;
            }
        }
        StringBuilder around = new StringBuilder(sentence.in(text));
        // what is said is no sign of where it was said
        for (Span content : statement.content()) {
            int from = Math.max(0, content.start() - sentence.start());
            int to = Math.min(sentence.length(), content.end() - sentence.start());
            for (int i = from; i < to; i++) {
                around.setCharAt(i, ' ');
            }
        }
        return read(around.toString().strip());
    }

    private static Origin.Type read(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return SIGNS.stream()
                .filter(s -> s.words().matcher(lower).find())
                .map(Sign::type)
                .findFirst()
                .orElse(Origin.Type.UNKNOWN);
    }

    /** Whether it is a silence, which is no utterance. */
    boolean silent() {
        return statement.stance() == Stance.NO_COMMENT;
    }

    boolean headline() {
        return statement.mode() == Mode.HEADLINE;
    }

    /** Where on the page it stands. */
    int at() {
        return statement.mainContent().start();
    }

    /** How much of the matter is the same, 0..1. */
    double matter(Utterance other) {
        return Words.shared(matter, other.matter);
    }
}
