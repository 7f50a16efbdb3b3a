package org.hearsay.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Byline;
import org.hearsay.article.Imprint;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.SyndicationHint;
import org.hearsay.article.WholeText;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimFindings;
import org.hearsay.claim.Conflict;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.event.Factuality;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
import org.hearsay.event.Quantity;
import org.hearsay.event.Role;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.statement.Mode;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.hearsay.story.StoryFindings;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;

/** Two pages on one happening, a marked-up and a plain one, with findings made by hand. */
public final class LedgerFixture {
    /** The marked-up page, as its source stands. */
    public static final String HTML = "<html><h1>Harbour fire &amp; smoke</h1><p class=by>By Ilse Ravn</p>\n"
            + "<p>The Tessaly navy sank &ldquo;at least <b>six</b> boats&rdquo; on 3 May, said minister Orla Quint.</p>"
            + "</html>";

    /** The plain page. */
    public static final String TEXT = "Nine boats lost off Varn\n\nThe navy of Tessaly denied on Tuesday that it"
            + " sank nine boats. Satellite pictures 🛰 show smoke.\n";

    private LedgerFixture() {}

    /** What a ledger of this fixture is made with. */
    public static LedgerInfo info() {
        return new LedgerInfo(
                2,
                "1.2.3",
                List.of(new LedgerInfo.Named("cues", "aa"), new LedgerInfo.Named("entities", "bb")),
                List.of(new LedgerInfo.Named("general", "cc")));
    }

