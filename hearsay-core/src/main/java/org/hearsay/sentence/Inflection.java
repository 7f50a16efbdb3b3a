package org.hearsay.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of English verbs and nouns, from their lemma. Regular forms follow the spelling rules;
 * irregular ones are listed. Lexicons are written as lemmas and looked up by form.
 */
public final class Inflection {

    /** A form of a verb. */
    public enum Form {
        /** "say", also the infinitive. */
        BASE,
        /** "says". */
        THIRD,
        /** "said" as a finite verb. */
        PAST,
        /** "said" as a participle. */
        PARTICIPLE,
        /** "saying". */
        ING
    }

    /** Lemma, past, participle; a missing participle equals the past. */
    // spotless:off
    private static final String[] IRREGULAR = {
        "be was been", "become became become", "begin began begun", "blow blew blown", "break broke broken",
        "bring brought", "build built", "buy bought", "catch caught", "choose chose chosen", "come came come",
        "cost cost", "cut cut", "deal dealt", "do did done", "draw drew drawn", "drive drove driven",
        "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "fly flew flown",
        "forbid forbade forbidden", "foresee foresaw foreseen", "forget forgot forgotten", "get got", "give gave given",
        "go went gone", "have had", "hear heard", "hit hit", "hold held", "hurt hurt", "keep kept", "know knew known",
        "lead led", "leave left", "lend lent", "let let", "lose lost", "make made", "mean meant", "meet met",
        "overthrow overthrew overthrown", "pay paid", "plead pleaded", "put put", "quit quit", "read read",
        "rebut rebutted", "rise rose risen", "run ran run", "say said", "see saw seen", "seek sought", "sell sold",
        "send sent", "set set", "shoot shot", "show showed shown", "shut shut", "sink sank sunk", "speak spoke spoken",
        "spend spent", "stand stood", "steal stole stolen", "strike struck", "swear swore sworn", "take took taken",
        "tell told", "think thought", "throw threw thrown", "undertake undertook undertaken",
        "understand understood", "win won", "withdraw withdrew withdrawn", "write wrote written", "cast cast",
        "forecast forecast", "broadcast broadcast", "hide hid hidden", "lay laid", "offset offset", "flee fled",
        "tear tore torn", "sweep swept", "withhold withheld", "undergo underwent undergone", "spread spread", "hang hung",
        "overcome overcame overcome", "retake retook retaken", "overrun overran overrun", "beat beat beaten",
        "bite bit bitten", "shake shook shaken", "split split", "burst burst", "bind bound", "grow grew grown",
        "uphold upheld", "mistake mistook mistaken", "ride rode ridden", "freeze froze frozen", "bet bet",
    };
    // spotless:on

    /** Verbs of two syllables or more that double their last consonant all the same. */
    // spotless:off
    private static final List<String> DOUBLING = List.of(
            "admit", "commit", "permit", "submit", "refer", "defer", "prefer", "infer", "occur", "recur", "compel",
            "expel", "repel", "rebel", "control", "patrol", "rebut", "regret", "transfer", "confer", "deter", "omit",
            "transmit", "remit", "quip", "equip", "kidnap", "propel");
    // spotless:on

    // spotless:off
    private static final Map<String, String> IRREGULAR_NOUNS = Map.of(
            "man", "men", "woman", "women", "child", "children", "person", "people", "foot", "feet", "crisis", "crises",
            "basis", "bases", "life", "lives", "wife", "wives");
    // spotless:on

    private Inflection() {}

    /** All forms of the verb {@code lemma} (lower case), each with what it may be, in a fixed order. */
    public static Map<String, List<Form>> verb(String lemma) {
        String past = null;
        String participle = null;
        for (String line : IRREGULAR) {
            String[] parts = line.split(" ");
            if (parts[0].equals(lemma)) {
                past = parts[1];
                participle = parts[parts.length - 1];
            }
        }
        String stem = doubles(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
        String regular = lemma.endsWith("e") ? lemma + "d" : consonantY(lemma) ? dropLast(lemma) + "ied" : stem + "ed";
        Map<String, List<Form>> forms = new LinkedHashMap<>();
        put(forms, lemma, Form.BASE);
        put(forms, lemma.equals("have") ? "has" : plural(lemma), Form.THIRD);
        put(forms, past == null ? regular : past, Form.PAST);
        put(forms, participle == null ? regular : participle, Form.PARTICIPLE);
        boolean dropsE = lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.equals("be");
        put(forms, (dropsE ? dropLast(lemma) : stem) + "ing", Form.ING);
        return forms;
    }

    /** The plural of the noun {@code lemma} (lower case). */
    public static String plural(String lemma) {
        String irregular = IRREGULAR_NOUNS.get(lemma);
        if (irregular != null) {
            return irregular;
        }
        if (lemma.endsWith("man") && lemma.length() > 4 && !lemma.endsWith("human") && !lemma.endsWith("german")) {
            return lemma.substring(0, lemma.length() - 2) + "en";
        }
        if (lemma.endsWith("s")
                || lemma.endsWith("x")
                || lemma.endsWith("z")
                || lemma.endsWith("ch")
                || lemma.endsWith("sh")) {
            return lemma + "es";
        }
        if (lemma.equals("go") || lemma.equals("do") || lemma.equals("veto")) {
            return lemma + "es";
        }
        return consonantY(lemma) ? dropLast(lemma) + "ies" : lemma + "s";
    }

    private static void put(Map<String, List<Form>> forms, String word, Form form) {
        forms.computeIfAbsent(word, w -> new ArrayList<>()).add(form);
    }

    private static boolean doubles(String lemma) {
        int n = lemma.length();
        if (n < 3 || !consonant(lemma.charAt(n - 1)) || "wxy".indexOf(lemma.charAt(n - 1)) >= 0) {
            return false;
        }
        if (DOUBLING.contains(lemma)) {
            return true;
        }
        boolean oneVowel = !consonant(lemma.charAt(n - 2)) && consonant(lemma.charAt(n - 3));
        boolean oneSyllable = lemma.substring(0, n - 2)
                .chars()
                .allMatch(c -> consonant((char) c) || c == 'u' && lemma.startsWith("qu"));
        return oneVowel && oneSyllable;
    }

    private static boolean consonant(char c) {
        return "aeiou".indexOf(c) < 0;
    }

    private static boolean consonantY(String lemma) {
        int n = lemma.length();
        return n > 1 && lemma.charAt(n - 1) == 'y' && consonant(lemma.charAt(n - 2));
    }

    private static String dropLast(String word) {
        return word.substring(0, word.length() - 1);
    }
}
