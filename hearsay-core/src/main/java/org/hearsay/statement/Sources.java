package org.hearsay.statement;

import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.text.Span;
import org.hearsay.text.WordSet;
import org.jspecify.annotations.Nullable;

/** What may be a source, and what kind of source it is. */
final class Sources {

    private static final Set<String> TEXTS = WordSet.of("""
            statement report letter document documents study communique communiqué declaration filing indictment lawsuit
            memo survey poll ruling article newspaper magazine website website's paper note release post tweet review
            audit analysis transcript text resolution complaint reports letters studies records data figures footage
            page correction editorial message video image photograph photo recording research book column essay
            advertisement ad testimony
            """);

    private static final Set<String> ROLES = WordSet.of("""
            spokesman spokeswoman spokesperson minister president premier chancellor secretary official analyst police
            officer mayor governor senator lawmaker deputy ambassador diplomat commander general colonel captain chief
            director manager coach player professor researcher scientist economist lawyer attorney prosecutor judge
            court tribunal ministry government office agency commission committee council company group union party
            authority authorities witness resident neighbour neighbor source critic supporter opponent activist
            campaigner leader chairman chairwoman chair executive founder owner head aide adviser advisor expert doctor
            nurse teacher farmer worker voter reporter journalist editor columnist author investigator inspector king
            queen prince bishop pope mother father brother sister wife husband son daughter family relative friend
            people man woman men women team administration military army navy embassy delegation candidate rebels
            militia hospital bank regulator organiser organizer trader driver student parent survivor member
            representative rival colleague state country nation countries nations allies ally media side institute
            monitor watchdog operator institution organisation organization coalition alliance parliament cabinet palace
            guard master inspectors crew forces troops staff fisherman envoy negotiator capital city network broadcaster
            outlet newspaper board panel mission observers volunteers clerk pilot engineer firm department bureau
            service line shipping port harbour harbor consortium church school university charity federation league club
            association community congress senate house campaign proponent advocate backer
            """);

    /** Verbs that also take things as subjects: a source must be someone, or a text. */
    private static final Set<String> NEED_SOMEONE = WordSet.of("""
            show find suggest indicate reveal confirm highlight underscore underline emphasize emphasise imply hint
            threaten promise demand reject dismiss dispute call press push add mention repeat welcome hail protest
            expect fear hope consider believe think feel order request commit withdraw question report note write post
            continue agree understand verify corroborate deny point conclude estimate doubt alert worry blast slam
            condemn appeal plead urge recommend propose instruct claim
            """);

    private static final Set<String> NEVER = WordSet.of("""
            which this that what there these those one nothing all something
            """);

    private final Entities entities;

    Sources(Entities entities) {
        this.entities = entities;
    }

    /** Whether {@code source} may be the source of {@code cue} in its sentence. */
    boolean plausible(Words words, @Nullable Span source, Cue cue) {
        if (source == null) {
            return false;
        }
        int head = head(words, source);
        if (head < 0 || NEVER.contains(words.lower(head)) && words.sentence().tokenAt(source.start()) == head) {
            return false;
        }
        if (!NEED_SOMEONE.contains(cue.lemma())) {
            return !words.is(head, Kind.TIME);
        }
        return someone(words, head) || document(words.lower(head)) && cue.takes('t');
    }

    /** What kind of source {@code source} is. */
    SourceKind kind(Words words, Span source) {
        int head = head(words, source);
        if (head < 0) {
            return SourceKind.UNNAMED;
        }
        String word = words.lower(head);
        Mention mention = mentionAt(words, head);
        if (document(word) && (mention == null || mention.form() != Mention.Form.NAME)) {
            return SourceKind.DOCUMENT;
        }
        if (mention != null && mention.type() == EntityType.GROUP) {
            return SourceKind.COLLECTIVE;
        }
        if (mention != null && (mention.form() == Mention.Form.NAME || mention.entity() != null)
                || words.is(head, Kind.NAME)) {
            return SourceKind.NAMED;
        }
        boolean named = entities.in(source).stream()
                .anyMatch(m -> m.form() == Mention.Form.NAME && m.type() == EntityType.PERSON);
        if (named) {
            return SourceKind.NAMED;
        }
        boolean many = word.endsWith("s")
                || Set.of("they", "media", "police", "people").contains(word);
        return many ? SourceKind.COLLECTIVE : SourceKind.UNNAMED;
    }

