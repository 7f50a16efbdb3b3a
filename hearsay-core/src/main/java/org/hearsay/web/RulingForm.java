package org.hearsay.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.Citer;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.StatementRow;
import org.hearsay.ledger.LedgerIndex.Who;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.hearsay.run.RulingClock;
import org.hearsay.story.Story;
import org.hearsay.text.Citation;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes rulings of what an analyst sends. What is changed is kept beside the machine's reading: {@code before} holds the
 * entry as it was read, {@code after} the analyst's word; of an edit with the name of its field: {@code speaker=Ostavia}.
 */
final class RulingForm {
    private static final int LONGEST = 1_000;
    private static final Set<String> FIELDS = Set.of("speaker", "stance", "date");
    private static final Set<String> KINDS = Set.of("st-", "ev-", "vd-", "cl-", "cf-", "or-", "sy-");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    private final LedgerIndex index;
    private final RulingClock log;
    private final String analyst;

    RulingForm(LedgerIndex index, RulingClock log, String analyst) {
        this.index = index;
        this.log = log;
        this.analyst = analyst;
    }

    /** Appends what the form asks for; returns whether it says of stories that they are one, or not. */
    boolean rule(Context context) {
        String on = field(context, "on");
        String what = field(context, "action").toUpperCase(Locale.ROOT);
        if (what.equals("UNDO")) {
            return undo(on);
        }
        return StoryScreen.onStories(append(context, on, action(what)));
    }

    private Ruling append(Context context, String named, Ruling.Action action) {
        Who who = isEntity(named)
                ? index.who(named)
                        .orElseThrow(() -> new Refusal(400, "A ruling is on an entry of the ledger, by its id."))
                : null;
        String on = who == null ? named : who.entity().id();
        String given = String.join(" ", context.formParams("after"));
        String after = given.isBlank() ? null : given.strip();
        if (after != null && after.length() > LONGEST) {
            throw new Refusal(400, "A ruling is told in at most " + LONGEST + " characters.");
        }
        String before = who == null ? before(on) : Wording.brief(who.entity().name(), 300);
        if (on.startsWith(StoryScreen.PREFIX)) {
            before = stories(on, after, action);
        }
        String name = context.formParam("field");
        switch (action) {
            case EDIT -> {
                if ("span".equals(name)) {
                    after = span(context, on);
                } else if (after == null) {
                    throw new Refusal(400, "Say what it should be.");
                } else if (on.startsWith("cf-")) {
                    if (!ConflictsScreen.FINDINGS.contains(after)) {
                        throw new Refusal(400, "A conflict is " + String.join(", ", ConflictsScreen.FINDINGS) + ".");
                    }
                } else if (name == null || !FIELDS.contains(name)) {
                    throw new Refusal(400, "What is changed is the span, the speaker, the stance or the date.");
                } else {
                    after = name + "=" + after;
                }
            }
            case MERGE, SPLIT, NOTE -> {
                if (after == null) {
                    throw new Refusal(400, "Say with what, into what, or what you note.");
                }
                if (who != null && action != Ruling.Action.NOTE) {
                    checkSame(who, after, action);
                }
            }
            case GRADE -> after = grade(context, on, after);
            case ACCEPT, REJECT -> {}
        }
        return log.append(analyst, on, action, before, after);
    }

    /** Checks what is ruled on a story; returns the pages that stay where others are split off. */
    private @Nullable String stories(String on, @Nullable String after, Ruling.Action action) {
        Story story = index.story(on).orElseThrow(() -> Refusal.missing("story " + Wording.brief(on, 40)));
        switch (action) {
            case MERGE -> {
                if (after == null || after.equals(on) || index.story(after).isEmpty()) {
                    throw new Refusal(400, "Choose another story of this ledger to merge it with.");
                }
                return null;
            }
            case SPLIT -> {
                List<String> off = after == null ? List.of() : List.of(after.split("\\s+", -1));
                if (off.isEmpty() || !story.pages().containsAll(off)) {
                    throw new Refusal(400, "Tick the pages of this story that are a story of their own.");
                }
                if (off.size() > StoryScreen.MOST) {
                    throw new Refusal(400, "At most " + StoryScreen.MOST + " pages are split off at once.");
                }
                List<String> stay =
                        story.pages().stream().filter(p -> !off.contains(p)).toList();
                if (stay.isEmpty()) {
                    throw new Refusal(400, "Leave at least one page where it is.");
                }
                return String.join(" ", stay);
            }
            default -> throw new Refusal(400, "Stories are merged or split, and nothing else is ruled on them.");
        }
    }

