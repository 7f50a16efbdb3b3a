package org.hearsay.lab.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.statement.Stance;
import org.hearsay.text.Span;

/** The rules of the guidelines on the spans of a statement, as far as a program can tell. */
final class StatementRules {
    private static final int LONG_CUE = 12;
    /** Words behind which "to" is a preposition of the cue. */
    private static final Set<String> BEFORE_TO =
            Vocabulary.of("according respond responds responded responding response reply"
                    + " replies replied replying answer answered point points pointed pointing refer refers referred referring reference"
                    + " references allude alludes alluded alluding admit admits admitted admitting confess confessed object objects"
                    + " objected objecting objection objections appeal appeals appealed appealing compare compared liken likened react"
                    + " reacted reaction testify testified commit committed commitment opposed opposition hostile open resistance attention"
                    + " speak spoke speaking attributed credited forward exception talk");

    private static final List<StanceWord> STANCE_WORDS = List.of(
            new StanceWord(
                    "den(y|ies|ied|ying|ials?)|refut\\w+|rebut\\w*",
                    List.of(Stance.DENY, Stance.CONDEMN, Stance.NO_COMMENT)),
            new StanceWord(
                    "declin\\w+|not .*respond\\w*|not .*repl\\w+|not .*answer\\w*|no comment|not .*comment",
                    List.of(Stance.NO_COMMENT, Stance.NO_INFORMATION, Stance.PLEDGE, Stance.CONDEMN, Stance.DENY)),
            new StanceWord("condemn\\w*|denounc\\w*|criticis\\w*|criticiz\\w*", List.of(Stance.CONDEMN)),
            new StanceWord("warn(s|ed|ing)?", List.of(Stance.WARN, Stance.DEMAND)),
            new StanceWord(
                    "urg(e|es|ed|ing)|call(s|ed|ing)? (on|for)|demand\\w*", List.of(Stance.DEMAND, Stance.SUPPORT)),
            new StanceWord("vow\\w*|pledg\\w*|promis\\w*", List.of(Stance.PLEDGE, Stance.WARN)),
            new StanceWord("welcom\\w*|prais(e|es|ed|ing)|applaud\\w*", List.of(Stance.SUPPORT)),
            new StanceWord(
                    "expects?|expected|predict\\w*|fears?|feared|hop(es?|ed|ing)",
                    List.of(Stance.EXPECT, Stance.WARN, Stance.SUPPORT)),
            new StanceWord("doubt(s|ed|ing)?|sceptical of|skeptical of", List.of(Stance.DOUBT)),
            new StanceWord("confirm(s|ed|ing)?", List.of(Stance.CONFIRM, Stance.NO_INFORMATION, Stance.NO_COMMENT)),
            new StanceWord("retract\\w*|apologis\\w*|apologiz\\w*", List.of(Stance.RETRACT, Stance.DEMAND)));

    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final String QUOTES = "“”‘’\"«»„‹›";

    private record StanceWord(Pattern cue, List<Stance> stances) {
        StanceWord(String words, List<Stance> stances) {
            this(Pattern.compile("\\b(?:" + words + ")\\b"), stances);
        }
    }

    private final AnnotatedArticle article;
    private final String text;
    private final Problems problems;
    private final QuotationMarks quotations;

    StatementRules(AnnotatedArticle article, Problems problems) {
        this.article = article;
        this.text = article.text();
        this.problems = problems;
        this.quotations = QuotationMarks.of(text, article.blocks());
    }

    void check() {
        for (MarkedStatement statement : article.statements()) {
            apart(statement);
            cue(statement);
            source(statement);
            for (Span piece : statement.content()) {
                ends(statement, piece);
            }
            if (statement.marks() == MarkedStatement.Marks.REGULAR) {
                balanced(statement);
            }
            stance(statement);
            String said = statement.said();
            if (said != null && !DAY.matcher(said).matches()) {
                problems.error(statement.line(), "said=\"" + said + "\" is no day, month or year");
            }
        }
    }

