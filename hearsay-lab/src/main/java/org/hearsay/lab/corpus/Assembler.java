package org.hearsay.lab.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hearsay.entity.EntityType;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedMention;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedTime;
import org.hearsay.statement.Mode;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Makes the layers of an article out of the marks in its file, and reports what does not fit together. */
final class Assembler {
    private static final Comparator<Mark> ORDER = Comparator.<Mark>comparingInt(
                    m -> m.span().start())
            .thenComparingInt(m -> -m.span().end());

    private final MarkupParser.Markup markup;
    private final Head head;
    private final Problems problems;
    private final List<Mark> marks;
    private final List<MarkedMention> mentions;

    Assembler(MarkupParser.Markup markup, Head head, Problems problems) {
        this.markup = markup;
        this.head = head;
        this.problems = problems;
        this.marks = markup.marks().stream().sorted(ORDER).toList();
        this.mentions = marks.stream()
                .filter(m -> EntityElements.TYPES.containsKey(m.element()))
                .map(this::mention)
                .toList();
    }

    AnnotatedArticle article() {
        List<MarkedStatement> statements = statements();
        EventAssembler events = new EventAssembler(marks, mentions, problems);
        return new AnnotatedArticle(
                problems.file(),
                head,
                markup.text(),
                markup.blocks(),
                statements,
                mentions,
                times(),
                events.events(statements),
                events.evidence(),
                of("not").stream().map(Mark::span).toList());
    }

    private List<Mark> of(String element) {
        return marks.stream().filter(m -> m.element().equals(element)).toList();
    }

    private MarkedMention mention(Mark mark) {
        EntityType type = Objects.requireNonNull(EntityElements.TYPES.get(mark.element()));
        String name = mark.get("i");
        return new MarkedMention(type, mark.span(), name == null ? mark.span().in(markup.text()) : name, mark.line());
    }

    private List<MarkedTime> times() {
        List<MarkedTime> times = new ArrayList<>();
        for (Mark mark : of("t")) {
            String value = mark.get("v");
            if (value == null) {
                problems.error(mark.line(), "<t> has no v=; give its TIMEX3 value");
            } else {
                times.add(new MarkedTime(mark.span(), type(mark, value), value, mark.line()));
            }
        }
        return times;
    }

    private static TimeExpression.Type type(Mark mark, String value) {
        if (mark.yes("set")) {
            return TimeExpression.Type.SET;
        }
        if (value.startsWith("P") && !value.startsWith("PAST") && !value.startsWith("PRESENT")) {
            return TimeExpression.Type.DURATION;
        }
        return value.indexOf('T') > 0 && !value.endsWith("_REF") ? TimeExpression.Type.TIME : TimeExpression.Type.DATE;
    }

    /** The marks of one statement. */
    private static final class Parts {
        final List<Mark> sources = new ArrayList<>();
        final List<Mark> cues = new ArrayList<>();
        final List<Mark> content = new ArrayList<>();
        final List<Mark> hedges = new ArrayList<>();

        List<Mark> of(String element) {
            return switch (element) {
                case "s" -> sources;
                case "q" -> cues;
                case "c" -> content;
                default -> hedges;
            };
        }
    }

    private List<MarkedStatement> statements() {
        Map<Integer, Parts> parts = new TreeMap<>();
        for (Mark mark : marks) {
            if (List.of("s", "q", "c", "hg").contains(mark.element())) {
                for (int number : mark.numbers("n", problems)) {
                    parts.computeIfAbsent(number, n -> new Parts())
                            .of(mark.element())
                            .add(mark);
                }
            }
        }
        QuotationMarks quotations = QuotationMarks.of(markup.text(), markup.blocks());
        List<MarkedStatement> statements = new ArrayList<>();
        parts.forEach((number, p) -> {
            if (fit(number, p)) {
                statements.add(statement(number, p, parts.values(), quotations));
            }
        });
        statements.sort(Comparator.comparingInt(MarkedStatement::start).thenComparingInt(MarkedStatement::number));
        return statements;
    }

    /** Whether there is one statement in the parts; says what is wrong if not. */
    private boolean fit(int number, Parts p) {
        if (p.content.isEmpty()) {
            Mark any = !p.cues.isEmpty() ? p.cues.get(0) : !p.sources.isEmpty() ? p.sources.get(0) : p.hedges.get(0);
            problems.error(any.line(), "statement " + number + " has no content; add <c n=\"" + number + "\">");
            return false;
        }
        if (p.sources.size() > 1) {
            problems.error(
                    p.sources.get(1).line(), "statement " + number + " has a second source; one noun phrase is it");
        }
        if (p.cues.size() > 1) {
            problems.error(p.cues.get(1).line(), "statement " + number + " has a second cue; one run of words is it");
        }
        if (p.cues.isEmpty() && p.sources.isEmpty()) {
            problems.error(
                    p.content.get(0).line(), "statement " + number + " has neither source nor cue; then it is none");
        }
        return true;
    }

