package org.hearsay.lab.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.statement.Mode;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Which forms of attribution a statement shows, as far as its spans and words tell. */
final class Forms {
    /** Every form, in the order they are listed. */
    static final List<String> ALL = List.of(
            "content behind: S Q C",
            "content before: C S Q",
            "inverted: C Q S",
            "cue first: Q S C",
            "around: C … C",
            "other order",
            "according to, per",
            "noun cue",
            "passive, no source",
            "passive with source",
            "no source",
            "no cue",
            "colon",
            "label or transcript",
            "dash or sign",
            "second cue, -ing",
            "second cue, coordinated",
            "shared content",
            "nested",
            "discontinuous",
            "over paragraphs",
            "negated cue",
            "future or conditional cue",
            "mental cue",
            "headline",
            "direct",
            "mixed",
            "indirect",
            "no marks",
            "broken marks",
            "pronoun source",
            "relative source",
            "possessive source",
            "document source",
            "collective source",
            "unnamed source",
            "named source",
            "long source",
            "relay",
            "hedged",
            "unverified",
            "told when",
            "venue");

    private static final Pattern NOUN =
            Pattern.compile("(?:[\\w’'-]+ ){0,5}(?:\\w+ment|claims?|reports?|denials?|warnings?"
                    + "|letters?|posts?|threats?|calls?|fears?|hopes?|plans?|views?|beliefs?|accusations?|allegations?|refusals?|promises?"
                    + "|pledges?|demands?|requests?|criticism|support|opposition|questions?|concerns?|rumou?rs?|talk|suggestions?|decisions?"
                    + "|predictions?|doubts?|assurances?|vows?|complaints?|assertions?|orders?|offers?|idea|notion|conclusions?|findings?"
                    + "|verdict|remarks?|words|message|speculation|estimates?|admissions?|confessions?|apology|apologies|praise|testimony)"
                    + "(?: (?:of|for|on|about|against|over|by|from|to|with|in))?");
    private static final Pattern PASSIVE = Pattern.compile(
            "(?:.* )?(?:is|are|was|were|be|been|being|gets?|got)(?: \\w+){0,2} (?:\\w+ed|said|told|thought|known|seen|heard|felt|found"
                    + "|understood|held|quoted|shown|taken|made|read)(?: (?:by|as|of|for|to|with))?");
    private static final Pattern MENTAL = Pattern.compile(
            "\\b(?:think|believ|want|hop(?:e|ing)|know|knew|feel|felt|plan|expect|fear"
                    + "|intend|like|decid|consider|see[sn]?\\b|saw\\b|seek|wish|worr|wonder|doubt|learn|thought|agree|remember|prefer|regret)");
    private static final Pattern FUTURE =
            Pattern.compile("(?:^| )(?:will|would|’ll|'ll|could|may|might|should|can|is to|are to)\\b.*");
    private static final Pattern NEGATED = Pattern.compile("\\b(?:not|never|no|declin\\w+|refus\\w+)\\b|n[’']t\\b");
    private static final Set<String> PRONOUNS =
            Vocabulary.of("he she they it we i you one him her them us me those these this");

    private Forms() {}

    static Set<String> of(AnnotatedArticle article, MarkedStatement statement) {
        Set<String> forms = new TreeSet<>();
        String text = article.text();
        Span source = statement.source();
        Span cue = statement.cue();
        forms.add(order(source, cue, statement.content()));
        if (statement.heading()) {
            forms.add("headline");
        }
        forms.add(statement.wording() == Mode.HEADLINE ? "headline" : Names.of(statement.wording()));
        add(forms, statement.marks() == MarkedStatement.Marks.NONE, "no marks");
        add(forms, statement.marks() == MarkedStatement.Marks.BROKEN, "broken marks");
        add(forms, source == null, "no source");
        add(forms, cue == null, "no cue");
        add(forms, statement.nested(), "nested");
        add(forms, statement.content().size() > 1, "discontinuous");
        add(forms, overParagraphs(article, statement), "over paragraphs");
        add(forms, !statement.relay().isEmpty(), "relay");
        add(forms, !statement.hedges().isEmpty(), "hedged");
        add(forms, statement.verified() != null, "unverified");
        add(forms, statement.said() != null, "told when");
        add(forms, statement.venue() != null, "venue");
        if (cue != null) {
            cue(forms, text, cue, source, article, statement);
        }
        if (source != null) {
            source(forms, source.in(text), statement);
        }
        for (MarkedStatement other : article.statements()) {
            add(forms, other.number() != statement.number() && same(other, statement), "shared content");
        }
        return forms;
    }

