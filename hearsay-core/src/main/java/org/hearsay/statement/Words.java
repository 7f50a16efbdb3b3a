package org.hearsay.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Mention;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.text.Span;
import org.hearsay.text.WordSet;
import org.hearsay.time.TimeExpression;
import org.hearsay.time.Times;

/**
 * A sentence as the grammar of attribution sees it: each token with its {@link Kind}. Closed classes come
 * from lists, names and times from the stages before, the rest from the part of speech.
 */
final class Words {

    private static final Map<String, Kind> CLOSED = new HashMap<>();

    private static void put(Kind kind, String words) {
        for (String word : words.split(" ")) {
            CLOSED.put(word, kind);
        }
    }

    static {
        put(
                Kind.DET,
                "the a an this these those some any no every each all both another such several many few most much");
        put(Kind.POSSESSIVE, "its his her our my your their whose");
        put(
                Kind.PRONOUN,
                "he she they it we i you him them us me himself herself themselves itself everyone someone nobody");
        put(Kind.MODAL, "will would can could may might should must shall 'll ’ll 'd ’d cannot ca wo");
        put(Kind.AUXILIARY, "is are was were be been being am has have had having do does did 're ’re 've ’ve 'm ’m");
        put(Kind.NEGATION, "not n't n’t never neither nor");
        put(Kind.TO, "to");
        put(Kind.THAT, "that");
        put(Kind.RELATIVE, "who which whom what how why when where whether");
        put(Kind.SUBORDINATOR, "if because while although though unless whereas since so as after before until once");
        put(Kind.CONJUNCTION, "and or but yet &");
        put(Kind.CLITIC, "'s ’s");
        put(
                Kind.PREPOSITION,
                "of in on at with from into over under during between among against about than like through per via amid"
                        + " despite without within toward towards upon across near around behind along including by for"
                        + " following regarding concerning despite alongside throughout onto beyond inside outside");
        put(
                Kind.ADVERB,
                "also still now then even just only again further reportedly allegedly apparently repeatedly publicly"
                        + " simply already instead later earlier too very more nearly about around almost however"
                        + " meanwhile officially consistently actively immediately strongly flatly additionally yesterday"
                        + " today recently previously once directly categorically explicitly firmly formally sharply");
        put(Kind.COMMA, ",");
        put(Kind.STOP, ". ? ! ; … ...");
        put(Kind.COLON, ":");
        put(Kind.QUOTE, "\" “ ” „ « » ‘ ’ '");
        put(Kind.DASH, "- – — -- ‐");
    }

    /** Nouns that the tagger likes to take for verbs, and verbs it likes to take for nouns, decide by context. */
    private static final Set<String> NOT_ADVERB_BEFORE_NUMBER = Set.of("about", "around");

    /** Parts of times that describe a noun: "his recent tour", "the nightly address". */
    private static final Set<String> PERIODIC = WordSet.of("""
            recent current past previous former daily nightly weekly monthly annual latest future
            """);

    private final Sentence sentence;
    private final Kind[] kinds;
    private final String[] lower;
    private final boolean mixedCase;

    Words(Sentence sentence, Entities entities, Times times) {
        this.sentence = sentence;
        List<Token> tokens = sentence.tokens();
        kinds = new Kind[tokens.size()];
        lower = new String[tokens.size()];
        Set<Integer> timed = new HashSet<>();
        for (TimeExpression time : times.in(sentence.span())) {
            mark(timed, time.span());
        }
        Set<Integer> named = new HashSet<>();
        for (Mention mention : entities.in(sentence.span())) {
            if (mention.form() == Mention.Form.NAME) {
                mark(named, mention.span());
            }
        }
        mixedCase = tokens.stream().anyMatch(t -> t.text().chars().anyMatch(Character::isLowerCase));
        for (int i = 0; i < kinds.length; i++) {
            lower[i] = tokens.get(i).lower();
            kinds[i] = kind(tokens.get(i), i, named.contains(i), named.contains(i - 1), timed.contains(i));
        }
        for (int i = 0; i < kinds.length; i++) {
            settle(i);
        }
    }

    /** Whether {@code lower} is of a closed class. */
    static boolean closed(String lower) {
        return CLOSED.containsKey(lower);
    }

    private void mark(Set<Integer> marks, Span span) {
        for (int i = sentence.tokenAt(span.start()); i < sentence.tokens().size(); i++) {
            if (!sentence.tokens().get(i).span().overlaps(span)) {
                break;
            }
            marks.add(i);
        }
    }

