package org.hearsay.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article offers as proof, and what it says is missing, by fixed phrases around the nouns of
 * evidence ({@code evidence-rules.txt}) and by the kind of body that reports (think tanks, news agencies).
 */
public final class EvidenceReader {

    private static final Set<Evidence.Type> ABSENCES =
            Set.of(Evidence.Type.ABSENCE_OF_EVIDENCE, Evidence.Type.ABSENCE_OF_INFORMATION);
    private static final Pattern WITHHELD =
            Pattern.compile("\\b(?:classified|secret|(?:did not|didn't|declined to|refused to|would not) (?:\\w+ )?"
                    + "(?:provide|release|disclose|publish|share|offer|show|present))\\b");
    private static final Pattern SHOWN = Pattern.compile(
            "\\b(?:pictured (?:above|below|here)|(?:video|photo|image|footage|document) (?:above|below))\\b");
    private static final Pattern REPORTS = Pattern.compile(
            "^[^;]{0,40}?\\b(?:reported|reports|said|says|assessed|assesses|estimated|estimates|concluded|noted|found)\\b");
    private static final Pattern REPORTED =
            Pattern.compile("^(?: \\w+)? (?:has |had |have |also |first |previously )*(?:reported|reports)\\b");
    private static final Pattern ACCORDING =
            Pattern.compile("\\b(?:according to|reported by|citing)\\s+(?:the |an? )?$");

    private static final Pattern OPENING = Pattern.compile("(?:(?:with|and|but|that|as|to|in|of|by|from|on|or) )+");
    private static final Set<String> JOINT = Set.of("and", ",", "or", ", and");

    /** How far from the words their provider may be named, in characters. */
    private static final int NEAR = 60;

    private final List<EvidenceRules.Rule> rules = EvidenceRules.read();
    private final Map<String, Evidence.Type> reporters = new TreeMap<>();

    /** Prepares the pack's think tanks and news agencies. */
    public EvidenceReader(DomainPack pack) {
        for (DomainPack.Organisation body : pack.organisations()) {
            String kind = body.kind().toLowerCase(Locale.ROOT);
            if (kind.contains("think tank") || kind.contains("monitor")) {
                reporters.put(body.id(), Evidence.Type.THINK_TANK_ASSESSMENT);
            } else if (kind.contains("news agency") || kind.contains("outlet") || kind.contains("newspaper")) {
                reporters.put(body.id(), Evidence.Type.MEDIA_REPORT);
            }
        }
    }

