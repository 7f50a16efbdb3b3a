package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Block;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** When and where something was said, who passed it on, and what the narrator makes of it. */
final class Circumstances {

    private static final Pattern VENUE = Pattern.compile(
            "\\b(?i:in|during|at|via|through|on)\\s+((?:an?|the|his|her|its|their|this|another)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:joint statement|written statement|statement"
                    + "|press release|news conference|press conference|briefing|interview|post|tweet|speech|address|letter|broadcast|hearing|communiqu[eé]|press briefing))\\b"
                    + "|\\b(?:on|to)\\s+(?:the\\s+)?(?:social media platform\\s+|social network\\s+|messaging app\\s+)?(X|Twitter|Telegram|Facebook|Instagram|TikTok|Weibo|Truth Social|VK|YouTube)\\b"
                    + "|\\btold\\s+(reporters|a news conference|a press conference|a briefing|journalists|lawmakers|parliament|the court)\\b");
    private static final Pattern ABOUT_SPEECH = Pattern.compile(
            "^(?:The|This|These|That|His|Her|Their|Its)\\s+(?:\\w+\\s+)?(?:assertion|claim|statement|remark|comment|announcement|warning|denial|accusation|allegation|message|post|speech|address|appeal)s?"
                    + "(?:,| was| were| came|,? made|,? issued|,? published)");
    private static final Pattern UNVERIFIED = Pattern.compile(
            "\\b(?:(?:remain|is|are|were|was) (?:\\w+ )?(?:unverified|unconfirmed)|(?:could|can) ?not (?:be )?(?:independently )?(?:be )?(?:verif|confirm)\\w*"
                    + "|(?:not|n['’]t) (?:been )?(?:independently )?(?:verified|confirmed)|no independent (?:confirmation|verification))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE_LINE = Pattern.compile("^\\s*Sources?\\s*:\\s*(.+)$", Pattern.DOTALL);
    private static final Pattern PASSED = Pattern.compile(
            ",?\\s*(?:as )?(?:reported|quoted|cited|carried|published) by\\s+|,\\s*citing\\s+|,\\s*via\\s+");
    private static final Pattern CARRIER = Pattern.compile(
            "^(?:the )?(?:official )?(?:website|press service|press office|Telegram channel|Facebook page|page|account|post)s? of\\s+(?:the )?|^(?-i:the )",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEW_MATTER = Pattern.compile(
            "^\\s*(?:Background|Context|Previously|Earlier|Recall|Reminder)\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINCE =
            Pattern.compile("\\b(?:since|until|till|by|from|before|after)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final int WIDEST = 31;
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:told|tells|telling)\\s*$|\\binterview (?:with|to)\\s*(?:the\\s+)?$|\\bquoted by\\s*(?:the\\s+)?$");

    private final Context context;
    private final Map<String, String> organisationKinds;
    private final List<String> sourceLine;
    private final int sourceLineEnd;

    Circumstances(Context context, DomainPack pack) {
        this.context = context;
        this.organisationKinds = pack.organisations().stream()
                .collect(Collectors.toMap(DomainPack.Organisation::id, DomainPack.Organisation::kind, (a, b) -> a));
        List<String> names = List.of();
        int end = 0;
        boolean open = false;
        for (Block block : context.article.blocks()) {
            String text = context.article.words(block.span());
            Matcher line = SOURCE_LINE.matcher(text);
            if (line.matches() && names.isEmpty()) {
                names = passedOn(line.group(1));
                open = true;
            }
            if (open && NEW_MATTER.matcher(text).find()) {
                open = false;
            }
            end = open ? block.span().end() : end;
        }
        this.sourceLine = names;
        this.sourceLineEnd = end;
    }

    /** "website of the ministry, reported by a paper": outermost first. */
    private static List<String> passedOn(String line) {
        List<String> names = new ArrayList<>();
        for (String part : PASSED.split(line.strip())) {
            String name = CARRIER.matcher(part.strip()).replaceFirst("").replaceAll("[.\\s]+$", "");
            if (!name.isBlank() && name.length() < 120) {
                names.add(0, name);
            }
        }
        return names;
    }

    /** The day the statement was made; null when its sentence and the next do not tell. */
    @Nullable
    TimeSpan said(Draft draft) {
        Sentence sentence = context.sentences.get(draft.sentence());
        if (draft.cue() == null || draft.source() == null) {
            return null;
        }
        TimeExpression own = nearest(sentence, draft);
        if (own != null) {
            return own.when();
        }
        Sentence next = follower(draft.sentence());
        if (next != null) {
            return context.times.in(next.span()).stream()
                    .filter(Circumstances::tellsADay)
                    .findFirst()
                    .map(TimeExpression::when)
                    .orElse(null);
        }
        return null;
    }

    /** The time expression nearest to the cue that lies outside the content. */
    private @Nullable TimeExpression nearest(Sentence sentence, Draft draft) {
        Span cue = java.util.Objects.requireNonNull(draft.cue());
        TimeExpression best = null;
        int distance = Integer.MAX_VALUE;
        for (TimeExpression time : context.times.in(sentence.span())) {
            boolean inContent = draft.content().stream().anyMatch(c -> c.overlaps(time.span()));
            int away = time.span().start() > cue.end()
                    ? time.span().start() - cue.end()
                    : Math.abs(cue.start() - time.span().end());
            if (!inContent && tellsADay(time) && !since(time) && away < distance) {
                best = time;
                distance = away;
            }
        }
        return best;
    }

    /** "since 2006" tells when something began, not when it was said. */
    private boolean since(TimeExpression time) {
        String lead = context.text()
                .substring(Math.max(0, time.span().start() - 8), time.span().start());
        return SINCE.matcher(lead).find();
    }

    private static boolean tellsADay(TimeExpression time) {
        TimeSpan when = time.when();
        if (when == null || when.firstDay() == null || when.lastDay() == null) {
            return false;
        }
        boolean narrow = when.firstDay().plusDays(WIDEST).isAfter(when.lastDay());
        return narrow && (time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME);
    }

    /** The next sentence when it speaks of what was just said: "The claim, made on Monday, …". */
    private @Nullable Sentence follower(int index) {
        if (index + 1 >= context.sentences.size()) {
            return null;
        }
        Sentence next = context.sentences.get(index + 1);
        return ABOUT_SPEECH.matcher(next.span().in(context.text())).find() ? next : null;
    }

    /** Where it was said, in the article's words; null when its sentence and the next do not tell. */
    @Nullable
    String venue(Draft draft) {
        String own = venue(context.sentences.get(draft.sentence()), draft);
        if (own != null) {
            return own;
        }
        Sentence next = follower(draft.sentence());
        return next == null ? null : venue(next, draft);
    }

    private @Nullable String venue(Sentence sentence, Draft draft) {
        Matcher matcher = VENUE.matcher(sentence.span().in(context.text()));
        while (matcher.find()) {
            Span at = new Span(
                    sentence.span().start() + matcher.start(), sentence.span().start() + matcher.end());
            if (draft.content().stream().noneMatch(c -> c.overlaps(at))) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        String words = matcher.group(group).replaceAll("\\s+", " ");
                        return group == 2
                                ? "post on " + words
                                : group == 3
                                        ? "told " + words
                                        : words.replaceFirst("^(?i:an?|the|his|her|its|their|this|another) ", "");
                    }
                }
            }
        }
        return null;
    }