    /** Whether token {@code head} is someone who can speak, or a text. */
    boolean plausible(Words words, int head) {
        return someone(words, head) || document(words.lower(head));
    }

    /** Whether the source's head is a text: a report, a poll, footage. */
    boolean text(Words words, Span source) {
        int head = head(words, source);
        return head >= 0 && document(words.lower(head));
    }

    /** Whether the source's head is someone who can speak. */
    boolean someone(Words words, Span source) {
        int head = head(words, source);
        return head >= 0 && someone(words, head);
    }

    /** Someone who can speak: a person, a body, a group, a pronoun, an office. */
    private boolean someone(Words words, int head) {
        String word = words.lower(head);
        if (words.is(head, Kind.PRONOUN)) {
            return !word.equals("it") || mentionAt(words, head) != null;
        }
        Mention mention = mentionAt(words, head);
        if (mention != null) {
            return entities.acts(mention);
        }
        return words.is(head, Kind.NAME) || role(word);
    }

    private static boolean document(String word) {
        return TEXTS.contains(word) || word.endsWith("s") && TEXTS.contains(word.substring(0, word.length() - 1));
    }

    static boolean role(String word) {
        return ROLES.contains(word) || word.endsWith("s") && ROLES.contains(word.substring(0, word.length() - 1));
    }

    private @Nullable Mention mentionAt(Words words, int token) {
        return entities.in(words.span(token)).stream().findFirst().orElse(null);
    }

    /**
     * The draft with a source that takes in the person whom it describes: of "Kees Damhof, 71, a farmer, said" not only
     * the age or the trade. What stands in a phrase of its own ("in a letter to Ann Berg, the minister said") stays out.
     */
    Draft whole(Context context, Draft draft) {
        Span source = draft.source();
        if (source == null) {
            return draft;
        }
        Words words = context.wordsAt(source, draft.sentence());
        int first = words.sentence().tokenAt(source.start());
        boolean describes = words.is(first, Kind.NUMBER) || words.is(first, Kind.DET);
        if (!describes || !words.is(first - 1, Kind.COMMA)) {
            return draft;
        }
        Mention person = mentionAt(words, first - 2);
        if (person == null || person.type() != EntityType.PERSON || person.form() != Mention.Form.NAME) {
            return draft;
        }
        int from = words.sentence().tokenAt(person.span().start());
        while (from > 0
                && (words.kind(from - 1).nominal()
                        || words.is(from - 1, Kind.ADJECTIVE)
                        || words.is(from - 1, Kind.DET))) {
            from--;
        }
        boolean apart = from > 0 && (words.is(from - 1, Kind.PREPOSITION) || words.is(from - 1, Kind.VERB));
        return apart ? draft : draft.withSource(new Span(words.span(from).start(), source.end()));
    }

    /** The head of the phrase: its last nominal token before an of-phrase, a comma or a clause; -1 if none. */
    static int head(Words words, Span source) {
        int head = -1;
        for (int i = words.sentence().tokenAt(source.start());
                i < words.size() && words.span(i).start() < source.end();
                i++) {
            Kind kind = words.kind(i);
            if (head >= 0
                    && (kind == Kind.PREPOSITION
                            || kind == Kind.COMMA
                            || kind == Kind.RELATIVE
                            || kind == Kind.CONJUNCTION
                            || kind == Kind.DASH)) {
                break;
            }
            if (kind.nominal()
                    || kind == Kind.TIME && head < 0
                    || kind == Kind.ADJECTIVE && head < 0
                    || kind == Kind.POSSESSIVE && head < 0) {
                head = i;
            }
        }
        return head;
    }
}
