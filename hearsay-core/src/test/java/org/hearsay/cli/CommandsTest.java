package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command on the sample story, as a user sees it. */
class CommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static String ledger;
    private static Ran demo;

    @BeforeAll
    static void readTheSampleStory() {
        ledger = folder.resolve("demo.ledger").toString();
        demo = Ran.hearsay("demo", "--ledger", ledger);
    }

    @Test
    void demoReadsTheBundledPagesAndSaysHowToLookFurther() {
        assertThat(demo.err()).isEmpty();
        assertThat(demo.code()).isZero();
        assertThat(demo.out()).contains("12 read", "statements", "Look further", "hearsay show statements --ledger");
        assertThat(demo.out()).doesNotContain("\u001b");
    }

    @Test
    void theBundledPagesAreThoseOfTheFolder() throws Exception {
        Path samples = Path.of(
                        CommandsTest.class.getResource("/samples/planted.json").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(samples)) {
            assertThat(DemoCommand.pages())
                    .containsExactlyElementsOf(files.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".html") || f.endsWith(".txt"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theDemoLeavesOutWhenItsPagesWereCaptured() throws IOException {
        for (JsonNode line : lines(Ran.hearsay("show", "articles", "--json", "--ledger", ledger))) {
            assertThat(line.get("captured").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(ShowCommand.Kind.class)
    void everyTableFitsTheScreen(ShowCommand.Kind kind) {
        Ran ran = Ran.hearsay("show", kind.toString(), "--ledger", ledger);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Screen.width(line)).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @EnumSource(
            value = ShowCommand.Kind.class,
            names = {"CHANGES", "READINGS"},
            mode = EnumSource.Mode.EXCLUDE)
    void asJsonATableIsTheLinesOfTheExport(ShowCommand.Kind kind) {
        List<String> exported =
                Ran.hearsay("export", "--ledger", ledger).out().lines().toList();
        Ran ran = Ran.hearsay("show", kind.toString(), "--json", "--limit", "5", "--ledger", ledger);
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().toList()).hasSizeLessThanOrEqualTo(5).isSubsetOf(exported);
    }

    @Test
    void aPastStateIsWhatTheLedgerWouldBeWithoutLaterPages(@TempDir Path folder) throws IOException {
        String early = folder.resolve("early.ledger").toString();
        String all = folder.resolve("all.ledger").toString();
        Ran.hearsay("read", page(folder, "first.jsonl", "2031-03-05", "40"), "--ledger", early);
        Ran.hearsay("read", folder + "/first.jsonl", "--ledger", all);
        Ran.hearsay("read", page(folder, "second.jsonl", "2031-03-09", "60"), "--ledger", all);

        String then = Ran.hearsay("show", "claims", "--json", "--ledger", early).out();
        assertThat(Ran.hearsay("show", "claims", "--json", "--as-of", "2031-03-08", "--ledger", all)
                        .out())
                .isNotEmpty()
                .isEqualTo(then);
        assertThat(Ran.hearsay("show", "claims", "--json", "--as-of", "1", "--ledger", all)
                        .out())
                .isEqualTo(then);
        assertThat(Ran.hearsay("show", "claims", "--json", "--as-of", "2031-03-09", "--ledger", all)
                        .out())
                .isEqualTo(
                        Ran.hearsay("show", "claims", "--json", "--ledger", all).out());
        assertThat(Ran.hearsay("show", "articles", "--json", "--as-of", "2031-03-04", "--ledger", all)
                        .out())
                .isEmpty();
    }

    @Test
    void changesAreWhatALaterPageBrought(@TempDir Path folder) throws IOException {
        String all = folder.resolve("all.ledger").toString();
        Ran.hearsay("read", page(folder, "first.jsonl", "2031-03-05", "40"), "--ledger", all);
        Ran.hearsay("read", page(folder, "second.jsonl", "2031-03-09", "60"), "--ledger", all);

        List<JsonNode> changes = lines(Ran.hearsay("show", "changes", "--json", "--ledger", all));
        assertThat(changes).extracting(c -> c.get("change").asText()).contains("new-page", "new-conflict");
        assertThat(Ran.hearsay("show", "changes", "--json", "--since", "2031-03-05", "--ledger", all)
                        .out())
                .isEqualTo(Ran.hearsay("show", "changes", "--json", "--since", "1", "--ledger", all)
                        .out());
        assertThat(Ran.hearsay("show", "changes", "--since", "2", "--ledger", all)
                        .out())
                .contains("no changes");
        assertThat(lines(Ran.hearsay("show", "readings", "--json", "--ledger", all)))
                .extracting(r -> r.get("pages").asText())
                .containsExactly("1", "1");
    }

    @Test
    void aMomentThatCannotBeToldIsRefusedWithTheRemedy() {
        assertThat(Ran.hearsay("show", "claims", "--as-of", "soon", "--ledger", ledger))
                .satisfies(r -> assertThat(r.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(r -> assertThat(r.err()).contains("--as-of takes a day such as"));
        assertThat(Ran.hearsay("show", "changes", "--since", "9", "--ledger", ledger)
                        .err())
                .contains("names reading 9, but the ledger has 1 reading");
        assertThat(Ran.hearsay("show", "claims", "--since", "1", "--ledger", ledger)
                        .err())
                .contains("--since goes with 'show changes'");
    }

    private static String page(Path folder, String name, String day, String rockets) throws IOException {
        String text = "Zandoro said on Monday that Ostavia had delivered " + rockets
                + " rockets to Dhurvan through the port of Qashim.";
        return Files.writeString(
                        folder.resolve(name),
                        "{\"id\":\"" + name + "\",\"date\":\"" + day + "\",\"text\":\"" + text + "\"}\n")
                .toString();
    }

    @Test
    void docAndLimitNarrowAListing() throws IOException {
        List<JsonNode> some =
                lines(Ran.hearsay("show", "statements", "--json", "--doc", "corvane", "--ledger", ledger));
        assertThat(some)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.get("doc").asText()).isEqualTo("01-corvane-wire.html"));
        Ran table = Ran.hearsay("show", "statements", "--limit", "1", "--ledger", ledger);
        assertThat(table.out()).contains("more; leave out --limit to see them");
    }

    @Test
    void whateverIsExportedWithAnIdCanBeExplained() throws IOException {
        int explained = 0;
        for (String kind : List.of("statement", "event", "evidence", "claim", "conflict", "origin", "story")) {
            int ofKind = 0;
            for (JsonNode line : lines(Ran.hearsay("export", "--ledger", ledger))) {
                if (line.get("kind").asText().equals(kind) && ofKind++ < 3) {
                    Ran ran = Ran.hearsay("explain", line.get("id").asText(), "--ledger", ledger);
                    assertThat(ran.code()).as(line.toString()).isZero();
                    assertThat(ran.out()).contains(line.get("id").asText());
                    assertThat(ran.out().lines())
                            .allSatisfy(l -> assertThat(Screen.width(l)).isLessThanOrEqualTo(100));
                    explained++;
                }
            }
        }
        assertThat(explained).isPositive();
    }

    @Test
    void aStatementIsExplainedWithItsWordsMarkedAndItsRule() throws IOException {
        JsonNode statement = lines(Ran.hearsay("show", "statements", "--json", "--doc", "corvane", "--ledger", ledger))
                .get(0);
        Ran ran = Ran.hearsay("explain", statement.get("id").asText(), "--ledger", ledger);
        assertThat(ran.out())
                .contains("[[", "]]", "found by", "Where it comes from", "01-corvane-wire.html, characters ");
    }

    @Test
    void anIdThatIsNotThereIsSaidNotToBe() {
        Ran ran = Ran.hearsay("explain", "st-nothing-1", "--ledger", ledger);
        assertThat(ran.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(ran.err()).contains("has no entry st-nothing-1");
        Ran many = Ran.hearsay("explain", "st-", "--ledger", ledger);
        assertThat(many.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(many.err()).contains("entries may be meant by st-");
    }

    @Test
    void aPageIsExplainedByItsName() {
        Ran ran = Ran.hearsay("explain", "01-corvane-wire.html", "--ledger", ledger);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Skerland says Ostavian freighter carried rockets used at Pellane", "sha256");
    }

    @Test
    void exportToAFileIsExportToStandardOutput() throws IOException {
        Path file = folder.resolve("out.jsonl");
        assertThat(Ran.hearsay("export", "--ledger", ledger, "--output", file.toString())
                        .code())
                .isZero();
        assertThat(file).hasContent(Ran.hearsay("export", "--ledger", ledger).out());
        Ran nowhere = Ran.hearsay("export", "--ledger", ledger, "--output", folder + "/no/such/folder/x");
        assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nowhere.err()).contains("cannot write");
    }

    @Test
    void verifyFindsTheSampleStorySound() {
        Ran ran = Ran.hearsay("verify", ledger);
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("12 pages", "all as recorded");
    }

    @Test
    void annotateAnswersEachLineAndNamesTheBadOnes() throws IOException {
        Ran ran = Ran.withInput(
                "{\"id\":\"a\",\"text\":\"The ministry in Tolm said on Monday that the ferry was late.\"}\nnonsense\n",
                "annotate");
        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.err()).contains("stdin:2: not JSON");
        assertThat(lines(ran))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.get("doc").asText()).isEqualTo("a"));
        assertThat(Ran.withInput("nonsense\n", "annotate").code()).isEqualTo(ExitCode.NO_INPUT);
    }

    @Test
    void extractWritesArticlesInTheOrderOfTheInputs() throws IOException {
        List<String> pages = new ArrayList<>(List.of("extract"));
        for (String name : List.of("09-flashpoint-first.txt", "02-daily-lantern.txt")) {
            try (InputStream in = CommandsTest.class.getResourceAsStream("/samples/" + name)) {
                Path page = folder.resolve(name);
                Files.write(page, in.readAllBytes());
                pages.add(page.toString());
            }
        }
        Ran ran = Ran.hearsay(pages.toArray(String[]::new));
        assertThat(ran.code()).isZero();
        assertThat(lines(ran)).extracting(l -> l.get("doc").asText()).containsExactly(pages.get(1), pages.get(2));
        pages.addAll(List.of("--format", "text"));
        assertThat(Ran.hearsay(pages.toArray(String[]::new)).out()).contains("Nine people were killed");
    }

    @Test
    void wrongUsageIsToldWithTheWayOut() {
        Ran typo = Ran.hearsay("shwo", "claims");
        assertThat(typo.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typo.err()).contains("show", "hearsay --help");
        Ran option = Ran.hearsay("read", "x", "--threads", "many");
        assertThat(option.code()).isEqualTo(ExitCode.USAGE);
        assertThat(option.err()).contains("--threads", "hearsay read --help");
        assertThat(Ran.hearsay("read", "x", "--threads", "-1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Ran.hearsay("show", "claims", "--limit", "-1", "--ledger", ledger)
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aReaderThatGoesAwayEndsTheCommandWithoutNoise() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (String[] args :
                new String[][] {{"export", "--ledger", ledger}, {"show", "statements", "--ledger", ledger}, {"--help"}
                }) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = new Main(InputStream.nullInputStream(), closed, null, false).execute(err, args);
            assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8)).isEmpty();
            assertThat(code).isZero();
        }
    }

    @Test
    void noPageCanSendCommandsToATerminal() throws IOException {
        Path page = folder.resolve("evil.txt");
        Files.writeString(page, """
                Ferry \u001b[2J\u001b]0;owned\u0007 late \u202egnp.exe

                The harbour master of Tolm said on Wednesday, 5 March 2031, that the \u001b[31mferry would leave late.
                The owners did not respond to a request for comment, and the ministry said that it had no information.
                """);
        String own = folder.resolve("evil.ledger").toString();
        Ran read = Ran.hearsay("read", page.toString(), "--ledger", own);
        Ran shown = Ran.hearsay("show", "articles", "--ledger", own);
        Ran explained = Ran.hearsay("explain", "evil.txt", "--ledger", own);
        assertThat(read.out() + read.err() + shown.out() + explained.out())
                .doesNotContain("\u001b", "\u0007", "\u202e");
    }

    private static List<JsonNode> lines(Ran ran) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
