package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Block;
import org.hearsay.sentence.Sentence;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Quotations that no cue claims: labelled ones ("Quote: “…”"), ones behind a name and a colon, ones that go
 * on from the speaker before, and sentences with a closing mark only. Single words and phrases in marks are
 * not statements.
 */
final class QuotationRule {

    private static final Pattern LABEL = Pattern.compile(
            "^\\s*(?:\\p{L}+ )?(Quote|Quotation|Citation|Verbatim|Statement)\\s*(?:\\([^)]*\\))?\\s*:\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_COLON =
            Pattern.compile("^\\s*((?:\\p{Lu}[\\p{L}.'’-]*\\s?){1,5}(?:\\([^)]*\\)\\s*)?):\\s*$");
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_HEADING = 10;

    private final Context context;

    QuotationRule(Context context) {
        this.context = context;
    }

    /**
     * Adds to {@code drafts}, which are in order of the text, what marks of quotation alone attribute.
     */
    List<Draft> extend(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        for (Span quotation : context.quotations.spans()) {
            if (!claimed(all, quotation) && whole(quotation)) {
                attribute(all, quotation, "quotation-continued");
            }
        }
        for (int end : context.quotations.looseEnds()) {
            Sentence sentence = sentenceAt(end);
            if (sentence != null) {
                Span words = new Span(
                        sentence.span().start(), Math.max(sentence.span().start(), end));
                if (!claimed(all, words) && wordCount(words) >= FEWEST_WORDS) {
                    attribute(all, words, "quotation-unopened");
                }
            }
        }
        all.sort(java.util.Comparator.comparingInt(Draft::start));
        return all;
    }

    private void attribute(List<Draft> all, Span quotation, String rule) {
        Block block = blockAt(quotation);
        Sentence sentence = sentenceAt(quotation.start());
        if (block == null || sentence == null || block.kind() == Block.Kind.TITLE) {
            return;
        }
        String lead = context.text().substring(block.span().start(), quotation.start());
        Matcher label = LABEL.matcher(lead);
        Draft before = before(all, quotation);
        if (label.find()) {
            Span cue = new Span(
                    block.span().start() + label.start(1),
                    block.span().start() + lead.stripTrailing().length());
            Span source = before == null ? null : before.source();
            Stance stance = Stance.ASSERT;
            all.add(new Draft(
                    sentence.index(),
                    source,
                    cue,
                    List.of(quotation),
                    stance,
                    List.of(),
                    "quotation-label",
                    source == null ? 0.5 : 0.75));
            return;
        }
        Matcher name = NAME_COLON.matcher(lead);
        if (name.find()) {
            Span source = new Span(
                            block.span().start() + name.start(1), block.span().start() + name.end(1))
                    .trim(context.text());
            all.add(new Draft(
                    sentence.index(),
                    source,
                    null,
                    List.of(quotation),
                    Stance.ASSERT,
                    List.of(),
                    "quotation-colon",
                    0.75));
            return;
        }
        if (announced(all, block, quotation, sentence)) {
            return;
        }
        boolean opensSentence = sentence.span().start() == quotation.start() || rule.equals("quotation-unopened");
        if (!opensSentence || before == null || before.source() == null || far(before, block, quotation)) {
            return;
        }
        all.add(new Draft(
                sentence.index(),
                before.source(),
                null,
                List.of(quotation),
                Stance.ASSERT,
                before.relay(),
                rule,
                0.65));
    }

    /** A paragraph that ends with a colon says who speaks in the next: "Ms. Venn made the following comment:". */
    private boolean announced(List<Draft> all, Block block, Span quotation, Sentence sentence) {
        int before = sentence.index() - 1;
        if (before < 0 || block.span().start() != quotation.start()) {
            return false;
        }
        Words words = context.words(before);
        if (!words.is(words.size() - 1, Kind.COLON)) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean verb = words.is(i, Kind.VERB) || words.is(i, Kind.AUXILIARY) || words.is(i, Kind.MODAL);
            NounPhrases.Range subject = verb ? new NounPhrases(words).before(i) : null;
            if (subject != null) {
                Span source = words.span(subject.first(), subject.last());
                if (!new Sources(context.entities).someone(words, source)) {
                    return false;
                }
                all.add(new Draft(
                        before,
                        source,
                        words.span(i, words.size() - 2),
                        List.of(quotation),
                        Stance.ASSERT,
                        List.of(),
                        "quotation-announced",
                        0.75));
                return true;
            }
        }
        return false;
    }

    /** The attribution that the speaker of {@code quotation} is taken from. */
    private static @Nullable Draft before(List<Draft> all, Span quotation) {
        Draft last = null;
        for (Draft draft : all) {
            boolean earlier = draft.extent().start() < quotation.start();
            boolean silent = draft.stance() == Stance.NO_COMMENT;
            if (earlier
                    && !silent
                    && draft.source() != null
                    && (last == null || draft.extent().start() >= last.extent().start())) {
                last = draft;
            }
        }
        return last;
    }

    /** Whether another block with prose of its own stands between an attribution and a quotation. */
    private boolean far(Draft before, Block block, Span quotation) {
        int between = 0;
        for (Block other : context.article.blocks()) {
            if (other.span().start() > before.extent().end()
                    && other.span().end() < quotation.start()
                    && !other.equals(block)) {
                between++;
            }
        }
        boolean sameBlock = block.span().overlaps(before.extent());
        return !sameBlock && (between > 0 || block.span().start() < quotation.start());
    }

    private static boolean claimed(List<Draft> drafts, Span quotation) {
        int covered = 0;
        for (Draft draft : drafts) {
            for (Span content : draft.content()) {
                covered = Math.max(covered, content.overlap(quotation));
            }
        }
        return covered * 2 > quotation.length();
    }

    /** A sentence or more, and not a phrase in scare marks. */
    private boolean whole(Span quotation) {
        String text = quotation.in(context.text());
        if (wordCount(quotation) < FEWEST_WORDS) {
            return false;
        }
        if (heading(quotation)) {
            return false;
        }
        String inner = text.replaceAll("^[\"“„«‘']+|[\"”»’']+$", "");
        return !inner.isEmpty()
                && Character.isUpperCase(inner.codePointAt(0))
                && ".?!,…".indexOf(inner.charAt(inner.length() - 1)) >= 0;
    }

    /** Whether a quotation is a paragraph of its own in the capitals of a heading: 'All Bets Are Off'. */
    private boolean heading(Span quotation) {
        Block block = blockAt(quotation);
        if (block == null || block.span().length() > quotation.length() + 1) {
            return false;
        }
        String[] inner = quotation.in(context.text()).split("[^\\p{L}\\p{N}'’]+");
        int small = 0;
        int letters = 0;
        for (String word : inner) {
            boolean longer = word.replaceAll("['’]", "").length() > 3;
            letters += longer ? 1 : 0;
            small += longer && Character.isLowerCase(word.replaceAll("['’]", "").codePointAt(0)) ? 1 : 0;
        }
        return small == 0 && letters > 0 && inner.length <= LONGEST_HEADING;
    }

    private int wordCount(Span span) {
        return span.in(context.text()).trim().split("\\s+").length;
    }

    private @Nullable Block blockAt(Span span) {
        return context.article.blocks().stream()
                .filter(b -> b.span().overlaps(span))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Sentence sentenceAt(int offset) {
        for (Sentence sentence : context.sentences) {
            if (sentence.span().start() <= offset && offset <= sentence.span().end()) {
                return sentence;
            }
        }
        return null;
    }
}