    /** What becomes of an entity: one with another that there is, or some of its pages' own for themselves. */
    private void checkSame(Who who, String after, Ruling.Action action) {
        if (action == Ruling.Action.MERGE) {
            Who other = index.who(after).orElseThrow(() -> new Refusal(400, "There is no name " + after + "."));
            if (other.entity().id().equals(who.entity().id())) {
                throw new Refusal(409, "Both are one already.");
            }
            return;
        }
        List<String> own = who.pages().stream().map(LedgerIndex.Named::id).toList();
        for (String one : after.split("\\s+", -1)) {
            if (one.equals(who.entity().id()) || !own.contains(one)) {
                throw new Refusal(400, "What is told apart is named by the ids that pages have for it, not by " + one);
            }
        }
    }

    /** Words of the page, checked to stand there: {@code span=120-180 “the words”}, counted in the page's text. */
    private String span(Context context, String on) {
        StatementRow row =
                index.statements(List.of(on)).stream().findFirst().orElseThrow(() -> Refusal.missing("statement"));
        Article article = index.findings(row.page())
                .orElseThrow(() -> Refusal.missing("page"))
                .article();
        int start = character(context, "start");
        int end = character(context, "end");
        if (end < start) {
            throw new Refusal(400, "The words end before they begin.");
        }
        Span chosen = new Span(start, end);
        String problem = SpanScreen.problem(chosen, article.text().text());
        if (!problem.isEmpty()) {
            throw new Refusal(400, problem);
        }
        Citation citation = new Citer(
                        article,
                        index.page(row.page())
                                .orElseThrow(() -> Refusal.missing("page"))
                                .text())
                .cite(chosen);
        return "span=" + citation.span().start() + "-" + citation.span().end() + " “"
                + Wording.brief(citation.text(), LONGEST - 100) + "”";
    }

    private static int character(Context context, String name) {
        String value = field(context, name);
        if (!NUMBER.matcher(value).matches()) {
            throw new Refusal(400, "The parameter " + name + " takes a number of characters.");
        }
        return Integer.parseInt(value);
    }

    private static String grade(Context context, String on, @Nullable String remark) {
        if (!on.startsWith("cl-")) {
            throw new Refusal(400, "Claims are graded, and nothing else.");
        }
        String grade = field(context, "reliability") + field(context, "credibility");
        if (!grade.matches("[A-F][1-6]")) {
            throw new Refusal(400, "A grade is a reliability from A to F and a credibility from 1 to 6.");
        }
        return remark == null ? grade : grade + ": " + remark;
    }

    private boolean undo(String on) {
        Rulings rulings = index.rulings();
        Ruling last = ruling(rulings, on);
        if (last == null) {
            throw Refusal.missing("ruling " + Wording.brief(on, 40));
        }
        if (rulings.withdrawn(last)) {
            throw new Refusal(409, "The ruling " + on + " has been undone already.");
        }
        log.append(analyst, on, Ruling.Action.EDIT, Wording.plain(last.entry().action()), Rulings.WITHDRAWN);
        Ruling first = last; // undoing may have been undone before
        while (first != null && first.entry().on().startsWith("ru-")) {
            first = ruling(rulings, first.entry().on());
        }
        return first != null && StoryScreen.onStories(first);
    }

    private static @Nullable Ruling ruling(Rulings rulings, String id) {
        return rulings.all().stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    }

    /** Whether an id is of someone or something named, and not of a finding or of what spans pages. */
    static boolean isEntity(String id) {
        return id.length() < 4 || !KINDS.contains(id.substring(0, 3));
    }

    private static Ruling.Action action(String what) {
        for (Ruling.Action action : Ruling.Action.values()) {
            if (action.name().equals(what)) {
                return action;
            }
        }
        throw new Refusal(400, "There is no ruling called " + Wording.brief(what, 40) + ".");
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new Refusal(400, "The form lacks " + name + ".");
        }
        return value.strip();
    }

    /** The machine's reading, so that the log can be read without the entry, and the entry be found again. */
    private @Nullable String before(String on) {
        if (on.startsWith("cf-")) {
            Conflict conflict = index.conflict(on).orElseThrow(() -> Refusal.missing("conflict"));
            return Wording.plain(conflict.relation());
        }
        if (on.startsWith("cl-")) {
            return Wording.brief(
                    index.claim(on).orElseThrow(() -> Refusal.missing("claim")).text(), 300);
        }
        if (on.startsWith("st-")) {
            StatementRow row =
                    index.statements(List.of(on)).stream().findFirst().orElseThrow(() -> Refusal.missing("statement"));
            return Cards.reading(new Cards(index).statements(List.of(row)).get(0));
        }
        return null;
    }
}
