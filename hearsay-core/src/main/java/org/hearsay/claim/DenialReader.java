package org.hearsay.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.story.Word;
import org.hearsay.story.Words;
import org.hearsay.text.Span;

/**
 * Tells what a denial denies, and whether it denies anything that was said. Who rejects an appeal, a term, a plan or a person
 * decides or refuses; who "could refute" has not done so; "you cannot lie" is a rule; and "Iran lied" calls nothing
 * false that was said before it.
 */
final class DenialReader {

    /** Nouns for what is told, so that it may be so or not. */
    private static final String TELLING =
            "(?:claim|allegation|accusation|assertion|suggestion|report|rumou?r|contention"
                    + "|insinuation|account|version|characteri[sz]ation|portrayal|notion|speculation|description|depiction"
                    + "|implication|narrative)s?|stor(?:y|ies)|theor(?:y|ies)";

    private static final String FALSE =
            "false|untrue|baseless|groundless|unfounded|fabricat\\p{L}+|fake|fiction|nonsense"
                    + "|invent\\p{L}+|absurd|a fairy tale|(?:an? )?(?:outright |complete |total )?lies?|not true|wrong|without foundation";

    /** Nouns between a denial and what it denies that name nobody. */
    private static final Set<String> DETERMINERS = Set.of(
            ("the a an such these those this that all any some both every each other further his her its their our my"
                            + " latest recent new earlier previous repeated false media press similar many several")
                    .split(" "));

    private static final Pattern ACT = Pattern.compile("\\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:es?|ed|ing)"
            + "|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?|reject(?:s|ed|ing)?|rejection|dismiss(?:es|ed|ing)?|dismissal"
            + "|repudiat(?:es?|ed|ing)|rubbish(?:es|ed|ing)?|contest(?:s|ed|ing)?)\\b");

    private static final Pattern DENY = Pattern.compile("\\bden(?:y|ies|ied|ying|ials?)\\b");

    /** Words before an act of denial that make it one that may come, or did not come. */
    private static final Pattern MAY_COME =
            Pattern.compile("\\b(?:could|might|may|would|can|should|must|will|shall|cannot"
                    + "|(?:expected|likely|about|going|ready|able|unable|failed?|fails|declin\\p{L}+|refus\\p{L}+|wants?|wanted"
                    + "|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|try|tries|tried|trying|seeks?|sought|vow(?:s|ed)?|if|unless) to"
                    + "|if|unless)\\s+(?:\\p{L}+\\s+){0,2}$");

    private static final Pattern PASSIVE =
            Pattern.compile("\\b(?:is|are|was|were|be|been|being|once|long)\\s+(?:\\p{L}+ly\\s+)?$");

    private static final Pattern OBJECT =
            Pattern.compile("^(?:on \\p{Lu}\\p{L}+ )?((?:(?!(?:of|that|who|which|to|in|for|by|with"
                    + "|from|was|were|is|are|had|has|have|over|about|after|as|and|but)\\b)[^\\s,;:]+\\s+){0,7}?)(?i:"
                    + TELLING
                    + ")\\b['’]?");

    private static final Pattern CHARGES =
            Pattern.compile("^(?:(?:the|all|any|such|these|those|his|her|its|their)\\s+)?(?:criminal\\s+)?charges?\\b");

    /** What is denied to somebody, and not denied to be so. */
    private static final Pattern WITHHELD = Pattern.compile(
            "^(?:him|them|us|me|you)\\s+\\p{L}|^(?:[\\p{L}\\p{N}'’.-]+\\s+){0,6}?(?:request|appeal|motion|bid"
                    + "|application|petition|visa|entry|access|permission|opportunity|right|chance|bail|parole|asylum|service"
                    + "|clearance|leave)s?\\b");

    /** Where what is denied ends and what is told beside it begins. */
    private static final Pattern BESIDE =
            Pattern.compile("\\b(?:but|although|though|while|whereas|after|before|because|despite"
                    + "|during|when|who|which|whose|where|since)\\b|,\\s+(?:as|and|an?|the|saying|calling|adding|insisting)\\b"
                    + "|\\band (?:said|says|called|went|insisted|that)\\b|\\bby \\p{L}+ing\\b|[.!?]\\s|;");

