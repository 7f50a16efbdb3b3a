package org.hearsay.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.text.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in many charsets, declared and not. */
class CharsetsTest {

    private static final String BODY = """
            <h1>Ferry to Tolm “will sail on Friday”</h1>
            <p>The harbour master of Tolm, Łukasz Öztürk, said on Tuesday that the ferry Ψαρά would sail on Friday – a week late.</p>
            <p>“Nobody told us,” said Анна Щербак of the café Größe, who had come from 東京 with her cousin 김민수 to see it.</p>
            <p>The ministry’s spokesman, สมชาย, did not answer; the company שלום denied that مرفأ had been closed, and 王芳 agreed.</p>
            """;

    private static final ArticleReader ARTICLES = new ArticleReader();

    /** The labels as pages write them, old and new. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf8",
                "utf-8",
                "iso-8859-1",
                "latin1",
                "windows-1252",
                "us-ascii",
                "iso-8859-2",
                "windows-1250",
                "cp1251",
                "windows-1251",
                "iso-8859-5",
                "koi8-r",
                "koi8-u",
                "x-mac-cyrillic",
                "ibm866",
                "iso-8859-7",
                "windows-1253",
                "iso-8859-9",
                "windows-1254",
                "windows-1255",
                "iso-8859-8-i",
                "windows-1256",
                "iso-8859-6",
                "windows-1257",
                "iso-8859-13",
                "windows-1258",
                "iso-8859-15",
                "windows-874",
                "tis-620",
                "macintosh",
                "x-sjis",
                "shift_jis",
                "euc-jp",
                "iso-2022-jp",
                "gb2312",
                "gbk",
                "gb18030",
                "big5",
                "euc-kr",
                "ks_c_5601-1987"
            })
    void theSameArticleReadsTheSameInEveryDeclaredCharset(String label) {
        Charset charset = CharsetLabels.charset(label);
        assertThat(charset).as(label).isNotNull();
        Captured captured = read("a.html", encode(page("<meta charset=\"" + label + "\">"), charset), null);
        assertThat(captured.page().charset()).isEqualTo(charset.name());
        assertThat(captured.limits()).isEmpty();
        assertThat(words(captured)).isEqualTo(expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8", "GB18030"})
    void aMarkDecidesAndAWideCharsetNeedsNone(String name) {
        Charset charset = Charset.forName(name);
        for (String mark : List.of("\ufeff", "")) {
            if (mark.isEmpty() && name.equals("GB18030")) {
                continue;
            }
            // the declaration is one that a re-saved page keeps by mistake
            Captured captured = read("a.html", (mark + page("<meta charset=koi8-r>")).getBytes(charset), null);
            assertThat(captured.page().charset()).as("mark: " + !mark.isEmpty()).isEqualTo(name);
            assertThat(words(captured)).isEqualTo(expected());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "shift_jis", "big5", "iso-2022-jp", "windows-874"})
    void theSenderMaySayTheCharset(String label) {
        byte[] bytes = encode(page(""), CharsetLabels.charset(label));
        Captured captured = read("a.html", bytes, "text/html; Charset=\"" + label + "\"");
        assertThat(words(captured)).isEqualTo(expected());
        assertThat(captured.limits()).isEmpty();
    }

    @Test
    void anXmlDeclarationAndAnOldMetaElementCount() {
        Charset greek = Charset.forName("windows-1253");
        for (String head : List.of(
                "<?xml version='1.0' encoding='windows-1253'?><html><head>",
                "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1253\">")) {
            byte[] bytes = encode(head + "<title>Ferry</title><body>" + BODY, greek);
            assertThat(words(read("a.html", bytes, null))).isEqualTo(expected());
        }
    }

    @Test
    void aDeclarationThatTheBytesBelieIsNotFollowed() {
        // says Shift_JIS, is UTF-8; says UTF-8, is windows-1251 beyond doubt; says UTF-7
        assertThat(read("a.html", page("<meta charset=x-sjis>").getBytes(UTF_8), null)
                        .page()
                        .charset())
                .isEqualTo("UTF-8");
        String russian = "<html><meta charset=utf-8><p>" + RUSSIAN.repeat(3);
        Captured wrong = read("a.html", russian.getBytes(Charset.forName("windows-1251")), null);
        assertThat(wrong.page().text()).isEqualTo(russian);
        assertThat(wrong.limits()).extracting(Captured.Limit::reason).containsExactly("charset");
        Captured seven = read("a.html", "<html><meta charset=utf-7><p>+ADw-script+AD4-".getBytes(UTF_8), null);
        assertThat(seven.page().text()).contains("+ADw-script+AD4-");
        assertThat(read("a.html", "<html><p>+ADw-script+AD4-".getBytes(UTF_8), "text/html; charset=utf-7")
                        .page()
                        .text())
                .contains("+ADw-script+AD4-");
    }

    private static final String RUSSIAN = "Начальник порта Тольм сообщил во вторник, что паром выйдет в море только в"
            + " пятницу. Никто нас не предупредил, сказала хозяйка кафе на набережной. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    windows-1251 | Начальник порта Тольм сообщил во вторник, что паром выйдет в море только в пятницу. Никто нас не предупредил, сказала хозяйка кафе.
                    KOI8-R | Начальник порта Тольм сообщил во вторник, что паром выйдет в море только в пятницу. Никто нас не предупредил, сказала хозяйка кафе.
                    windows-31j | トルムの港長は火曜日、フェリーは金曜日まで出航しないと述べた。喫茶店の女主人は、だれも知らせてくれなかったと話した。
                    EUC-JP | トルムの港長は火曜日、フェリーは金曜日まで出航しないと述べた。喫茶店の女主人は、だれも知らせてくれなかったと話した。
                    x-windows-iso2022jp | トルムの港長は火曜日、フェリーは金曜日まで出航しないと述べた。
                    GB18030 | 港务局长星期二说，渡轮要到星期五才会启航。咖啡馆的女主人说，没有人通知我们，大家都在码头上等了一个星期。
                    x-windows-949 | 톨름 항만장은 화요일에 여객선이 금요일에야 출항할 것이라고 말했다. 카페 주인은 아무도 알려 주지 않았다고 말했다.
                    windows-1253 | Ο λιμενάρχης του Τολμ είπε την Τρίτη ότι το πλοίο θα αναχωρήσει την Παρασκευή. Κανείς δεν μας το είπε, δήλωσε η ιδιοκτήτρια.
                    windows-1252 | Le capitaine du port a déclaré mardi que le traversier ne partirait que vendredi, à midi. « Personne ne nous a prévenus », a regretté la gérante du café.
                    """)
    void undeclaredLegacyTextIsReadByItsLetters(String name, String text) {
        byte[] bytes = text.getBytes(Charset.forName(name));
        Captured captured = read("a.txt", bytes, null);
        assertThat(captured.page().text()).isEqualTo(text);
        if (!name.equals("x-windows-iso2022jp")) { // whose escapes leave no doubt
            assertThat(captured.limits()).extracting(Captured.Limit::reason).containsExactly("charset");
        }
        assertThat(new String(bytes, Charset.forName(captured.page().charset())))
                .isEqualTo(text);
    }

    @Test
    void aPageThatIsTooLongIsCutBetweenCharactersInEveryCharset() {
        for (String name : List.of("UTF-8", "UTF-16LE", "windows-31j", "GB18030")) {
            String line = "<p>東京の港長は述べた。</p>\n";
            byte[] bytes = ("<html><meta charset=" + name.replace("windows-31j", "x-sjis") + ">\n" + line.repeat(40))
                    .getBytes(Charset.forName(name));
            for (int most = 500; most < 508; most++) {
                Captured cut = Bytes.page(
                        "a.html",
                        java.util.Arrays.copyOf(bytes, most + 1),
                        Capture.UNKNOWN,
                        Page.Given.NOTHING,
                        new Limits(most, 1000, 10, 1000));
                assertThat(cut.page().text()).as(name).doesNotContain("\ufffd").startsWith("<html>");
                assertThat(cut.limits()).extracting(Captured.Limit::reason).containsExactly("too-large");
            }
        }
    }

    private static String page(String head) {
        return "<!DOCTYPE html><html lang=en><head>" + head + "<title>Ferry</title></head><body>" + BODY
                + "</body></html>";
    }

    private static String words(Captured captured) {
        Article article = ARTICLES.read(captured.page(), Limits.DEFAULT);
        return article.body().stream().map(b -> article.words(b.span())).collect(Collectors.joining("\n"));
    }

    private static String expected() {
        return Stream.of(BODY.split("\n"))
                .filter(l -> l.startsWith("<p>"))
                .map(l -> l.replace("<p>", "").replace("</p>", ""))
                .collect(Collectors.joining("\n"));
    }

    private static Captured read(String doc, byte[] bytes, String mediaType) {
        Capture capture = new Capture(null, null, null, List.of(), null, mediaType, null);
        return Bytes.page(doc, bytes, capture, Page.Given.NOTHING, Limits.DEFAULT);
    }

    /** What the charset lacks becomes a character reference, as editors write it. */
    private static byte[] encode(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            byte[] bytes = character.getBytes(charset);
            boolean same = encoder.canEncode(character) && new String(bytes, charset).equals(character);
            written.append(same ? character : "&#" + c + ";");
        });
        return written.toString().getBytes(charset);
    }
}