    private static void cue(
            Set<String> forms,
            String text,
            Span span,
            @Nullable Span source,
            AnnotatedArticle article,
            MarkedStatement statement) {
        String cue = span.in(text).toLowerCase(Locale.ROOT);
        boolean letters = cue.chars().anyMatch(Character::isLetter);
        boolean accord = cue.matches("according to|per|as per|in the words of|in the view of|in");
        boolean passive = PASSIVE.matcher(cue).matches();
        add(forms, accord, "according to, per");
        add(
                forms,
                !accord && !passive && NOUN.matcher(cue).matches() && nounPlace(cue, text, span, source),
                "noun cue");
        add(forms, passive, source == null ? "passive, no source" : "passive with source");
        add(forms, cue.endsWith(":"), "colon");
        add(forms, !letters && !cue.equals(":"), "dash or sign");
        add(
                forms,
                cue.equals(":") && !statement.heading() || source == null && cue.endsWith(":"),
                "label or transcript");
        add(forms, NEGATED.matcher(cue).find(), "negated cue");
        add(forms, FUTURE.matcher(cue).find(), "future or conditional cue");
        add(forms, MENTAL.matcher(cue).find(), "mental cue");
        boolean shared = source != null
                && article.statements().stream()
                        .anyMatch(o -> source.equals(o.source())
                                && o.start() <= statement.start()
                                && o.number() != statement.number()
                                && before(o, span));
        add(forms, shared && cue.matches("\\w+ing\\b.*"), "second cue, -ing");
        add(forms, shared && !cue.matches("\\w+ing\\b.*"), "second cue, coordinated");
    }

    /** "his claim", "the threat": a noun is not directly behind its subject. */
    private static boolean nounPlace(String cue, String text, Span span, @Nullable Span source) {
        if (cue.contains(" of") || cue.contains(" for") || source == null || source.start() > span.start()) {
            return true;
        }
        String name = source.in(text).toLowerCase(Locale.ROOT);
        return name.endsWith("’s") || name.endsWith("'s") || name.endsWith("s’") || possessive(name);
    }

    private static boolean possessive(String name) {
        return Set.of("his", "her", "their", "its", "my", "our", "your", "whose")
                .contains(name);
    }

    private static boolean before(MarkedStatement other, Span cue) {
        Span its = other.cue();
        return its != null && its.start() < cue.start();
    }

    private static void source(Set<String> forms, String words, MarkedStatement statement) {
        String lower = words.toLowerCase(Locale.ROOT);
        add(forms, PRONOUNS.contains(lower), "pronoun source");
        add(forms, lower.equals("who") || lower.equals("which") || lower.equals("that"), "relative source");
        add(
                forms,
                possessive(lower) || lower.endsWith("’s") || lower.endsWith("'s") || lower.endsWith("s’"),
                "possessive source");
        add(forms, words.split(" ").length > 7, "long source");
        if (statement.sourceKind() != null) {
            forms.add(Names.of(statement.sourceKind()) + " source");
        }
    }

    private static boolean same(MarkedStatement a, MarkedStatement b) {
        return a.content().stream().anyMatch(piece -> b.content().contains(piece));
    }

    private static boolean overParagraphs(AnnotatedArticle article, MarkedStatement statement) {
        return article.blocks().stream()
                        .filter(b -> statement.content().stream().anyMatch(b.span()::contains))
                        .count()
                > 1;
    }

    private static String order(@Nullable Span source, @Nullable Span cue, List<Span> content) {
        if (source == null || cue == null) {
            return "other order";
        }
        int first = content.get(0).start();
        int last = content.get(content.size() - 1).start();
        if (first < Math.min(source.start(), cue.start()) && last > Math.max(source.start(), cue.start())) {
            return "around: C … C";
        }
        if (cue.start() < source.start() && source.start() < first) {
            return "cue first: Q S C";
        }
        if (source.start() < cue.start()) {
            return cue.start() < first
                    ? "content behind: S Q C"
                    : last < source.start() ? "content before: C S Q" : "other order";
        }
        return last < cue.start() ? "inverted: C Q S" : "other order";
    }

    private static void add(Set<String> forms, boolean so, String form) {
        if (so) {
            forms.add(form);
        }
    }
}