    private MarkedStatement statement(int number, Parts p, Collection<Parts> all, QuotationMarks quotations) {
        Mark lead = p.cues.isEmpty() ? p.content.get(0) : p.cues.get(0);
        if (!p.cues.isEmpty()) {
            p.content.stream()
                    .filter(c -> attributes(c) > 0)
                    .forEach(c -> problems.error(
                            c.line(), "<c> has attributes of statement " + number + "; they belong on its <q>"));
        }
        List<Span> content = p.content.stream().map(Mark::span).toList();
        MarkedStatement.Marks marks =
                or(Mark.constant(lead, "marks", MarkedStatement.Marks.class, problems), MarkedStatement.Marks.REGULAR);
        Mark source = p.sources.isEmpty() ? null : p.sources.get(0);
        String who = source == null ? null : who(source);
        String relay = lead.get("relay");
        Span cue = p.cues.isEmpty() ? null : p.cues.get(0).span();
        return new MarkedStatement(
                number,
                source == null ? null : source.span(),
                source == null ? null : kind(source, who),
                who,
                cue,
                content,
                mode(lead, marks, content, quotations),
                heading(content.get(0)),
                marks,
                or(Mark.constant(lead, "st", Stance.class, problems), Stance.ASSERT),
                lead.get("said"),
                lead.get("venue"),
                relay == null
                        ? List.of()
                        : List.of(relay.split(";")).stream()
                                .map(String::strip)
                                .filter(s -> !s.isEmpty())
                                .toList(),
                p.hedges.stream().map(Mark::span).toList(),
                Mark.constant(lead, "v", Statement.Verified.class, problems),
                nested(p, cue == null ? content.get(0) : cue, all),
                lead.line());
    }

    private static int attributes(Mark content) {
        return (int) List.of("st", "m", "marks", "said", "venue", "relay", "v").stream()
                .filter(name -> content.get(name) != null)
                .count();
    }

    private boolean heading(Span span) {
        return markup.blocks().stream().anyMatch(b -> b.heading() && b.span().contains(span));
    }

    private static boolean nested(Parts own, Span place, Collection<Parts> all) {
        return all.stream()
                .filter(p -> p != own)
                .flatMap(p -> p.content.stream())
                .anyMatch(c -> c.span().contains(place) && !own.content.contains(c));
    }

    private @Nullable String who(Mark source) {
        String who = source.get("who");
        if (who != null) {
            if (head.has("entities")
                    && mentions.stream().noneMatch(m -> m.entity().equals(who))) {
                problems.error(
                        source.line(),
                        "who=\"" + who + "\" is no entity of the article; it must be spelt as a mention's"
                                + " i= or text");
            }
            return who;
        }
        return mentions.stream()
                .filter(m -> source.span().contains(m.span()))
                .map(MarkedMention::entity)
                .findFirst()
                .orElse(null);
    }

    private @Nullable SourceKind kind(Mark source, @Nullable String who) {
        SourceKind kind = Mark.constant(source, "k", SourceKind.class, problems);
        if (kind != null || source.get("k") != null) {
            return kind;
        }
        if (who == null && head.has("entities")) {
            problems.error(
                    source.line(),
                    "the source \"" + source.span().in(markup.text()) + "\" names no entity; give who= or k=");
        }
        return who == null ? null : SourceKind.NAMED;
    }

    private Mode mode(Mark lead, MarkedStatement.Marks marks, List<Span> content, QuotationMarks quotations) {
        Mode given = Mark.constant(lead, "m", Mode.class, problems);
        if (given == Mode.HEADLINE) {
            problems.error(lead.line(), "m=\"headline\" follows from <h>; give the wording or leave it out");
            given = null;
        }
        Mode seen = seen(content, quotations);
        switch (marks) {
            case NONE -> {
                if (given != null && given != Mode.DIRECT) {
                    problems.error(lead.line(), "marks=\"none\" means direct words; leave out m=");
                }
                return Mode.DIRECT;
            }
            case BROKEN -> {
                if (given == null) {
                    problems.error(lead.line(), "marks=\"broken\" asks for m=direct, indirect or mixed");
                }
                return given == null ? seen : given;
            }
            case REGULAR -> {
                if (given != null && given != seen) {
                    problems.error(
                            lead.line(),
                            "m=\"" + Names.of(given) + "\", but by its quotation marks it is " + Names.of(seen)
                                    + "; correct it, or give marks=none or broken");
                }
                return seen;
            }
        }
        return seen;
    }

    private Mode seen(List<Span> content, QuotationMarks quotations) {
        int quoted = 0;
        int all = 0;
        for (Span piece : content) {
            for (int i = piece.start(); i < piece.end(); i++) {
                if (Character.isLetterOrDigit(markup.text().charAt(i))) {
                    all++;
                    quoted += quotations.quoted(i) ? 1 : 0;
                }
            }
        }
        return quoted == 0 ? Mode.INDIRECT : quoted == all ? Mode.DIRECT : Mode.MIXED;
    }

    private static <E> E or(@Nullable E value, E instead) {
        return value == null ? instead : value;
    }
}