    /** Source, cue and pieces of content do not overlap. */
    private void apart(MarkedStatement statement) {
        Span source = statement.source();
        Span cue = statement.cue();
        if (source != null && cue != null && source.overlaps(cue)) {
            error(statement, "source and cue overlap");
        }
        for (int i = 0; i < statement.content().size(); i++) {
            Span piece = statement.content().get(i);
            if (source != null && piece.overlaps(source)) {
                error(statement, "source and content overlap");
            }
            if (cue != null && piece.overlaps(cue)) {
                error(statement, "cue and content overlap");
            }
            for (Span later :
                    statement.content().subList(i + 1, statement.content().size())) {
                if (piece.overlaps(later)) {
                    error(statement, "two pieces of content overlap");
                }
            }
            if (piece.in(text).chars().noneMatch(Character::isLetterOrDigit)) {
                error(statement, "a piece of content has no letter or figure");
            }
        }
    }

    private void cue(MarkedStatement statement) {
        Span span = statement.cue();
        if (span == null) {
            if (statement.source() == null) {
                return;
            }
            boolean direct = statement.content().stream().anyMatch(this::quotedAtAll);
            if (!direct && statement.marks() == MarkedStatement.Marks.REGULAR) {
                error(statement, "has neither cue nor quotation marks; then it is none");
            }
            return;
        }
        String cue = span.in(text).toLowerCase(Locale.ROOT);
        if (cue.endsWith(",") || cue.startsWith(",")) {
            error(statement, "the cue takes no comma");
        }
        String[] words = cue.split("[ ]");
        String last = words[words.length - 1];
        if (last.equals("that") && words.length > 1) {
            error(statement, "\"that\" belongs to the content, not to the cue \"" + cue + "\"");
        }
        if (last.equals("to") && words.length > 1 && !BEFORE_TO.contains(words[words.length - 2])) {
            problems.warning(
                    statement.line(),
                    "statement " + statement.number()
                            + ": \"to\" before a verb belongs to the content, not to the cue \"" + cue + "\"");
        }
        if (words.length > LONG_CUE) {
            problems.warning(
                    statement.line(), "statement " + statement.number() + ": the cue is long: \"" + cue + "\"");
        }
        if (last.equals("not") && !words[0].equals("not")) {
            problems.warning(
                    statement.line(),
                    "statement " + statement.number() + ": the cue ends in \"not\"; its verb belongs to it");
        }
        String before = before(span.start());
        if ((before.equals("not") || before.equals("never")) && !inAnotherMark(statement, span.start())) {
            error(statement, "the negation \"" + before + "\" before the cue \"" + cue + "\" belongs to it");
        }
    }

    private boolean inAnotherMark(MarkedStatement statement, int start) {
        return statement.content().stream().anyMatch(c -> c.contains(Math.max(0, start - 2)));
    }

