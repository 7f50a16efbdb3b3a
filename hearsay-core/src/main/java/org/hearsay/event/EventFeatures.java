package org.hearsay.event;

import java.util.List;
import java.util.Set;
import org.hearsay.article.Block;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.sentence.HashedFeatures;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;

/**
 * What the tagger of events looks at in each token: words, stems and endings, parts of speech, passive and infinitive,
 * the names beside it, whether it stands in what somebody says or is the word of saying itself, and what the pack's
 * lexicon and grammar make of it.
 */
final class EventFeatures {
    /** Bits of a feature number. */
    static final int BITS = 17;

    private static final Set<String> BE = Words.set("be is are was were been being 's ’s got get gets");
    private static final List<EntityType> TYPES = List.of(EntityType.values());
    private static final int EDGE = 0x5EED;
    private static final int NEAR = 6;

    private EventFeatures() {}

    /**
     * The features of each token.
     *
     * @param hits of the pack's lexicon that start at each token
     * @param drafts what the grammar found in the sentence
     */
    static int[][] of(
            Sentence sentence,
            List<List<TriggerIndex.Hit>> hits,
            List<Draft> drafts,
            Entities entities,
            List<Statement> statements) {
        List<Token> tokens = sentence.tokens();
        int n = tokens.size();
        int[] words = new int[n + 4];
        int[] stems = new int[n + 4];
        int[] parts = new int[n + 4];
        java.util.Arrays.fill(words, EDGE);
        java.util.Arrays.fill(stems, EDGE);
        java.util.Arrays.fill(parts, EDGE);
        for (int i = 0; i < n; i++) {
            String lower = tokens.get(i).lower();
            words[i + 2] = lower.hashCode();
            stems[i + 2] = stem(lower).hashCode();
            parts[i + 2] = tokens.get(i).pos().hashCode();
        }
        int[] lexicon = lexicon(n, hits);
        int[] grammar = grammar(sentence, drafts);
        int[] names = names(sentence, entities);
        int[] speech = speech(sentence, statements);
        int title = sentence.kind() == Block.Kind.TITLE ? 1 : 0;
        HashedFeatures features = new HashedFeatures(BITS);
        int[][] rows = new int[n][];
        int verb = EDGE;
        for (int i = 0; i < n; i++) {
            int k = i + 2;
            String lower = tokens.get(i).lower();
            boolean passive = i > 0 && BE.contains(tokens.get(i - 1).lower())
                    || i > 1 && BE.contains(tokens.get(i - 2).lower());
            features.begin();
            features.put(EDGE);
            features.put(words[k]);
            features.put(stems[k], parts[k]);
            features.put(stems[k]);
            features.put(words[k - 1]);
            features.put(words[k + 1]);
            features.put(stems[k], stems[k - 1]);
            features.put(stems[k], stems[k + 1]);
            features.put(stems[k + 1], stems[k + 2]);
            features.put(stems[k - 1], stems[k - 2]);
            features.put(stems[k], stems[k - 2]);
            features.put(stems[k], stems[k + 2]);
            features.put(parts[k], parts[k - 1], parts[k + 1]);
            features.put(HashedFeatures.suffix(lower, 3), parts[k]);
            features.put(lexicon[i], parts[k]);
            features.put(lexicon[i], stems[k]);
            features.put(grammar[i]);
            features.put(grammar[i], stems[k]);
            features.put(lexicon[i], grammar[i], title);
            features.put(stems[k], passive ? 1 : 0);
            features.put(stems[k], name(names, i, -1));
            features.put(stems[k], name(names, i, 1));
            features.put(speech[i], lexicon[i]);
            features.put(speech[i], stems[k]);
            features.put(verb, stems[k]);
            rows[i] = features.row();
            verb = tokens.get(i).pos().equals("VERB") ? stems[k] : verb;
        }
        return rows;
    }

    /** What the lexicon may take each token for: the type of the first of its readings. */
    private static int[] lexicon(int n, List<List<TriggerIndex.Hit>> hits) {
        int[] types = new int[n];
        for (List<TriggerIndex.Hit> here : hits) {
            for (TriggerIndex.Hit hit : here) {
                for (int i = hit.first(); i <= hit.last(); i++) {
                    types[i] = types[i] == 0 ? hit.type().type().hashCode() : types[i];
                }
            }
        }
        return types;
    }

    private static int[] grammar(Sentence sentence, List<Draft> drafts) {
        int[] types = new int[sentence.tokens().size()];
        for (int i = 0; i < types.length; i++) {
            Span span = sentence.tokens().get(i).span();
            for (Draft draft : drafts) {
                types[i] = draft.word().overlaps(span) ? draft.type().type().hashCode() : types[i];
            }
        }
        return types;
    }

    private static int[] names(Sentence sentence, Entities entities) {
        int[] names = new int[sentence.tokens().size()];
        List<Mention> mentions = entities.in(sentence.span());
        for (int i = 0; i < names.length; i++) {
            Span span = sentence.tokens().get(i).span();
            for (Mention mention : mentions) {
                names[i] = mention.span().overlaps(span) ? 1 + TYPES.indexOf(mention.type()) : names[i];
            }
        }
        return names;
    }

    /** The nearest name on one side. */
    private static int name(int[] names, int i, int step) {
        for (int k = i + step; k >= 0 && k < names.length && Math.abs(k - i) <= NEAR; k += step) {
            if (names[k] != 0) {
                return names[k];
            }
        }
        return 0;
    }

    /** 1 in what is said, 2 in the words of saying, 3 in who says it. */
    private static int[] speech(Sentence sentence, List<Statement> statements) {
        int[] speech = new int[sentence.tokens().size()];
        for (Statement statement : statements) {
            for (int i = 0; i < speech.length; i++) {
                Span span = sentence.tokens().get(i).span();
                Span cue = statement.cue();
                Span source = statement.source();
                if (cue != null && cue.overlaps(span)) {
                    speech[i] = 2;
                } else if (speech[i] != 2 && source != null && source.overlaps(span)) {
                    speech[i] = 3;
                } else if (speech[i] == 0 && statement.holds(span)) {
                    speech[i] = 1;
                }
            }
        }
        return speech;
    }

    /** A word without its usual endings; rough, but the same for the forms of most verbs and nouns. */
    static String stem(String lower) {
        String stem = lower;
        for (String ending :
                List.of("ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "s")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 3 && !stem.endsWith("ss")) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int n = stem.length();
        if (n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2) && "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0) {
            stem = stem.substring(0, n - 1);
        }
        return stem.endsWith("e") || stem.endsWith("y") ? stem.substring(0, stem.length() - 1) : stem;
    }
}
