package org.hearsay.lab.statements;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.lab.score.Score;
import org.hearsay.lab.score.Tally;
import org.hearsay.lab.score.WordPlaces;
import org.hearsay.text.Span;

/**
 * What kind of cue people marked, by rough lists of English verbs; a cue of saying and thinking is one of saying. They
 * only sort the gold for a measure: nothing is found with them.
 */
enum CueClass {
    /** Reporting: said, told, according to. */
    SAY,
    /** Belief, will, judgement: thinks, wants, supports. */
    MENTAL,
    /** Neither. */
    OTHER,
    /** The statement has no cue. */
    NONE;

    private static final double ENOUGH = 0.5;

    // spotless:off
    private static final Pattern SAYING = words("sa(y|ys|id|ying)|t(ell|ells|old|elling)|add(s|ed|ing)?|wr(ite|ites|ote|itten|iting)|tweet(s|ed|ing)?"
            + "|announc\\w*|ask(s|ed|ing)?|repl(y|ied|ies|ying)|respond\\w*|claim\\w*|argu\\w*|warn\\w*|insist\\w*|acknowledg\\w*|admit\\w*|not(es|ed|ing)"
            + "|explain\\w*|declar\\w*|den(y|ies|ied|ying)|report(s|ed|ing|edly)?|accord(ing)? to|stat(es|ed|ing)|alleg\\w*|confirm\\w*|testif\\w*"
            + "|describ\\w*|accus\\w*|call(s|ed|ing)?|promis\\w*|vow\\w*|suggest\\w*|predict\\w*|indicat\\w*|reveal\\w*|show(s|ed|ing|n)?|found|find(s)?"
            + "|cit(es|ed|ing)|comment\\w*|continu\\w*|conclud\\w*|contend\\w*|assert\\w*|stress\\w*|emphasi\\w*|point\\w* out|recall\\w*|remark\\w*|urg\\w*");
    private static final Pattern THINKING = words("th(ink|inks|ought|inking)|believ\\w*|want\\w*|hop(e|es|ed|ing)|know\\w*|knew|feel\\w*|felt|plan(s|ned|ning)?"
            + "|expect\\w*|fear\\w*|support\\w*|intend\\w*|like[sd]?|decid\\w*|consider\\w*|see|sees|saw|seek\\w*|try\\w*|prefer\\w*|wish\\w*|oppos\\w*"
            + "|worr\\w*|view\\w*|wonder\\w*|doubt\\w*|learn\\w*|endors\\w*|back(s|ed|ing)|prais\\w*|criticiz\\w*|attack\\w*|accept\\w*|agree\\w*|hear\\w*"
            + "|understand\\w*|need\\w*");
    // spotless:on

    private static Pattern words(String alternatives) {
        // what is part of a word is spelt out, since the JDKs do not agree on \b beyond ASCII
        String part = "[\\p{L}\\p{N}_]";
        return Pattern.compile(
                "(?<!" + part + ")(?:" + alternatives.replace("\\w", part) + ")(?!" + part + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The class of a cue, its pieces joined by blanks. */
    static CueClass of(String cue) {
        if (SAYING.matcher(cue).find()) {
            return SAY;
        }
        return THINKING.matcher(cue).find() ? MENTAL : cue.isEmpty() ? NONE : OTHER;
    }

    /** Its name in tables. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much of this class was found with its source, of what was counted. */
    Score score(Tally tally) {
        return tally.score(label() + " with source", "", label());
    }

    /**
     * Counts each statement of the gold, and whether the answer whose content is most like its own has at least half of
     * the words in common and a source that overlaps. One answer may stand for several.
     */
    static void count(String text, List<Said> gold, List<Said> given, Tally tally) {
        WordPlaces words = WordPlaces.of(text);
        List<Set<Integer>> contents =
                given.stream().map(s -> words.touched(s.content())).toList();
        for (Said wanted : gold) {
            String cue = wanted.cue().stream().map((Span s) -> s.in(text)).collect(Collectors.joining(" "));
            CueClass kind = of(cue);
            Set<Integer> content = words.touched(wanted.content());
            double most = 0;
            int best = -1;
            for (int i = 0; i < given.size(); i++) {
                double share = WordPlaces.jaccard(content, contents.get(i));
                if (share > most) {
                    most = share;
                    best = i;
                }
            }
            Set<Integer> who = words.touched(wanted.source());
            Set<Integer> named =
                    best < 0 ? Set.of() : words.touched(given.get(best).source());
            boolean source = who.isEmpty() ? named.isEmpty() : who.stream().anyMatch(named::contains);
            tally.add(kind.label());
            tally.addIf(most >= ENOUGH && source, kind.label() + " with source");
        }
    }
}
