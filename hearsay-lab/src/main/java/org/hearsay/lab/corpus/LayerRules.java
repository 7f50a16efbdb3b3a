package org.hearsay.lab.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.entity.EntityType;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedEvent;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedEvidence;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedMention;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedRole;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedTime;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** The rules on entities, times, events and evidence, on unmarked words of saying, and on the article's size. */
final class LayerRules {
    private static final int SPARSE = 25;
    private static final int LEAST_WORDS = 100;

    /** Words that hardly ever stand outside a cue. */
    private static final Pattern SAYING = Pattern.compile(
            "\\b(?:said|says|saying|told|tells|telling|according to|claimed|claiming|denied|denies|denying|insisted|insists"
                    + "|insisting|announced|argued|argues|arguing|alleged|allegedly|reportedly|reported|warned|warns|warning that"
                    + "|acknowledged|acknowledges|admitted|admits|accused|accuses|accusing|tweeted|testified|predicted|urged"
                    + "|urges|urging|vowed|complained|recalled|replied|quipped|stressed)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String MONTH = "(0[1-9]|1[0-2]|XX|SP|SU|FA|AU|WI|Q[1-4]|H[12])";
    private static final String DAY = "(0[1-9]|[12]\\d|3[01]|XX)";
    private static final Pattern TIMEX = Pattern.compile("PAST_REF|PRESENT_REF|FUTURE_REF"
            + "|P(\\d+(\\.\\d+)?|X)(Y|M|W|D|Q|DE|CE|WE|H?)|P(\\d+Y)?(\\d+M)?(\\d+D)?|PT(\\d+(\\.\\d+)?|X)[HMS]|PT\\d+H\\d+M"
            + "|[\\dX]{2,3}"
            + "|[\\dX]{4}(-" + MONTH + "(-" + DAY + ")?|-W(\\d\\d|XX)(-(WE|\\d))?)?"
            + "(T((\\d\\d|XX)(:(\\d\\d|XX))?(:\\d\\d)?|MO|MI|AF|EV|NI|DT))?");
    private static final Pattern DAYS = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?");

    private final AnnotatedArticle article;
    private final Problems problems;
    private final Set<String> eventTypes;

    LayerRules(AnnotatedArticle article, Problems problems, Set<String> eventTypes) {
        this.article = article;
        this.problems = problems;
        this.eventTypes = eventTypes;
    }

    void check() {
        if (article.head().has("statements")) {
            saying();
            density();
        }
        entities();
        article.times().forEach(this::time);
        article.events().forEach(this::event);
        article.evidence().forEach(this::evidence);
        if (article.words() < LEAST_WORDS) {
            problems.error(
                    1, "the article has " + article.words() + " words; " + LEAST_WORDS + " at least are asked for");
        }
        if (article.blocks().isEmpty() || !article.blocks().get(0).heading()) {
            problems.error(1, "the article does not start with a headline <h>");
        }
    }

    private void saying() {
        QuotationMarks quotations = QuotationMarks.of(article.text(), article.blocks());
        Matcher found = SAYING.matcher(article.text());
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            boolean cue = article.statements().stream()
                    .map(MarkedStatement::cue)
                    .anyMatch(c -> c != null && c.overlaps(span));
            boolean direct = article.statements().stream()
                    .filter(s -> s.marks() != MarkedStatement.Marks.REGULAR)
                    .flatMap(s -> s.content().stream())
                    .anyMatch(c -> c.contains(span));
            boolean elsewhere = article.statements().stream()
                    .anyMatch(
                            s -> holds(s.source(), span) || s.hedges().stream().anyMatch(h -> h.overlaps(span)));
            boolean decoy = article.decoys().stream().anyMatch(d -> d.overlaps(span));
            if (cue && decoy) {
                problems.error(line(span), "\"" + found.group() + "\" is both a cue and <not>");
            } else if (!cue && !decoy && !direct && !elsewhere && !quotations.quoted(span.start())) {
                problems.error(
                        line(span),
                        "\"" + found.group() + "\" is in no cue (" + around(span)
                                + "); mark the statement, or put <not> around it");
            }
        }
    }

