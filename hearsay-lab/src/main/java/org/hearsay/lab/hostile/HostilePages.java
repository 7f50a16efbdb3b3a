package org.hearsay.lab.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes hostile pages, each around the same short article so that one can see whether it is still found. */
public final class HostilePages {

    /** How the article ends that stands in most of the pages. */
    public static final String LAST_SENTENCE = "The harbour office of Corvane declined to comment on the inspection.";

    private static final String ARTICLE = "<h1>Inspectors board a freighter in Corvane</h1>"
            + "<p>Inspectors boarded a freighter in the port of Corvane on Tuesday, the customs service of Skerland said in a"
            + " statement that was read out at noon.</p><p>The ship had come from Dhurvan and was bound for Ostavia, according"
            + " to its papers, which named machine parts as the whole of its cargo.</p><p>" + LAST_SENTENCE + "</p>";

    private static final int HUNDRED_THOUSAND = 100_000;
    private static final int MEGABYTE = 1 << 20;

    private final List<HostilePage> pages = new ArrayList<>();

    private HostilePages() {}

    /**
     * A hostile page.
     *
     * @param name what is hostile about it, with the ending of its format
     * @param bytes not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record HostilePage(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them, always the same. */
    public static List<HostilePage> all() {
        HostilePages made = new HostilePages();
        made.nesting();
        made.floods();
        made.scripts();
        made.charsets();
        made.texts();
        return List.copyOf(made.pages);
    }

    private void nesting() {
        for (String tag : List.of("div", "b", "span", "a", "font", "blockquote", "section", "svg")) {
            html("nested-" + tag, nested(HUNDRED_THOUSAND, "<" + tag + ">", "</" + tag + ">"));
        }
        html("nested-tables", nested(20_000, "<table><tr><td>", "</td></tr></table>"));
        html("nested-lists", nested(50_000, "<ul><li>x", "</li></ul>"));
        html("nested-unclosed", ARTICLE + "<div><p>".repeat(HUNDRED_THOUSAND));
        html("misnested-links", ARTICLE + "<a href=x><div>".repeat(50_000) + "x");
        html("misnested-styles", ARTICLE + "<b><i><u><p>".repeat(10_000) + "</b></i></u>x".repeat(10_000));
        html("foster-parents", ARTICLE + "<table><p>words that belong nowhere<tr>".repeat(20_000));
        html("templates", nested(20_000, "<template>", "</template>"));
        html("forms", ARTICLE + "<form><select><option>".repeat(50_000));
    }

    private void floods() {
        html("breaks", ARTICLE + "<br>".repeat(300_000));
        html("paragraphs", ARTICLE + "<p>".repeat(300_000));
        html("paragraphs-of-words", ARTICLE + "<p>a few words that say nothing at all.".repeat(300_000));
        html("headings", ARTICLE + "<h1>Inspectors board a freighter</h1>".repeat(HUNDRED_THOUSAND));
        html("times", ARTICLE + "<time datetime=2031-03-05>5 March 2031</time> ".repeat(100_000));
        html("bylines", ARTICLE + "<span class=byline>By Leena Vasudhara</span> ".repeat(HUNDRED_THOUSAND));
        html("classes", ARTICLE + many(HUNDRED_THOUSAND, i -> "<p class='c" + i + " related-" + i + "'>x"));
        html("attributes", "<div" + many(HUNDRED_THOUSAND, i -> " a" + i + "=" + i) + ">" + ARTICLE);
        html("same-attribute", "<div" + " class=a".repeat(HUNDRED_THOUSAND) + ">" + ARTICLE);
        html("long-attribute", "<div data-x='" + "x".repeat(5 * MEGABYTE) + "'>" + ARTICLE);
        html("long-class", "<div class='" + "related-a ".repeat(MEGABYTE / 2) + "'>" + ARTICLE);
        html("long-tag-name", "<" + "x".repeat(MEGABYTE) + ">" + ARTICLE);
        html("entities", ARTICLE + "<p>" + "&amp;&#x41;&notanentity;&#99999999;&".repeat(200_000));
        html("open-comment", ARTICLE + "<!--" + "-".repeat(5 * MEGABYTE));
        html("many-comments", ARTICLE + "<!-- x -->".repeat(300_000));
        html("open-title", "<title>" + ARTICLE.repeat(2_000));
        html("open-textarea", ARTICLE + "<textarea>" + "<p>x".repeat(500_000));
        html("plaintext", ARTICLE + "<plaintext>" + "<p>x".repeat(500_000));
        html("angle-brackets", ARTICLE + "<".repeat(2 * MEGABYTE));
        html(
                "metas",
                many(HUNDRED_THOUSAND, i -> "<meta property=article:published_time content=x" + i + ">") + ARTICLE);
        html("links", ARTICLE + "<a href='javascript:alert(1)'>Read more</a> ".repeat(HUNDRED_THOUSAND));
        html("frames", ARTICLE + "<iframe srcdoc='<p>x'></iframe>".repeat(HUNDRED_THOUSAND));
    }