    /** Who passed it on before this page, outermost first. */
    List<String> relay(Draft draft) {
        List<String> names = new ArrayList<>(draft.relay());
        Sentence sentence = context.sentences.get(draft.sentence());
        if (draft.extent().end() <= sourceLineEnd && sentence.kind() != Block.Kind.TITLE) {
            sourceLine.stream().filter(n -> !names.contains(n)).forEach(names::add);
        }
        for (Mention mention : context.entities.in(sentence.span())) {
            boolean inContent = draft.content().stream().anyMatch(c -> c.overlaps(mention.span()));
            if (inContent || mention.entity() == null || !carrier(mention.entity())) {
                continue;
            }
            String lead = context.text()
                    .substring(sentence.span().start(), mention.span().start());
            if (TOLD.matcher(lead).find()) {
                String name = context.entities
                        .entity(mention.entity())
                        .map(Entity::name)
                        .orElse(context.article.words(mention.span()));
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private boolean carrier(String entity) {
        String kind = organisationKinds.getOrDefault(entity, "").toLowerCase(Locale.ROOT);
        return kind.contains("agency") && kind.contains("news")
                || kind.contains("outlet")
                || kind.contains("newspaper")
                || kind.contains("broadcaster");
    }

    /** What the narrator says of its truth, in its sentence or the one behind; null when nothing. */
    Statement.@Nullable Verified verified(Draft draft) {
        int index = draft.sentence();
        for (int i = index; i <= Math.min(index + 1, context.sentences.size() - 1); i++) {
            Sentence sentence = context.sentences.get(i);
            Matcher matcher = UNVERIFIED.matcher(sentence.span().in(context.text()));
            if (matcher.find() && (i == index || refersBack(sentence))) {
                Span at = new Span(
                        sentence.span().start() + matcher.start(),
                        sentence.span().start() + matcher.end());
                if (draft.content().stream().noneMatch(c -> c.overlaps(at))) {
                    return Statement.Verified.UNVERIFIED;
                }
            }
        }
        return null;
    }

    private boolean refersBack(Sentence sentence) {
        String text = sentence.span().in(context.text()).toLowerCase(Locale.ROOT);
        return Pattern.compile(
                        "\\b(?:these|this|that|those|the|neither|such|it|his|her|their) (?:\\w+ )?(?:reports?|claims?|accounts?|figures?|statements?|allegations?|could|information|assertions?)\\b")
                .matcher(text)
                .find();
    }
}