    private static boolean holds(@Nullable Span outer, Span inner) {
        return outer != null && outer.contains(inner);
    }

    private void density() {
        long outer = article.statements().stream().filter(s -> !s.nested()).count();
        if (article.head().density().equals("sparse") && outer * SPARSE > article.words()) {
            problems.error(
                    1,
                    "density=\"sparse\", but " + article.words() + " words have " + outer
                            + " statements; sparse is one in " + SPARSE + " words or more");
        }
    }

    private void entities() {
        Set<String> texts = new HashSet<>();
        article.mentions().forEach(m -> texts.add(m.span().in(article.text())));
        Set<String> named = new TreeSet<>();
        for (MarkedMention mention : article.mentions()) {
            String words = mention.span().in(article.text());
            if (!texts.contains(mention.entity()) && named.add(mention.entity())) {
                problems.warning(
                        mention.line(),
                        "no mention is written \"" + mention.entity() + "\", which i= names; is it spelt right?");
            }
            if (mention.type() == EntityType.PERSON
                    && words.matches("(?:Mr|Mrs|Ms|Dr|President|Minister|Mayor|Sen|Gen)\\.? .*")) {
                problems.error(mention.line(), "<per> \"" + words + "\" starts with a title; that stands outside");
            }
            if (mention.type() != EntityType.GROUP && words.startsWith("the ")) {
                problems.error(
                        mention.line(), "the mention \"" + words + "\" starts with an article; that stands outside");
            }
        }
        List<MarkedMention> mentions = article.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            for (int j = i + 1; j < mentions.size(); j++) {
                MarkedMention a = mentions.get(i);
                MarkedMention b = mentions.get(j);
                if (a.span().overlaps(b.span()) && a.type() != EntityType.GROUP && b.type() != EntityType.GROUP) {
                    problems.error(b.line(), "a mention stands inside another; the outer one is marked");
                }
            }
        }
    }

    private void time(MarkedTime time) {
        if (!TIMEX.matcher(time.value()).matches() || time.value().equals("P")) {
            problems.error(time.line(), "v=\"" + time.value() + "\" is no TIMEX3 value");
        }
    }

    private void event(MarkedEvent event) {
        if (!eventTypes.contains(event.type())) {
            problems.error(
                    event.line(),
                    "y=\"" + event.type() + "\" is in no pack; known are " + String.join(", ", eventTypes));
        }
        String day = event.day();
        if (day != null && !DAYS.matcher(day).matches()) {
            problems.error(event.line(), "d=\"" + day + "\" is no day and no interval like 2031-03-01/2031-03-04");
        }
        for (MarkedEvent other : article.events()) {
            if (other.number() != event.number() && other.trigger().contains(event.trigger())) {
                problems.error(
                        event.line(),
                        "the trigger \"" + event.trigger().in(article.text()) + "\" stands inside another");
            }
        }
        for (MarkedRole role : event.roles()) {
            if (block(role.span()) != block(event.trigger())) {
                problems.warning(
                        event.line(),
                        "event " + event.number() + " has a role in another paragraph: \""
                                + role.span().in(article.text()) + "\"");
            }
        }
    }

    private void evidence(MarkedEvidence evidence) {
        Integer number = evidence.statement();
        if (number != null && article.statements().stream().noneMatch(s -> s.number() == number)) {
            problems.error(evidence.line(), "n=\"" + number + "\" names no statement");
        }
        String by = evidence.by();
        if (by != null && article.mentions().stream().noneMatch(m -> m.entity().equals(by))) {
            problems.error(evidence.line(), "by=\"" + by + "\" is no entity of the article");
        }
    }

    private int block(Span span) {
        for (int i = 0; i < article.blocks().size(); i++) {
            if (article.blocks().get(i).span().contains(span)) {
                return i;
            }
        }
        return -1;
    }

    private int line(Span span) {
        int block = block(span);
        return block < 0 ? 1 : article.blocks().get(block).line();
    }

    private String around(Span span) {
        int from = Math.max(0, span.start() - 25);
        int to = Math.min(article.text().length(), span.end() + 25);
        return "…" + article.text().substring(from, to).replace('\n', ' ') + "…";
    }
}
