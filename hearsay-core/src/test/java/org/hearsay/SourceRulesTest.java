package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what can be read off the source files of every module. */
class SourceRulesTest {

    private static final int LINES = 400;
    private static final Pattern DOCUMENTED =
            Pattern.compile("/\\*\\*.*?\\w.*?\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);
    private static final Path ROOT = root();

    @Test
    void everyFileStaysUnder400Lines() {
        assertThat(sources().filter(file -> lines(file) >= LINES).map(file -> name(file) + " has " + lines(file)))
                .as("a Java file has fewer than %d lines; these should be divided", LINES)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatComesInAndGoesOut() {
        Stream<Path> packages = sources()
                .filter(file -> name(file).contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .map(directory -> directory.resolve("package-info.java"));
        assertThat(packages.filter(info -> !DOCUMENTED.matcher(text(info)).find())
                        .map(SourceRulesTest::name))
                .as("a package has a package-info.java with Javadoc and @NullMarked; these are missing or lack them")
                .isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> files = modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceRulesTest::walk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertThat(files).as("Java files under %s", ROOT).isNotEmpty();
            return files.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path directory) {
        try {
            return Files.walk(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
            assertThat(at)
                    .as("a directory with mvnw above %s", Path.of("").toAbsolutePath())
                    .isNotNull();
        }
        return at;
    }
}
