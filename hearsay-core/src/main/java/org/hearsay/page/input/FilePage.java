package org.hearsay.page.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.hearsay.page.Bytes;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.document.Documents;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * A page in a file of its own.
 *
 * @param doc its name
 * @param path where it lies
 * @param limits how much of it is read
 */
record FilePage(String doc, Path path, Limits limits) implements PageReader {

    @Override
    public Captured read() {
        try (InputStream in = Files.newInputStream(path)) {
            return Documents.page(
                    doc, Bytes.take(in, limits), Capture.of(null, captured(path)), Page.Given.NOTHING, limits);
        } catch (NoSuchFileException e) {
            throw new StageException("page", "missing", doc + " does not exist; check the path");
        } catch (AccessDeniedException e) {
            throw new StageException("page", "unreadable", doc + " may not be read; check the rights on it");
        } catch (IOException e) {
            throw new StageException("page", "unreadable", doc + " cannot be read: " + e.getMessage());
        }
    }

    /** The time of a file to the second; null for what is no regular file. */
    static @Nullable Instant captured(Path path) throws IOException {
        return Files.isRegularFile(path)
                ? Instant.ofEpochSecond(
                        Files.getLastModifiedTime(path).toInstant().getEpochSecond())
                : null;
    }
}