    private static final Pattern CALLED_FALSE = Pattern.compile("(?i)^(?:that )?((?:[^\\s,;:]+\\s+){0,4}?)(?:" + TELLING
            + ")\\b['’]?(.*?)\\b(?:is|are|was|were|as|be|been|being)\\s+(?:\\p{L}+\\s+){0,2}?[\"“‘]?(?:\\p{L}+\\s+)?(?:"
            + FALSE + ")\\b");

    private static final Pattern THIS_IS_FALSE =
            Pattern.compile("(?i)^(?:that )?[\"“‘]?\\s*(?:this|that|it|these|those|they"
                    + "|(?:no|none of (?:this|that|it)))\\s*(?:is|are|was|were|['’]s|['’]re)\\b[^.;]{0,25}?\\b(?:"
                    + FALSE
                    + ")\\b|^[\"“‘]?(?:" + FALSE + ")[.,!”\"’]");

    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:no|not|never|none|nor|neither|nothing|nobody)\\b|n['’]t\\b");

    /** A negation of knowledge, of will, of duty, or of what everybody may do says of nothing that it did not happen. */
    private static final Pattern NO_FACT =
            Pattern.compile("(?i)\\b(?:you|your|one|nobody|everyone)\\b|\\b(?:cannot|can not"
                    + "|can['’]t|could ?n['’o]t|should ?n['’o]t|must ?n['’o]t|wo ?n['’]t|would ?n['’o]t|will not|need not|not supposed"
                    + "|not have to)\\b|(?:\\bnot|n['’]t)\\s+(?:\\p{L}+\\s+)?(?:say|know|think|believe|feel|want|expect|see|remember"
                    + "|recall|care|worry|understand|sure|certain|clear|necessary|need)\\b");

    private static final Pattern UNTRUE = Pattern.compile("(?i)\\b(?:" + FALSE
            + "|bogus|sham|hoax|phone?y|disprov\\p{L}+|debunk\\p{L}*|den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut\\p{L}+|misleading|without|refus\\p{L}+"
            + "|stop(?:s|ped)?|unaware)\\b");

    private static final Pattern CONDITION =
            Pattern.compile("(?i)\\b(?:unless|until|if|necessary|needs?|needed|requir\\p{L}+|should|must|ought)\\b");

    /** Words that say that something is told, or that it is not so, and not what. */
    private static final String TOLD_OR_FALSE =
            "claim alleged allegation accused accusation assertion assert suggestion suggest"
                    + " report rumor rumour contention account version characterization characterisation notion story stories false"
                    + " falsely untrue baseless groundless unfounded fake nonsense lie lied absurd deny denied denial dispute"
                    + " disputed reject rejected dismiss dismissed refute refuted described describe misleading misled mislead"
                    + " media statement ever call called";

    private static final Set<String> EMPTY =
            Words.content(TOLD_OR_FALSE, new Span(0, TOLD_OR_FALSE.length())).keySet();

    /** Words that what is denied and a passage must have in common, at least. */
    static final int WORDS = 2;

    private final StoryPages story;

    DenialReader(StoryPages story) {
        this.story = story;
    }

    /** What a statement with the stance of a denial denies. */
    Denial of(int page, Statement statement) {
        String text = story.text(page);
        Span content = statement.mainContent();
        if (statement.stance() == Stance.DOUBT) {
            return plain(page, statement, content.start(), true);
        }
        String said = plain(content.in(text));
        Span cue = statement.cue();
        String words = cue == null ? "" : plain(cue.in(text)).toLowerCase(Locale.ROOT);
        Matcher act = ACT.matcher(words);
        if (cue != null && act.find()) {
            int from = cue.start() + act.start();
            String before =
                    plain(text.substring(story.sentence(page, cue.start()).start(), from));
            boolean noun = words.matches("disputes?|disputes? (?:with|over|between)|contests?");
            if (MAY_COME.matcher(before).find() || PASSIVE.matcher(before).find() || said.startsWith("as ")) {
                return none(content, true);
            }
            return act(
                    page,
                    statement,
                    words.substring(act.end()),
                    said,
                    DENY.matcher(act.group()).find(),
                    noun);
        }
        return words(page, statement, words, said);
    }

    private Denial act(int page, Statement statement, String rest, String said, boolean deny, boolean noun) {
        Span content = statement.mainContent();
        Matcher object = OBJECT.matcher(said);
        if (rest.matches(".*\\b(?:" + TELLING + ")\\b.*")) {
            return said.startsWith("that ") || said.startsWith("of ")
                    ? plain(page, statement, content.start(), true)
                    : pointing(statement, true, Set.of());
        }
        if (object.find()) {
            return telling(
                    page,
                    statement,
                    object.group(1),
                    content.start() + object.start(1),
                    content.start() + object.end(),
                    said.substring(object.end()));
        }
        if (deny && CHARGES.matcher(said).find()) {
            return pointing(statement, true, Set.of());
        }
        int part = said.indexOf(" including ");
        if (part >= 0
                && said.substring(0, part)
                        .matches("(?i)(?:[\\p{L}’']+ ){0,3}(?:parts|details|aspects|elements|points|it|them),?")) {
            return plain(page, statement, content.start() + part + " including ".length(), true);
        }
        boolean clause = said.startsWith("that ");
        if (deny) {
            boolean pronoun = said.matches("(?i)(?:it|this|that|them)[.,]?");
            return pronoun
                    ? pointing(statement, true, Set.of())
                    : WITHHELD.matcher(said).find() && !clause
                            ? none(content, true)
                            : plain(page, statement, content.start(), true);
        }
        return clause && !noun ? plain(page, statement, content.start(), true) : none(content, true);
    }

    /** "the ministry's claim that …", "such claims", "allegations of …", "reports by …". */
    private Denial telling(int page, Statement statement, String before, int from, int to, String after) {
        String rest = after.strip();
        if (rest.startsWith("that ")
                || rest.startsWith("of ")
                || rest.startsWith("about ")
                || rest.startsWith("it ")
                || rest.startsWith("he ")
                || rest.startsWith("she ")
                || rest.startsWith("they ")) {
            return plain(page, statement, to, true);
        }
        Set<String> whose = new TreeSet<>(story.mentioned(page, new Span(from, to)));
        if (rest.startsWith("by ") || rest.startsWith("from ") || rest.startsWith("made by ")) {
            int end = Math.min(statement.mainContent().end(), to + 60);
            whose.addAll(story.mentioned(page, new Span(to, Math.max(to, end))));
        }
        boolean bare = Arrays.stream(before.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(w -> !w.isEmpty())
                .allMatch(DETERMINERS::contains);
        return whose.isEmpty() && !bare ? plain(page, statement, from, true) : pointing(statement, true, whose);
    }

    /** A denial in what is said. */
    private Denial words(int page, Statement statement, String cue, String said) {
        Span content = statement.mainContent();
        if (cue.matches(".*\\b(?:" + TELLING + ")") && !cue.contains(" ")) {
            return none(content, false);
        }
        Matcher object = OBJECT.matcher(said);
        if (cue.isEmpty() && object.find()) {
            int to = content.start() + object.end();
            return telling(
                    page,
                    statement,
                    object.group(1),
                    content.start() + object.start(1),
                    to,
                    said.substring(object.end()));
        }
        Matcher called = CALLED_FALSE.matcher(said);
        if (called.find()) {
            int from = content.start() + called.start(2);
            String rest = called.group(2).strip();
            boolean told = rest.startsWith("that ") || rest.startsWith("of ");
            Set<String> whose = story.mentioned(page, new Span(content.start(), Math.max(content.start(), from)));
            if (!told) {
                return pointing(statement, true, whose);
            }
            return plain(page, statement, new Span(from, content.start() + called.end(2)), true);
        }
        if (THIS_IS_FALSE.matcher(said).find()) {
            return pointing(statement, true, Set.of());
        }
        return NEGATION.matcher(said).find() && !NO_FACT.matcher(said).find()
                ? plain(page, statement, content.start(), false)
                : none(content, false);
    }

    private static Denial none(Span content, boolean act) {
        return new Denial(Denial.Kind.NONE, act, content, Map.of(), null, Set.of());
    }

    private Denial pointing(Statement statement, boolean act, Set<String> whose) {
        return new Denial(Denial.Kind.POINTING, act, statement.mainContent(), Map.of(), null, whose);
    }

    private Denial plain(int page, Statement statement, int from, boolean act) {
        Span content = statement.mainContent();
        int start = Math.min(from, content.end() - 1);
        String rest = plain(story.text(page).substring(start, content.end()));
        Matcher beside = BESIDE.matcher(rest);
        int end = beside.find(Math.min(rest.length(), 8)) ? start + beside.start() : content.end();
        return plain(page, statement, new Span(start, Math.max(start + 1, end)), act);
    }

    private Denial plain(int page, Statement statement, Span core, boolean act) {
        Span source = statement.source();
        Set<String> own = source == null
                ? Set.of()
                : Words.content(story.text(page), source).keySet();
        TreeMap<String, Integer> matter = matter(page, core);
        own.forEach(matter::remove);
        String head = Words.in(story.text(page), core).stream()
                .filter(w -> !w.capital() && matter.containsKey(w.stem()))
                .map(Word::stem)
                .findFirst()
                .orElse(null);
        return new Denial(Denial.Kind.PLAIN, act, core, matter, head, Set.of());
    }

    /** Whether a passage says no before a place of its own, in the same clause. */
    boolean negated(int page, Span passage, int at) {
        String before = plain(story.text(page).substring(passage.start(), Math.max(passage.start(), at)));
        int clause = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
        return negates(clause < 0 ? before : before.substring(clause));
    }

    /** Whether words say no, or call something untrue. */
    static boolean negates(String words) {
        return NEGATION.matcher(words).find() || UNTRUE.matcher(words).find();
    }

    /** Whether what is said can be what is denied: both "there is no racism" and a dispute of claims of racism deny it. */
    boolean opposed(int page, Denial denial, int other, Statement said) {
        boolean core = negates(plain(denial.core().in(story.text(page))));
        // a denial of what is itself negated says that it is so
        boolean no = denial.kind() == Denial.Kind.POINTING || (denial.act() ? !core : core);
        boolean negated = said.content().stream().anyMatch(c -> negates(plain(c.in(story.text(other)))));
        return negated != no;
    }

    /** Whether what is said has what is denied in it, by its words; 0..1. */
    double shared(Denial denial, int page, Statement said) {
        Map<String, Integer> told = matter(page, said.mainContent());
        return denial.head() == null || told.containsKey(denial.head()) ? shared(denial.matter(), told) : 0;
    }

    /** The share of the weight of {@code denied} that stands in {@code told}; 0 when they have too few words in common. */
    static double shared(Map<String, Integer> denied, Map<String, Integer> told) {
        double all = 0;
        double both = 0;
        int words = 0;
        for (String stem : denied.keySet()) {
            double weight = Words.weight(stem);
            all += weight;
            if (told.containsKey(stem)) {
                both += weight;
                words++;
            }
        }
        return words < WORDS || all <= 0 ? 0 : both / all;
    }

    /** Whether what a statement says holds only on a condition, or is about what need or must not be. */
    boolean conditional(int page, Statement statement) {
        return statement.content().stream()
                .anyMatch(c -> CONDITION.matcher(plain(c.in(story.text(page)))).find());
    }

    /** The stems in a span that say what it is about. */
    TreeMap<String, Integer> matter(int page, Span span) {
        TreeMap<String, Integer> matter = new TreeMap<>();
        for (Word word : Words.in(story.text(page), span)) {
            if (Words.content(word) && !word.number() && !EMPTY.contains(word.stem())) {
                matter.merge(word.stem(), 1, Integer::sum);
            }
        }
        return matter;
    }

    /** Blanks of every kind made plain ones; places stay where they are. */
    private static String plain(String words) {
        return words.replaceAll("[\\s\\u00a0\\u202f]", " ");
    }
}
