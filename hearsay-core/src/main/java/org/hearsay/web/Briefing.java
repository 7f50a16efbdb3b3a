package org.hearsay.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.Citer;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.StatementRow;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Citation;
import org.hearsay.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * A briefing: claims as sentences that are always somebody's, conflicts in a box, what is not established, and a numbered note
 * for every passage.
 *
 * @param title of the story
 * @param asOf when it was made, ISO 8601
 * @param pages how many pages the ledger held then
 * @param points the claims, in the order asked for
 * @param conflicts each with its positions
 * @param open what is not established
 * @param notes from 1
 */
public record Briefing(
        String title,
        String asOf,
        long pages,
        List<Point> points,
        List<Box> conflicts,
        List<String> open,
        List<Note> notes) {

    private static final int SENTENCES = 5;

    /** A claim: how it stands, and who says what of it. */
    public record Point(
            String heading,
            String standing,
            List<Sentence> sentences,
            @Nullable String grade) {}

    /** A sentence with the number of its note. */
    public record Sentence(String speaker, String verb, String excerpt, int note) {}

    /** A conflict. */
    public record Box(String slot, String relation, List<Sentence> positions) {}

    /**
     * Where a passage stands.
     *
     * @param characters where in the page's text, from and to
     */
    public record Note(
            int number, String outlet, String title, String published, String sha256, String characters, String doc) {

        /** The document's name without the folders it lies in. */
        public String file() {
            return Wording.clean(LedgerIndex.ArticleRow.file(doc));
        }
    }

    static Briefing of(LedgerIndex index, String title, String asOf, List<String> picked, int excerpt) {
        return new Writer(index, excerpt).write(title, asOf, picked);
    }

    private static final class Writer {
        private final LedgerIndex index;
        private final int excerpt;
        private final Cards cards;
        private final List<Note> notes = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Citer> citers = new HashMap<>();
        private final Map<String, Article> articles = new HashMap<>();

        Writer(LedgerIndex index, int excerpt) {
            this.index = index;
            this.excerpt = excerpt;
            this.cards = new Cards(index);
        }

        Briefing write(String title, String asOf, List<String> picked) {
            List<Point> points = new ArrayList<>();
            List<Box> boxes = new ArrayList<>();
            List<String> open = new ArrayList<>();
            for (String id : picked) {
                if (id.startsWith("cf-")) {
                    index.conflict(id).ifPresent(c -> boxes.add(box(c)));
                } else {
                    index.claim(id).ifPresent(c -> {
                        points.add(point(c));
                        open(c, open);
                    });
                }
            }
            return new Briefing(title, asOf, index.arrived(), points, boxes, open, List.copyOf(notes));
        }

        private Point point(Claim claim) {
            ClaimCard card = cards.claims(List.of(claim), SENTENCES * 2).get(0);
            List<Sentence> sentences = new ArrayList<>();
            for (Card c : card.cards()) {
                if (!c.event() && !c.ruled().state().equals("rejected") && sentences.size() < SENTENCES) {
                    sentences.add(sentence(c));
                }
            }
            return new Point(Wording.brief(claim.text(), 200), standing(card), sentences, card.grade());
        }

        private static String standing(ClaimCard card) {
            return Wording.plain(card.status()) + ": " + side(card.supports(), "for it") + ", "
                    + side(card.denies(), "against it") + ", " + side(card.silent(), "silent") + ", on "
                    + Wording.count(card.pages(), "page");
        }

        private static String side(List<Card.OriginChip> origins, String side) {
            long established = ClaimCard.established(origins);
            return Wording.count(origins.size(), "origin") + " " + side
                    + (established > 1 ? " (" + established + " shown to be independent)" : "");
        }

        private Sentence sentence(Card card) {
            StatementRow row = index.statements(List.of(card.id())).get(0);
            return new Sentence(
                    card.speaker(),
                    card.verb(),
                    Wording.brief(card.words(), excerpt),
                    note(row.page(), row.statement().mainContent()));
        }

        private Box box(Conflict conflict) {
            List<Sentence> positions = new ArrayList<>();
            for (Conflict.Side side : conflict.sides()) {
                Article article = article(side.page());
                positions.add(new Sentence(
                        Wording.clean(
                                index.articles(List.of(side.page())).get(0).from()),
                        "has " + side.value(),
                        Wording.brief(article.words(side.spans().get(0)), excerpt),
                        note(side.page(), side.spans().get(0))));
            }
            return new Box(conflict.slot(), Wording.plain(conflict.relation()) + ": " + conflict.why(), positions);
        }

        private static void open(Claim claim, List<String> open) {
            boolean established = claim.support().stream()
                            .filter(b -> b.independence() == Claim.Independence.ESTABLISHED)
                            .count()
                    > 1;
            if (!established || claim.status() == Claim.Status.DISPUTED) {
                open.add(Wording.brief(claim.text(), 200) + ": " + String.join("; ", claim.why()));
            }
        }

        private Article article(String key) {
            return articles.computeIfAbsent(
                    key,
                    k -> index.findings(k).map(ArticleFindings::article).orElseThrow(() -> Refusal.missing("page")));
        }

        private int note(String key, org.hearsay.text.Span span) {
            Article article = article(key);
            Citer citer = citers.computeIfAbsent(
                    key,
                    k -> new Citer(
                            article,
                            index.page(k)
                                    .orElseThrow(() -> Refusal.missing("page"))
                                    .text()));
            Citation citation = citer.cite(span);
            String characters = citation.span().start() + "–" + citation.span().end();
            Integer known = numbers.get(key + characters);
            if (known != null) {
                return known;
            }
            LedgerIndex.ArticleRow row = index.articles(List.of(key)).get(0);
            int number = notes.size() + 1;
            numbers.put(key + characters, number);
            notes.add(new Note(
                    number,
                    Wording.clean(row.from()),
                    Wording.clean(row.name()),
                    row.published() == null ? "undated" : row.published(),
                    citation.sha256(),
                    characters,
                    row.doc()));
            return number;
        }
    }

    /** The briefing in Markdown. */
    public String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("# ")
                .append(plain(title))
                .append("\n\nAs of ")
                .append(Wording.instant(asOf))
                .append(", from ")
                .append(Wording.count(pages, "page"))
                .append(". Nothing here is the desk's own word: every sentence is that of"
                        + " whoever is named, and the number leads to the characters of the page.\n");
        for (Point point : points) {
            out.append("\n## ")
                    .append(plain(point.heading()))
                    .append("\n\n*")
                    .append(plain(point.standing()))
                    .append("*\n\n");
            if (point.grade() != null) {
                out.append("Graded by the analyst: ")
                        .append(plain(point.grade()))
                        .append("\n\n");
            }
            point.sentences().forEach(s -> line(out, s));
        }
        if (!conflicts.isEmpty()) {
            out.append("\n## Where pages differ\n");
            for (Box box : conflicts) {
                out.append("\n**")
                        .append(plain(box.slot()))
                        .append("** (")
                        .append(plain(box.relation()))
                        .append(")\n\n");
                box.positions().forEach(s -> line(out, s));
            }
        }
        if (!open.isEmpty()) {
            out.append("\n## Not established\n\n");
            open.forEach(o -> out.append("- ").append(plain(o)).append('\n'));
        }
        out.append("\n## Notes\n\n");
        for (Note n : notes) {
            out.append(String.format(
                    Locale.ROOT,
                    "%d. %s, “%s”, %s. %s, SHA-256 `%s`, characters %s.%n",
                    n.number(),
                    plain(n.outlet()),
                    plain(n.title()),
                    Wording.moment(n.published()),
                    plain(n.file()),
                    n.sha256(),
                    n.characters()));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, Sentence s) {
        out.append("- ")
                .append(plain(s.speaker()))
                .append(' ')
                .append(plain(s.verb()))
                .append(": ")
                .append(plain(Wording.quoted(s.excerpt())))
                .append(" [")
                .append(s.note())
                .append("]\n");
    }

    /** Words of pages as they are, whatever they would mean as Markdown or in it as HTML. */
    private static String plain(String words) {
        return Wording.clean(words).replaceAll("([\\\\`*_{}\\[\\]<>#|~!&])", "\\\\$1");
    }

    /** A name for a file of it. */
    String file(String ending) {
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "briefing-" + (name.length() > 40 ? name.substring(0, 40) : name) + "."
                + Label.of(Ending.valueOf(ending));
    }

    /** What a briefing is written as. */
    enum Ending {
        HTML,
        MD
    }
}