    private boolean quotedAtAll(Span piece) {
        for (int i = piece.start(); i < piece.end(); i++) {
            if (quotations.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    private void source(MarkedStatement statement) {
        Span source = statement.source();
        if (source == null) {
            return;
        }
        String words = source.in(text);
        String before = before(source.start());
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("by ") || lower.startsWith("according ")) {
            error(statement, "the source \"" + words + "\" starts with what belongs to the cue");
        }
        boolean article = (before.equals("the") || before.equals("a") || before.equals("an"))
                && statement.content().stream().noneMatch(c -> c.contains(source.start() - 2));
        if (article && Character.isLetter(words.charAt(0))) {
            error(statement, "the source is the whole noun phrase: \"" + before + " " + words + "\"");
        }
    }

    /** "that" before a piece, and stops behind it. */
    private void ends(MarkedStatement statement, Span piece) {
        Span cue = statement.cue();
        String before = before(piece.start());
        int gap = piece.start() - "that ".length();
        if (before.equals("that")
                && cue != null
                && (cue.end() + 1 == gap || between(cue.end(), gap).isBlank())) {
            error(statement, "\"that\" before the content belongs to it");
        }
        if (statement.marks() != MarkedStatement.Marks.REGULAR) {
            return;
        }
        char last = text.charAt(piece.end() - 1);
        boolean quoted = quotations.quoted(piece.end() - 1);
        if (!quoted && ",;:—–".indexOf(last) >= 0) {
            error(statement, "the content ends with \"" + last + "\"; leave it out, or give marks=\"broken\"");
        } else if (last == '.' && !quoted && !abbreviation(piece)) {
            problems.warning(
                    statement.line(),
                    "statement " + statement.number() + ": the content ends with a stop outside quotation"
                            + " marks; leave it out");
        }
        char first = text.charAt(piece.start());
        if (",;:.—–".indexOf(first) >= 0) {
            error(statement, "the content starts with \"" + first + "\"");
        }
    }

    private String between(int from, int to) {
        return from <= to ? text.substring(from, to) : "?";
    }

    private boolean abbreviation(Span piece) {
        String words = piece.in(text);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return last.indexOf('.') < last.length() - 1
                || last.length() <= 4 && Character.isUpperCase(last.charAt(0))
                || words.endsWith("…")
                || words.endsWith("...");
    }

    /** Quotation marks lie in the content with the words between them. */
    private void balanced(MarkedStatement statement) {
        for (QuotationMarks.Pair pair : quotations.pairs()) {
            boolean opens = inside(statement, pair.open());
            if (pair.close() < 0) {
                if (opens && !goesOn(statement, pair.open())) {
                    error(
                            statement,
                            "the quotation mark before \"" + shown(pair.open()) + "\" is not closed; close it, or"
                                    + " give marks=\"broken\" and m=");
                }
                continue;
            }
            boolean closes = inside(statement, pair.close());
            if (opens != closes) {
                int at = opens ? pair.close() : pair.open();
                if (touches(statement, pair)) {
                    error(
                            statement,
                            "a quotation mark at \"" + shown(pair.open()) + "\" is inside the content and its"
                                    + " partner is not (" + text.charAt(at)
                                    + "); take both in, or give marks=\"broken\"");
                }
            } else if (!opens && wraps(statement, pair)) {
                error(statement, "the quotation marks around \"" + shown(pair.open()) + "\" belong to the content");
            }
        }
        for (int at : quotations.unopened()) {
            if (inside(statement, at)) {
                error(
                        statement,
                        "a quotation mark is closed that was not opened; mend it, or give marks=\"broken\" and m=");
            }
        }
    }

    private boolean inside(MarkedStatement statement, int at) {
        return statement.content().stream().anyMatch(piece -> piece.contains(at));
    }

    /** Whether words of the statement stand between the marks. */
    private boolean touches(MarkedStatement statement, QuotationMarks.Pair pair) {
        Span quoted = new Span(pair.open() + 1, pair.close());
        return statement.content().stream().anyMatch(piece -> piece.overlaps(quoted));
    }

    /** Whether the marks stand directly around pieces of the content. */
    private boolean wraps(MarkedStatement statement, QuotationMarks.Pair pair) {
        return statement.content().stream().anyMatch(piece -> pair.open() + 1 == piece.start());
    }

    /** A paragraph of a quotation whose next paragraph opens the marks anew. */
    private boolean goesOn(MarkedStatement statement, int open) {
        List<Block> blocks = article.blocks();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            int next = blocks.get(i + 1).span().start();
            if (blocks.get(i).span().contains(open) && inside(statement, next)) {
                return QUOTES.indexOf(text.charAt(next)) >= 0;
            }
        }
        return false;
    }

    private void stance(MarkedStatement statement) {
        Span span = statement.cue();
        if (span == null) {
            return;
        }
        String cue = span.in(text).toLowerCase(Locale.ROOT);
        for (StanceWord word : STANCE_WORDS) {
            if (word.cue().matcher(cue).find()) {
                if (!word.stances().contains(statement.stance()) && !negated(cue)) {
                    problems.warning(
                            statement.line(),
                            "statement " + statement.number() + ": cue \"" + cue + "\" with stance "
                                    + Names.of(statement.stance()) + "; is it not "
                                    + Names.of(word.stances().stream()
                                            .min(Stance::compareTo)
                                            .orElseThrow()) + "?");
                }
                return;
            }
        }
    }

    private static boolean negated(String cue) {
        return cue.matches(".*\\b(not|never|no|refused|declined|failed)\\b.*")
                || cue.contains("n’t")
                || cue.contains("n't");
    }

    /** The word that ends directly before a blank before {@code at}, in small letters; empty if none does. */
    private String before(int at) {
        if (at < 2 || text.charAt(at - 1) != ' ') {
            return "";
        }
        int start = at - 1;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, at - 1).toLowerCase(Locale.ROOT);
    }

    private String shown(int at) {
        return text.substring(at, Math.min(text.length(), at + 30)).replace('\n', ' ');
    }

    private void error(MarkedStatement statement, String message) {
        problems.error(statement.line(), "statement " + statement.number() + ": " + message);
    }
}
