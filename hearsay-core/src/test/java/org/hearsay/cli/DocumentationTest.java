package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code docs/cli.md} names every command, option, kind and exit code. */
class DocumentationTest {

    @Test
    void everyCommandAndOptionIsDocumented() throws IOException {
        String page = Files.readString(page());
        CommandLine hearsay = new CommandLine(
                new Main(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), null, false));
        for (Map.Entry<String, CommandLine> command : hearsay.getSubcommands().entrySet()) {
            String heading = "\n## hearsay " + command.getKey() + "\n";
            assertThat(page).contains(heading);
            String section = page.substring(page.indexOf(heading) + heading.length());
            int end = section.indexOf("\n## ");
            section = end < 0 ? section : section.substring(0, end);
            for (OptionSpec option : command.getValue().getCommandSpec().options()) {
                String where = option.inherited() || option.usageHelp() || option.versionHelp() ? page : section;
                assertThat(where).as("hearsay %s", command.getKey()).contains("`" + option.longestName());
            }
            for (PositionalParamSpec parameter :
                    command.getValue().getCommandSpec().positionalParameters()) {
                assertThat(section).as("hearsay %s", command.getKey()).contains(parameter.paramLabel());
            }
        }
        for (ShowCommand.Kind kind : ShowCommand.Kind.values()) {
            assertThat(page).contains("`" + kind + "`");
        }
    }

    @Test
    void everyExitCodeIsDocumented() throws Exception {
        String page = Files.readString(page());
        for (Field field : ExitCode.class.getDeclaredFields()) {
            if (field.getType() == int.class) {
                assertThat(page).contains("| " + field.getInt(null) + " |");
            }
        }
    }

    @Test
    void everyCommandSaysWhatItDoesGivesAnExampleAndItsExitCodes() {
        for (String command : new CommandLine(
                        new Main(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), null, false))
                .getSubcommands()
                .keySet()) {
            if (!command.equals("help")) {
                assertThat(Ran.hearsay(command, "--help").out())
                        .contains("Usage: hearsay " + command, "Example", "Exit codes: 0");
            }
        }
    }

    private static Path page() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docs/cli.md"))) {
            at = at.getParent();
            assertThat(at)
                    .as("a folder with docs/cli.md above the working directory")
                    .isNotNull();
        }
        return at.resolve("docs/cli.md");
    }
}
