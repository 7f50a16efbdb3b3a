package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.sentence.Sentence;
import org.hearsay.text.Span;

/**
 * A paragraph as the tagger of attributions sees it: for each token its word, its class, where it stands to
 * quotation marks, its sentence, and what the grammar made of it. Words and classes are hashes.
 */
final class Passage {

    /** Outside quotation marks. */
    static final int OUTSIDE = 0;
    /** Between quotation marks. */
    static final int INSIDE = 1;
    /** A quotation mark. */
    static final int MARK = 2;

    private static final String[] SUFFIXES = {
        "tion", "sion", "ment", "ness", "able", "ers", "ing", "ity", "ist", "ive", "ous", "ful", "ed", "ly", "er", "or",
        "al", "ic", "s"
    };

    final List<Span> tokens = new ArrayList<>();
    final List<String> lower = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    final int[] word;
    final int[] tag;
    private final String[] tagName;
    final int[] verb;
    final int[] quote;
    final int[] sentence;
    final int[] rule;

    /** Of each sentence, its first token; and the number of tokens behind the last. */
    final List<Integer> firsts = new ArrayList<>();

    static final Passage EMPTY = new Passage(0);

    private Passage(int size) {
        word = new int[size];
        tag = new int[size];
        tagName = new String[size];
        verb = new int[size];
        quote = new int[size];
        sentence = new int[size];
        rule = new int[size];
    }

    /**
     * @param context of the article
     * @param classes of words
     * @param own its sentences, in order
     * @param drafts what the grammar found
     */
    Passage(Context context, CueClasses classes, List<Sentence> own, List<Draft> drafts) {
        this(own.stream().mapToInt(s -> s.tokens().size()).sum());
        for (int s = 0; s < own.size(); s++) {
            firsts.add(tokens.size());
            add(context, classes, own.get(s), s);
        }
        firsts.add(size());
        drafts.forEach(this::mark);
    }

    private void add(Context context, CueClasses classes, Sentence own, int number) {
        Words words = context.words(own.index());
        for (int i = 0; i < words.size(); i++) {
            int at = tokens.size();
            Span span = words.span(i);
            String text = own.tokens().get(i).text();
            String form = plain(words.lower(i));
            tokens.add(span);
            lower.add(form);
            shown.add(text);
            sentence[at] = number;
            word[at] = form.hashCode();
            quote[at] = quote(context, words, i, span);
            boolean opens = i == 0 || quote[at - 1] == MARK;
            boolean name = Character.isUpperCase(text.charAt(0)) && !opens;
            verb[at] = name ? CueClasses.NONE : classes.verb(form);
            tagName[at] = tag(classes, words, i, text, form, verb[at], name);
            tag[at] = tagName[at].hashCode();
        }
    }

    private static int quote(Context context, Words words, int i, Span span) {
        Span quotation = context.quotations.at(span.start());
        if (quotation == null) {
            return OUTSIDE;
        }
        boolean edge = span.start() == quotation.start() || span.end() == quotation.end();
        return edge && words.is(i, Kind.QUOTE) ? MARK : INSIDE;
    }

    private static String plain(String lower) {
        return switch (lower) {
            case "“", "”", "«", "»", "„", "''", "``" -> "\"";
            case "—", "–", "―", "--" -> "-";
            default -> lower.replace('’', '\'');
        };
    }

    private static String tag(
            CueClasses classes, Words words, int i, String text, String form, int verb, boolean name) {
        Kind kind = words.kind(i);
        String closed = switch (kind) {
            case PREPOSITION ->
                switch (form) {
                    case "of", "by", "as", "for", "to" -> form;
                    default -> "IN";
                };
            case DET,
                    POSSESSIVE,
                    PRONOUN,
                    MODAL,
                    NEGATION,
                    THAT,
                    TO,
                    CONJUNCTION,
                    CLITIC,
                    COMMA,
                    STOP,
                    COLON,
                    DASH,
                    QUOTE -> kind.name();
            case RELATIVE -> form.startsWith("wh") && form.length() < 6 ? "WH" : "WHAT";
            case AUXILIARY -> form.startsWith("h") ? "HAVE" : form.startsWith("d") ? "DO" : "BE";
            case SUBORDINATOR -> "SUB";
            case NUMBER, TIME -> kind.name();
            default -> "";
        };
        if (form.equals("according")) {
            return "AC";
        }
        if (!closed.isEmpty() && kind != Kind.NUMBER) {
            return closed;
        }
        if (kind == Kind.NUMBER || Character.isDigit(text.charAt(0))) {
            return "D";
        }
        if (kind == Kind.NAME || name) {
            boolean capitals = text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
            return capitals ? "NA" : classes.role(form) ? "RC" : "NP";
        }
        if (classes.role(form)) {
            return "ROLE";
        }
        String pos = kind == Kind.VERB ? "v" : kind == Kind.NOUN ? "n" : kind == Kind.ADJECTIVE ? "j" : "x";
        if (verb != CueClasses.NONE) {
            return "V" + verb + pos;
        }
        if (classes.noun(form) || classes.document(form)) {
            return "CN";
        }
        for (String suffix : SUFFIXES) {
            if (form.endsWith(suffix) && form.length() > suffix.length() + 2) {
                return pos + suffix;
            }
        }
        return pos;
    }

    /** What the grammar takes a token for: 1 source, 2 cue, 3 content; the first draft counts. */
    private void mark(Draft draft) {
        mark(draft.cue() == null ? List.of() : List.of(draft.cue()), 2);
        mark(draft.source() == null ? List.of() : List.of(draft.source()), 1);
        mark(draft.content(), 3);
    }

    private void mark(List<Span> spans, int role) {
        for (Span span : spans) {
            for (int i = firstAt(span.start()); i < size() && tokens.get(i).start() < span.end(); i++) {
                rule[i] = rule[i] == 0 || role < rule[i] ? role : rule[i];
            }
        }
    }

    /** The first token that ends behind {@code offset}. */
    int firstAt(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a token may stand in a noun phrase: its class is one of {@code others}, or that of an open noun or adjective. */
    boolean phrase(int token, Set<String> others) {
        String name = tagName[token];
        return others.contains(name)
                || name.equals("CN")
                || name.startsWith("n")
                || name.startsWith("j")
                || name.equals("D");
    }

    int size() {
        return word.length;
    }

    /** Words from token {@code from} up to and without {@code to}. */
    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