    private void scripts() {
        String open = "<script type='application/ld+json'>";
        html("json-long", open + "[" + "{\"@type\":\"NewsArticle\"},".repeat(200_000) + "{}]</script>" + ARTICLE);
        html("json-deep", open + "[".repeat(HUNDRED_THOUSAND) + "]".repeat(HUNDRED_THOUSAND) + "</script>" + ARTICLE);
        html("json-open", open + "{\"a\":".repeat(HUNDRED_THOUSAND) + "</script>" + ARTICLE);
        html("json-many", (open + "{\"@type\":\"NewsArticle\"}</script>").repeat(50_000) + ARTICLE);
        html("json-number", open + "{\"datePublished\":" + "9".repeat(MEGABYTE) + "}</script>" + ARTICLE);
        html("json-string", open + "{\"headline\":\"" + "x ".repeat(MEGABYTE) + "\"}</script>" + ARTICLE);
        html(
                "bad-addresses",
                "<base href='javascript:x'><link rel=canonical href='data:text/html,x'>"
                        + "<meta property=og:url content='javascript:alert(1)'>" + ARTICLE);
    }

    private void charsets() {
        String page = "<!doctype html><meta charset=utf-16><body>" + ARTICLE;
        bytes("declares-utf-16.html", page.getBytes(UTF_8));
        bytes("utf-16-unmarked.html", page.getBytes(UTF_16LE));
        bytes("utf-16-marked.html", joined(new byte[] {(byte) 0xFE, (byte) 0xFF}, page.getBytes(UTF_16BE)));
        bytes("utf-16-odd.html", joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, "<p>x".getBytes(UTF_16LE), new byte[1]));
        bytes(
                "utf-8-mark-on-utf-16.html",
                joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, page.getBytes(UTF_16LE)));
        bytes(
                "utf-7.html",
                ("<!doctype html><meta charset=utf-7><body>+ADw-script+AD4-alert(1)+ADw-/script+AD4-" + ARTICLE)
                        .getBytes(ISO_8859_1));
        bytes("nuls.html", ("<!doctype html><body>" + ARTICLE + "\0".repeat(1000)).getBytes(UTF_8));
        bytes("nul-between.html", ("<!doctype html><body>" + ARTICLE.replace(" ", " \0 ")).getBytes(UTF_8));
        bytes("half-pairs.html", ("<!doctype html><body>" + ARTICLE + "&#xD800;&#xDFFF;").getBytes(UTF_8));
        bytes("broken-utf-8.html", joined(page.getBytes(UTF_8), repeated(0xC3, MEGABYTE)));
        html("zero-width", ARTICLE.replace(" ", "\u200b\u200d \ufeff\u202e"));
    }

    private void texts() {
        String plain = ARTICLE.replaceAll("<[^>]+>", "\n\n");
        text("one-line", plain + "x".repeat(5 * MEGABYTE));
        text("one-sentence", plain + "and the ship sailed on ".repeat(HUNDRED_THOUSAND));
        text("empty-lines", plain + "\n".repeat(5 * MEGABYTE));
        text("short-lines", plain + "x\n".repeat(2 * MEGABYTE));
        text("blanks", plain + " \t".repeat(2 * MEGABYTE) + "x");
        text("dates", plain + "2031-03-05-".repeat(HUNDRED_THOUSAND));
        text("digits", plain + "1".repeat(2 * MEGABYTE));
        text("by-lines", plain + "By By By ".repeat(HUNDRED_THOUSAND));
        text("brackets", plain + "(".repeat(2 * MEGABYTE));
        text("quotes", plain + "\"“‘'".repeat(500_000));
        text("hyphens", plain + "a-b_".repeat(500_000));
        text("colons", plain + "Source: ".repeat(200_000));
        text("combining", plain + "e" + "\u0301".repeat(MEGABYTE));
        text("too-long", plain + "A sentence like any other stands here. ".repeat(300_000));
    }

    private static String nested(int depth, String open, String close) {
        return open.repeat(depth) + ARTICLE + close.repeat(depth);
    }

    private static String many(int times, IntFunction<String> piece) {
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
    }

    private void html(String name, String body) {
        bytes(name + ".html", ("<!doctype html><html lang=en><body>" + body).getBytes(UTF_8));
    }

    private void text(String name, String text) {
        bytes(name + ".txt", text.getBytes(UTF_8));
    }

    private void bytes(String name, byte[] bytes) {
        pages.add(new HostilePage(name, bytes));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] repeated(int value, int times) {
        byte[] bytes = new byte[times];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