    private Kind kind(Token token, int i, boolean named, boolean inside, boolean timed) {
        boolean acronym =
                token.text().length() > 1 && token.text().chars().allMatch(Character::isUpperCase) && mixedCase;
        Kind closed = acronym ? null : CLOSED.get(lower[i]);
        if (named && closed != Kind.COMMA && closed != Kind.CLITIC) {
            return closed == Kind.DET && !inside ? Kind.DET : Kind.NAME;
        }
        if (timed && PERIODIC.contains(lower[i])) {
            return Kind.ADJECTIVE;
        }
        if ("€$£¥".contains(token.text())) {
            return Kind.NUMBER;
        }
        if (timed && closed != Kind.COMMA && closed != Kind.PREPOSITION) {
            return Kind.TIME;
        }
        if (closed != null) {
            return closed;
        }
        return switch (token.pos()) {
            case "NOUN" -> Kind.NOUN;
            case "PRON", "DET" -> acronym ? Kind.NAME : token.pos().equals("PRON") ? Kind.PRONOUN : Kind.DET;
            case "PROPN" ->
                token.capitalised()
                                || lower[i].equals(token.text()) && token.text().length() > 1
                        ? Kind.NAME
                        : Kind.NOUN;
            case "ADJ" -> token.capitalised() && i > 0 ? Kind.NAME : Kind.ADJECTIVE;
            case "NUM" -> Kind.NUMBER;
            case "VERB" -> token.capitalised() && i > 0 ? Kind.NAME : Kind.VERB;
            case "AUX" -> Kind.AUXILIARY;
            case "ADV" -> Kind.ADVERB;
            case "ADP" -> Kind.PREPOSITION;
            case "SCONJ" -> Kind.SUBORDINATOR;
            case "CCONJ" -> Kind.CONJUNCTION;
            case "PART" -> Kind.CLITIC;
            default -> token.text().chars().anyMatch(Character::isLetter) ? Kind.NOUN : Kind.OTHER;
        };
    }

    /** Repairs that need the neighbours. */
    private void settle(int i) {
        Kind before = i > 0 ? kinds[i - 1] : Kind.STOP;
        Kind after = i + 1 < kinds.length ? kinds[i + 1] : Kind.STOP;
        if (NOT_ADVERB_BEFORE_NUMBER.contains(lower[i]) && after != Kind.NUMBER) {
            kinds[i] = Kind.PREPOSITION;
        } else if (lower[i].equals("her") && kinds[i] == Kind.POSSESSIVE && !introduces(after)) {
            kinds[i] = Kind.PRONOUN;
        } else if (kinds[i] == Kind.TIME
                && CLOSED.get(lower[i]) == Kind.DET
                && i + 1 < kinds.length
                && PERIODIC.contains(lower[i + 1])) {
            kinds[i] = Kind.DET;
        } else if (kinds[i] == Kind.QUOTE
                && (lower[i].equals("’") || lower[i].equals("'"))
                && before.nominal()
                && lower[i - 1].endsWith("s")
                && after != Kind.STOP
                && after != Kind.COMMA) {
            kinds[i] = Kind.CLITIC;
        } else if (kinds[i] == Kind.TO
                && (after == Kind.NAME
                        || after == Kind.DET
                        || after == Kind.POSSESSIVE
                        || after == Kind.PRONOUN
                        || after == Kind.NUMBER)) {
            kinds[i] = Kind.PREPOSITION;
        } else if (kinds[i] == Kind.DET
                && !after.modifies()
                && !after.nominal()
                && after != Kind.VERB
                && after != Kind.ADVERB
                && after != Kind.QUOTE
                && !lower[i].equals("the")
                && !lower[i].equals("a")) {
            kinds[i] = Kind.PRONOUN;
        } else if (kinds[i] == Kind.VERB && after == Kind.NAME && Sources.role(lower[i])) {
            // "harbour master Lasse Brekke"
            kinds[i] = Kind.NOUN;
        } else if (kinds[i] == Kind.VERB
                && (before == Kind.DET
                        || before == Kind.POSSESSIVE
                        || before == Kind.ADJECTIVE
                        || before == Kind.CLITIC)) {
            kinds[i] = lower[i].endsWith("ed") || lower[i].endsWith("ing") ? Kind.ADJECTIVE : Kind.NOUN;
        }
    }

    /** Whether a possessive may stand before a word of this kind: "her claim", and not "accused her of it". */
    private static boolean introduces(Kind after) {
        return after.modifies()
                || after == Kind.ADVERB
                || after == Kind.VERB
                || after == Kind.QUOTE
                || after == Kind.TIME;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return kinds.length;
    }

    /** The kind of token {@code i}; a STOP outside the sentence. */
    Kind kind(int i) {
        return i < 0 || i >= kinds.length ? Kind.STOP : kinds[i];
    }

    boolean is(int i, Kind kind) {
        return i >= 0 && i < kinds.length && kinds[i] == kind;
    }

    /** The characters of token {@code i} in lower case; empty outside the sentence. */
    String lower(int i) {
        return i < 0 || i >= lower.length ? "" : lower[i];
    }

    boolean any(int i, Set<String> words) {
        return words.contains(lower(i));
    }

    Span span(int i) {
        return sentence.tokens().get(i).span();
    }

    /** From the start of token {@code first} to the end of token {@code last}. */
    Span span(int first, int last) {
        return sentence.span(first, last);
    }

    /** Whether token {@code i} is the mark that opens one of {@code quotations}. */
    boolean opensQuotation(Quotations quotations, int i) {
        if (!is(i, Kind.QUOTE)) {
            return false;
        }
        Span quotation = quotations.at(span(i).start());
        return quotation != null && quotation.start() == span(i).start();
    }
}