    /** The pieces of evidence in the body of an article, in order; each distinct phrase once. */
    public List<Evidence> read(
            Article article, List<Sentence> sentences, Entities entities, Times times, List<Statement> statements) {
        List<Evidence> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sentence sentence : sentences) {
            if (sentence.kind() != Block.Kind.PARAGRAPH && sentence.kind() != Block.Kind.ITEM) {
                continue;
            }
            for (Piece piece : pieces(article, sentence, entities)) {
                String words = article.words(piece.span()).toLowerCase(Locale.ROOT);
                if (seen.add(piece.type() + " " + words)) {
                    found.add(new Evidence(
                            "vd-" + article.key() + "-" + (found.size() + 1),
                            piece.span(),
                            piece.type(),
                            piece.provider(),
                            access(article.words(sentence.span()).toLowerCase(Locale.ROOT), piece.type(), words),
                            statement(piece.span(), statements),
                            ABSENCES.contains(piece.type())));
                }
            }
        }
        return found;
    }

    private record Piece(
            Evidence.Type type, Span span, @Nullable String provider) {}

    private List<Piece> pieces(Article article, Sentence sentence, Entities entities) {
        // characters stay one for one, so that places in the copy are places in the article
        String text = straight(article.words(sentence.span()));
        List<Piece> pieces = new ArrayList<>();
        for (Mention mention : entities.in(sentence.span())) {
            String id = mention.entity();
            Evidence.Type type = id == null ? null : reporters.get(id);
            if (type != null && reports(text, sentence, mention, type)) {
                pieces.add(new Piece(type, mention.span(), id));
            }
        }
        List<Evidence.Type> reporting = pieces.stream().map(Piece::type).toList();
        for (EvidenceRules.Rule rule : rules) {
            if (!Needles.any(text, rule.needles())) {
                continue;
            }
            Matcher matcher = rule.pattern().matcher(text);
            while (!reporting.contains(rule.type()) && matcher.find()) {
                int start = matcher.start();
                Matcher opening = OPENING.matcher(text).region(start, matcher.end());
                Span span = new Span(opening.lookingAt() ? opening.end() : start, matcher.end())
                        .shift(sentence.span().start())
                        .trim(article.text().text());
                if (!span.isEmpty() && pieces.stream().noneMatch(p -> p.span().overlaps(span))) {
                    pieces.add(new Piece(rule.type(), span, provider(rule.provider(), span, sentence, entities)));
                }
            }
        }
        pieces.sort(Comparator.comparing(Piece::span));
        return joined(pieces, article);
    }

    /** "a crater and missile debris" is one piece. */
    private static List<Piece> joined(List<Piece> pieces, Article article) {
        List<Piece> result = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece before = result.isEmpty() ? null : result.get(result.size() - 1);
            int start = before == null ? 0 : before.span().end();
            boolean joins = before != null
                    && before.type() == piece.type()
                    && JOINT.contains(
                            article.words(new Span(start, piece.span().start())).trim());
            if (before != null && joins) {
                String provider = before.provider() != null ? before.provider() : piece.provider();
                result.set(
                        result.size() - 1, new Piece(piece.type(), before.span().union(piece.span()), provider));
            } else {
                result.add(piece);
            }
        }
        return result;
    }

    private static boolean reports(String text, Sentence sentence, Mention mention, Evidence.Type type) {
        int start = Math.max(0, mention.span().start() - sentence.span().start());
        int end = Math.min(text.length(), mention.span().end() - sentence.span().start());
        // outlets say many things; what they report is evidence
        Pattern verbs = type == Evidence.Type.MEDIA_REPORT ? REPORTED : REPORTS;
        return verbs.matcher(text.substring(end)).find()
                || ACCORDING.matcher(text.substring(0, start)).find();
    }

    /** One character for each, lower case, with straight apostrophes. */
    private static String straight(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            plain.append(c == '’' ? '\'' : c == '\u00a0' || c == '\n' ? ' ' : Character.toLowerCase(c));
        }
        return plain.toString();
    }

    private static @Nullable String provider(
            EvidenceRules.Provider where, Span span, Sentence sentence, Entities entities) {
        Mention best = null;
        for (Mention mention : entities.in(sentence.span())) {
            boolean could = mention.entity() != null && mention.type() != EntityType.MISC;
            boolean right = switch (where) {
                case BEFORE ->
                    mention.span().start() < span.start()
                            && span.start() - mention.span().end() <= NEAR;
                case AFTER ->
                    mention.span().end() > span.end() && mention.span().start() - span.end() <= NEAR / 3;
                case INSIDE ->
                    mention.span().end() > span.start() && mention.span().start() - span.end() <= NEAR / 3;
                case NOWHERE -> false;
            };
            boolean place = !entities.acts(mention) && where != EvidenceRules.Provider.AFTER;
            if (could && right && !place && (best == null || where == EvidenceRules.Provider.BEFORE)) {
                best = mention;
            }
        }
        return best == null ? null : best.entity();
    }

    private static Evidence.Access access(String sentence, Evidence.Type type, String words) {
        if (SHOWN.matcher(sentence).find()) {
            return Evidence.Access.SHOWN;
        }
        boolean held = WITHHELD.matcher(words).find()
                || !ABSENCES.contains(type)
                        && !words.contains("declassified")
                        && WITHHELD.matcher(sentence).find();
        return held ? Evidence.Access.WITHHELD : Evidence.Access.DESCRIBED;
    }

    private static @Nullable String statement(Span span, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.content().stream().anyMatch(c -> c.overlaps(span))) {
                return statement.id();
            }
        }
        for (Statement statement : statements) {
            Span source = statement.source();
            Span cue = statement.cue();
            if (source != null && source.overlaps(span) || cue != null && cue.overlaps(span)) {
                return statement.id();
            }
        }
        return null;
    }
}
