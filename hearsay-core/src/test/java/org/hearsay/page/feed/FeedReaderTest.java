package org.hearsay.page.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.page.Captured;
import org.hearsay.text.Basis;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    static String text(String name) {
        try (InputStream in = FeedReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Feed read(String text, String base) {
        FeedKind kind = FeedKind.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(kind).isNotNull();
        return FeedReader.read("feed", text, kind, base);
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\"><channel><title>Quay Notes</title><item>" + item + "</item></channel></rss>";
    }

    private static FeedEntry entry(String item) {
        return read(rss(item), null).entries().get(0);
    }

    @Test
    void anRssFeedKeepsWhatItSaysOfAnEntry() {
        Feed feed = read(text("harbour-post.rss"), "https://harbour-post.example/feed");
        assertThat(feed.title()).isEqualTo("The Harbour Post");
        assertThat(feed.language()).isEqualTo("en-GB");
        assertThat(feed.gaps()).isEmpty();
        assertThat(feed.entries()).hasSize(3);
        FeedEntry full = feed.entries().get(0);
        assertThat(full.title()).isEqualTo("Skerland & Ostavia trade blame over “ghost” freighter");
        assertThat(full.link()).isEqualTo("https://harbour-post.example/2031/03/freighter");
        assertThat(full.id()).isEqualTo("post-4711");
        assertThat(full.author()).isEqualTo("Ilse Marrow, Tam Okrent");
        assertThat(full.date().iso()).isEqualTo("2031-03-05T18:40+01:00");
        assertThat(full.date().basis()).isEqualTo(Basis.STATED);
        assertThat(full.full()).isTrue();
        assertThat(full.content()).startsWith("<p>A freighter").endsWith("</p>");
        FeedEntry summary = feed.entries().get(1);
        assertThat(summary.link()).isEqualTo("https://harbour-post.example/2031/03/silence");
        assertThat(summary.author()).isEqualTo("Night Desk");
        assertThat(summary.date().iso()).isEqualTo("2031-03-06T07:05Z");
        assertThat(summary.relay()).isEqualTo("Corvane Wire");
        assertThat(summary.full()).isFalse();
        assertThat(summary.content()).startsWith("Dhurvan’s defence ministry");
        FeedEntry odd = feed.entries().get(2);
        assertThat(odd.link()).as("javascript: is no link").isNull();
        assertThat(odd.doc("feed.rss")).isEqualTo("urn:post:4713");
        assertThat(odd.date().iso()).isNull();
        assertThat(odd.date().given()).isEqualTo("some time in March");
    }

    @Test
    void anAtomFeedKeepsWhatItSaysOfAnEntry() {
        Feed feed = read(text("corvane-wire.atom"), null);
        assertThat(feed.title()).isEqualTo("Corvane Wire");
        assertThat(feed.language()).isEqualTo("en");
        FeedEntry xhtml = feed.entries().get(0);
        assertThat(xhtml.title()).isEqualTo("Rockets < crates?");
        assertThat(xhtml.link()).isEqualTo("https://corvane.example/2031/crates.html");
        assertThat(xhtml.author()).isEqualTo("Corvane Wire staff");
        assertThat(xhtml.date().iso()).isEqualTo("2031-03-05T20:15+01:00");
        assertThat(xhtml.modified()).isEqualTo("2031-03-06T09:00Z");
        assertThat(xhtml.relay()).isEqualTo("Tidewater Bulletin");
        assertThat(xhtml.full()).isTrue();
        assertThat(xhtml.content()).contains("<p>Inspectors in Dhurvan opened <em>forty</em> crates");
        FeedEntry summary = feed.entries().get(1);
        assertThat(summary.author()).isEqualTo("Ada Lune, Bo Renn");
        assertThat(summary.full()).isFalse();
        assertThat(summary.date().iso()).isEqualTo("2031-03-06T08:30Z");
        assertThat(summary.date().basis()).as("only the last change is given").isEqualTo(Basis.ASSUMED);
        assertThat(feed.entries().get(2).content()).isNull();
    }

    @Test
    void anRdfFeedIsReadAndItsEntitiesAreNeitherLoadedNorExpanded() {
        Feed feed = read(text("old.rdf"), null);
        assertThat(feed.title()).isEqualTo("Quay Notes");
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("https://quay.example/1");
        assertThat(entry.date().iso()).isEqualTo("2031-03-04");
        assertThat(entry.title()).isEqualTo("Pilots &secret; &lols; strike");
        assertThat(entry.content()).contains("R\u00A0& D walked out");
    }

    @Test
    void aJsonFeedKeepsWhatItSaysOfAnEntry() {
        String text = text("ledger-desk.json");
        Feed feed = read(text, null);
        assertThat(feed.title()).isEqualTo("Ledger Desk");
        FeedEntry html = feed.entries().get(0);
        assertThat(html.id()).isEqualTo("7");
        assertThat(html.author()).isEqualTo("Una Felk");
        assertThat(html.date().iso()).isEqualTo("2031-03-07T06:00-05:00");
        assertThat(html.full()).isTrue();
        assertThat(text).contains(html.source());
        assertThat(html.source()).startsWith("{\"id\": 7").endsWith("}");
        FeedEntry summary = feed.entries().get(1);
        assertThat(summary.link()).isEqualTo("https://ledger-desk.example/8");
        assertThat(summary.full()).isFalse();
        assertThat(summary.author()).isEqualTo("The Desk");
        assertThat(summary.date().basis()).isEqualTo(Basis.ASSUMED);
        FeedEntry plain = feed.entries().get(2);
        assertThat(plain.content()).isEqualTo("<p>First paragraph, one &lt; two.</p>\n<p>Second paragraph.</p>\n");
        assertThat(plain.author()).isEqualTo("Old Style");
        assertThat(plain.doc("desk.json")).isEqualTo("x9");
    }

    @Test
    void aListOfFeedsNamesEachPlaceOnce() {
        Subscriptions list = Subscriptions.read(text("list.opml"));
        assertThat(list.places())
                .containsExactly(
                        "https://corvane.example/feed.atom",
                        "https://harbour-post.example/feed",
                        "https://lists.example/more.opml",
                        "saved/quay.rdf");
        assertThat(list.left()).isZero();
        String many = "<opml><body>" + outlines(Subscriptions.MOST + 3) + "</body></opml>";
        assertThat(Subscriptions.read(many).left()).isEqualTo(3);
    }

    private static String outlines(int number) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < number; i++) {
            all.append("<outline xmlUrl=\"https://f").append(i).append(".example/feed\"/>");
        }
        return all.toString();
    }

    @Test
    void listsAreToldByTheirFirstCharacters() {
        assertThat(kind(text("harbour-post.rss"))).isEqualTo(FeedKind.XML);
        assertThat(kind(text("corvane-wire.atom"))).isEqualTo(FeedKind.XML);
        assertThat(kind(text("old.rdf"))).isEqualTo(FeedKind.XML);
        assertThat(kind(text("ledger-desk.json"))).isEqualTo(FeedKind.JSON);
        assertThat(kind(text("list.opml"))).isEqualTo(FeedKind.OPML);
        assertThat(kind("\uFEFF \n<rss version='0.91'>")).isEqualTo(FeedKind.XML);
        assertThat(kind("<a:feed xmlns:a='http://www.w3.org/2005/Atom'>")).isEqualTo(FeedKind.XML);
        assertThat(FeedKind.of("<?xml version='1.0'?><rss>".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(FeedKind.XML);
        for (String other : List.of(
                "",
                "<",
                "<!",
                "<!--",
                "<!DOCTYPE html><html>",
                "<html><body>rss feed",
                "<feed>of hay</feed>",
                "<rdf:RDF xmlns:x='y'>",
                "{\"id\":\"1\",\"text\":\"jsonfeed\"}",
                "A text on <rss> feeds",
                "<?xml version='1.0'?><urlset>",
                "<!DOCTYPE rss [",
                "<rssx>")) {
            assertThat(kind(other)).as(other).isNull();
        }
    }

    private static FeedKind kind(String text) {
        return FeedKind.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void unsoundXmlIsReadAsFarAsItGoes() {
        Feed feed = read(
                "<rss><channel><title>A & B</title><item><title>One <i>two</title><description>x</description></item>"
                        + "<item><title>Th\u0001ree</title><link>http://a.example/3</link></item><item><title>cut",
                null);
        assertThat(feed.title()).isEqualTo("A & B");
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One two", "Th\u0001ree");
        assertThat(feed.gaps()).extracting(Captured.Limit::reason).containsExactly("cut-short");
    }

    @Test
    void aJsonFeedThatBreaksOffGivesTheItemsBeforeIt() {
        String text = text("ledger-desk.json");
        Feed feed = read(text.substring(0, text.indexOf("\"x9\"")), null);
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.gaps()).extracting(Captured.Limit::reason).containsExactly("cut-short");
    }

    @Test
    void whatIsNoFeedAndWhatHasNoEntriesIsSaid() {
        assertThatThrownBy(() -> FeedReader.read("f.json", "{\"version\": oops", FeedKind.JSON, null))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo("bad-feed"))
                .hasMessageContaining("f.json");
        assertThatThrownBy(() -> read("<rss><channel><title>x</title></channel></rss>", null))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo("no-entries"));
    }

    @Test
    void aFeedOfMoreEntriesThanAllowedSaysHowManyAreLeftOut() {
        String many = "<rss><channel>" + "<item><title>t</title></item>".repeat(Feed.MOST + 5) + "</channel></rss>";
        Feed feed = read(many, null);
        assertThat(feed.entries()).hasSize(Feed.MOST);
        assertThat(feed.gaps()).extracting(Captured.Limit::reason).containsExactly("too-many-entries");
        String json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":["
                + "{\"id\":\"1\"},".repeat(Feed.MOST + 4) + "{\"id\":\"1\"}]}";
        assertThat(read(json, null).entries()).hasSize(Feed.MOST);
        assertThat(read(json, null).gaps()).hasSize(1);
    }

    @Test
    void wholeTextsAreToldFromSummaries() {
        String article = "<p>" + "The ministry said on Monday that it would answer. ".repeat(30) + "</p>";
        String cdata = "<![CDATA[" + article;
        assertThat(entry("<description>" + cdata + "]]></description>").full())
                .as("as long as an article")
                .isTrue();
        assertThat(entry("<description>" + cdata + " […]]]></description>").full())
                .as("broken off")
                .isFalse();
        assertThat(entry("<description>" + cdata + "…<a href='x'>Read more</a>]]></description>")
                        .full())
                .as("leads on")
                .isFalse();
        assertThat(entry("<description>He said so.</description>").full())
                .as("short")
                .isFalse();
        String content = "<x:encoded xmlns:x=\"http://purl.org/rss/1.0/modules/content/\">";
        assertThat(entry(content + "He said so.</x:encoded>").full())
                .as("made for whole texts")
                .isTrue();
        assertThat(entry(content + "He said so and [&amp;#8230;] The post appeared first on Quay.</x:encoded>")
                        .full())
                .as("excerpt")
                .isFalse();
        assertThat(entry("<description>A.</description>" + content + " </x:encoded>")
                        .content())
                .isEqualTo("A.");
    }

    @Test
    void whatIsKeptOfAnEntryStandsInTheFeedAndDoesNotChangeWithCounters() {
        String feed = text("harbour-post.rss");
        String first = read(feed, null).entries().get(0).source();
        String later = read(feed.replace("<slash:comments>17<", "<slash:comments>18<"), null)
                .entries()
                .get(0)
                .source();
        assertThat(later).isEqualTo(first);
        assertThat(first.lines().map(String::strip)).allMatch(feed::contains);
        assertThat(first)
                .contains("<dc:creator><![CDATA[Ilse Marrow]]></dc:creator>")
                .doesNotContain("slash");
    }

    @Test
    void hostileFeedsEndSoon() {
        for (String hostile : List.of(
                "<rss><channel>" + "<item>".repeat(50_000),
                "<rss>" + "<a>".repeat(100_000),
                "<rss><channel><item><description>" + "<b>".repeat(100_000) + "</item></channel></rss>",
                "<rss><channel><item><title>" + "&amp;".repeat(500_000) + "</title></item></channel></rss>",
                "<rss " + "a='b' ".repeat(50_000) + "><channel/></rss>",
                "<rss><channel><item><link>" + "x".repeat(2_000_000) + "</link></item></channel></rss>",
                "<rss><!--" + "-".repeat(1_000_000))) {
            try {
                FeedReader.read("hostile", hostile, FeedKind.XML, "https://h.example/");
            } catch (StageException e) {
                assertThat(e.reason()).isIn("no-entries", "bad-feed");
            }
        }
        String deep = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> FeedReader.read("deep", deep, FeedKind.JSON, null))
                .isInstanceOf(StageException.class);
    }
}