    /** A page of {@code text}. */
    public static Page page(String doc, String text, Format format) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Page(
                doc,
                format == Format.HTML ? "https://example.test/" + doc : null,
                Page.digest(bytes),
                bytes,
                format,
                "UTF-8",
                text,
                format == Format.HTML ? Instant.parse("2031-05-04T10:15:30.123Z") : null,
                new Page.Given("given title", null, "The Gazette"));
    }

    /** The marked-up page. */
    public static Page html() {
        return page("harbour.html", HTML, Format.HTML);
    }

    /** The plain page. */
    public static Page text() {
        return page("nine.txt", TEXT, Format.TEXT);
    }

    /** A plain page with nothing found in it. */
    public static Page plain(String doc, String text) {
        return page(doc, text, Format.TEXT);
    }

    /** Its findings: none. */
    public static ArticleFindings nothing(Page page) {
        return new ArticleFindings(
                WholeText.read(page), new Entities(List.of(), List.of()), List.of(), List.of(), List.of(), List.of());
    }

    private static Span in(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(at, at + words.length());
    }

    /** The article of the marked-up page, its entities resolved and its markup left out. */
    public static Article htmlArticle() {
        Page page = html();
        AlignedText.Builder text = new AlignedText.Builder();
        text.copy(HTML, in(HTML, "Harbour fire "))
                .put("&", in(HTML, "&amp;"))
                .copy(HTML, in(HTML, " smoke"))
                .put("\n\n", in(HTML, "</h1><p class=by>"))
                .copy(HTML, in(HTML, "By Ilse Ravn"))
                .put("\n\n", in(HTML, "</p>\n<p>"));
        int body = text.length();
        text.copy(HTML, in(HTML, "The Tessaly navy sank "))
                .put("“", in(HTML, "&ldquo;"))
                .copy(HTML, in(HTML, "at least "))
                .copy(HTML, in(HTML, "six"))
                .copy(HTML, in(HTML, " boats"))
                .put("”", in(HTML, "&rdquo;"))
                .copy(HTML, in(HTML, " on 3 May, said minister Orla Quint."));
        AlignedText aligned = text.build();
        Span title = in(aligned.text(), "Harbour fire & smoke");
        Span byline = in(aligned.text(), "By Ilse Ravn");
        return new Article(
                page.key(),
                page.doc(),
                page.url(),
                page.sha256(),
                page.format(),
                page.charset(),
                page.captured(),
                null,
                title,
                byline,
                "en",
                new PublicationDate(
                        TimeSpan.day(java.time.LocalDate.of(2031, 5, 3), Basis.STATED),
                        in(HTML, "3 May"),
                        List.of(new PublicationDate.Rejected("2030-05-03", "a Friday is named"))),
                new PublicationDate(
                        new TimeSpan("2031-05-04T08:30+02:00", null, Basis.ASSUMED, List.of()), null, List.of()),
                aligned,
                List.of(
                        new Block(Block.Kind.TITLE, title),
                        new Block(Block.Kind.BYLINE, byline),
                        new Block(Block.Kind.PARAGRAPH, new Span(body, aligned.length()))),
                List.of("paywall"),
                new Imprint(
                        in(aligned.text(), "Tessaly navy"),
                        List.of(new Byline(Byline.Kind.PERSON, in(aligned.text(), "Ilse Ravn"))),
                        in(aligned.text(), "Harbour"),
                        "https://example.test/harbour.html",
                        "de",
                        "the page declares de, but its words are of en",
                        List.of(new SyndicationHint(
                                SyndicationHint.Kind.BYLINE,
                                "Varn Radio",
                                "https://varn.example/7",
                                in(aligned.text(), "Ilse Ravn")))));
    }

    /** What is found in the marked-up page: every optional field set. */
    public static ArticleFindings htmlFindings() {
        Article article = htmlArticle();
        String text = article.text().text();
        String key = article.key();
        Statement statement = new Statement(
                "st-" + key + "-1",
                in(text, "minister Orla Quint"),
                SourceKind.NAMED,
                List.of("en-" + key + "-1"),
                in(text, "said"),
                List.of(in(text, "The Tessaly navy sank “at least six boats” on 3 May")),
                Mode.MIXED,
                Stance.ASSERT,
                new TimeSpan("2031-05-03", "2031-05-04", Basis.DERIVED, List.of("2031-05-03", "2031-05-04")),
                "briefing",
                List.of("Varn Radio", "Office of the Minister"),
                List.of(in(text, "at least")),
                Statement.Verified.UNVERIFIED,
                0.1 + 0.2,
                "cue:said");
        Event event = new Event(
                "ev-" + key + "-1",
                "SINKING",
                "ASSAULT",
                in(text, "sank"),
                List.of(
                        new Role(Role.Kind.ACTOR, in(text, "The Tessaly navy"), "TES.MIL", null),
                        new Role(Role.Kind.QUANTITY, in(text, "six"), null, new Quantity(6.0, null, "boat", false)),
                        new Role(Role.Kind.TIME, in(text, "on 3 May"), null, null)),
                TimeSpan.day(java.time.LocalDate.of(2031, 5, 3), Basis.DERIVED),
                Modality.ATTRIBUTED,
                Polarity.POSITIVE,
                List.of(
                        new Factuality(Factuality.NARRATOR, Modality.ATTRIBUTED, Polarity.POSITIVE),
                        new Factuality("en-" + key + "-1", Modality.ASSERTED, Polarity.POSITIVE)),
                List.of("st-" + key + "-1"),
                "pack:SINKING",
                List.of(new Event.Told(in(text, "sank"), Modality.ATTRIBUTED)));
        return new ArticleFindings(
                article,
                new Entities(
                        List.of(
                                new Entity("TES.MIL", EntityType.ORG, "Tessaly navy", List.of("navy"), null, "TES"),
                                new Entity(
                                        "en-" + key + "-1",
                                        EntityType.PERSON,
                                        "Orla Quint",
                                        List.of(),
                                        "minister",
                                        null)),
                        List.of(
                                new Mention(in(text, "Tessaly navy"), EntityType.ORG, Mention.Form.NAME, "TES.MIL"),
                                new Mention(
                                        in(text, "Orla Quint"),
                                        EntityType.PERSON,
                                        Mention.Form.NAME,
                                        "en-" + key + "-1"))),
                List.of(new TimeExpression(
                        in(text, "3 May"),
                        TimeExpression.Type.DATE,
                        "2031-05-03",
                        List.of(),
                        TimeSpan.day(java.time.LocalDate.of(2031, 5, 3), Basis.DERIVED))),
                List.of(statement),
                List.of(event),
                List.of(new Evidence(
                        "vd-" + key + "-1",
                        in(text, "said minister Orla Quint"),
                        Evidence.Type.GOVERNMENT_ASSERTION,
                        "en-" + key + "-1",
                        Evidence.Access.DESCRIBED,
                        "st-" + key + "-1",
                        false)));
    }

    /** What is found in the plain page: every optional field left out. */
    public static ArticleFindings textFindings() {
        Article article = WholeText.read(text());
        String key = article.key();
        return new ArticleFindings(
                article,
                new Entities(
                        List.of(),
                        List.of(new Mention(in(TEXT, "it sank"), EntityType.MISC, Mention.Form.PRONOUN, null))),
                List.of(new TimeExpression(
                        in(TEXT, "Tuesday"),
                        TimeExpression.Type.DATE,
                        "XXXX-WXX-2",
                        List.of("2031-05-06", "2031-04-29"),
                        null)),
                List.of(new Statement(
                        "st-" + key + "-1",
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(in(TEXT, "that it sank nine boats")),
                        Mode.INDIRECT,
                        Stance.DENY,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        1,
                        "cue:denied")),
                List.of(new Event(
                        "ev-" + key + "-1",
                        "SINKING",
                        null,
                        in(TEXT, "sank"),
                        List.of(new Role(
                                Role.Kind.QUANTITY, in(TEXT, "nine"), null, new Quantity(null, null, null, true))),
                        null,
                        Modality.ALLEGED,
                        Polarity.NEGATIVE,
                        List.of(),
                        List.of(),
                        "pack:SINKING",
                        List.of(new Event.Told(in(TEXT, "sank"), Modality.ALLEGED)))),
                List.of(new Evidence(
                        "vd-" + key + "-1",
                        in(TEXT, "Satellite pictures 🛰 show smoke"),
                        Evidence.Type.FOOTAGE,
                        null,
                        Evidence.Access.WITHHELD,
                        null,
                        true)));
    }

    /** What follows from both pages. */
    public static Derived derived() {
        ArticleFindings one = htmlFindings();
        ArticleFindings two = textFindings();
        Entity person = one.entities().entities().get(1);
        String html = one.key();
        String text = two.key();
        String words = one.article().text().text();
        return new Derived(
                new StoryFindings(
                        List.of(
                                one.entities().entities().get(0),
                                new Entity(
                                        "gl-quint",
                                        person.type(),
                                        "Orla Quint",
                                        List.of("Quint"),
                                        person.role(),
                                        null)),
                        Map.of(person.id(), "gl-quint"),
                        List.of(new Story("sy-" + html, "Harbour fire & smoke", List.of(html, text))),
                        List.of(new Copy(
                                text,
                                html,
                                1 / 3.0,
                                Copy.How.REWRITES,
                                List.of(new Copy.Passage(in(TEXT, "boats"), in(words, "six boats"))))),
                        List.of(
                                new Origin(
                                        "or-1",
                                        Origin.Type.BRIEFING,
                                        "ministry briefing",
                                        TimeSpan.day(java.time.LocalDate.of(2031, 5, 3), Basis.STATED),
                                        List.of("st-" + html + "-1"),
                                        List.of(html),
                                        true,
                                        List.of("the page names it")),
                                new Origin(
                                        "or-2",
                                        Origin.Type.UNKNOWN,
                                        "unknown",
                                        null,
                                        List.of("st-" + text + "-1"),
                                        List.of(text),
                                        false,
                                        List.of())),
                        Map.of(
                                text,
                                new PublicationDate(
                                        TimeSpan.days(
                                                java.time.LocalDate.of(2031, 5, 4),
                                                java.time.LocalDate.of(2031, 5, 9),
                                                Basis.DERIVED),
                                        in(TEXT, "Tuesday"),
                                        List.of()))),
                new ClaimFindings(
                        List.of(new Claim(
                                "cl-1",
                                "sy-" + html,
                                "Tessaly sank boats",
                                "SINKING",
                                List.of("ev-" + html + "-1", "st-" + html + "-1"),
                                List.of("st-" + text + "-1", "ev-" + text + "-1"),
                                List.of(),
                                List.of(new Claim.Backing("or-1", Claim.Independence.ESTABLISHED)),
                                List.of(new Claim.Backing("or-2", Claim.Independence.NOT_ESTABLISHED)),
                                List.of(),
                                List.of("vd-" + html + "-1", "vd-" + text + "-1"),
                                "2031-05-03",
                                Claim.Status.DISPUTED,
                                List.of("origins on both sides"),
                                List.of(new Claim.Change(null, text, "denied")))),
                        List.of(new Conflict(
                                "cf-1",
                                "cl-1",
                                Conflict.Type.NUMBER,
                                "boats",
                                List.of(
                                        new Conflict.Side(
                                                html, "6", List.of(in(words, "at least six boats")), List.of("or-1")),
                                        new Conflict.Side(text, "9", List.of(in(TEXT, "nine boats")), List.of())),
                                Conflict.Relation.CONTRADICTION,
                                "six is not nine"))));
    }
}
