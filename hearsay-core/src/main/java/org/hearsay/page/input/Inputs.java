package org.hearsay.page.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.hearsay.page.JsonLines;
import org.hearsay.page.NoPage;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.text.Limits;

/**
 * The pages behind the inputs of a command, in the order given: files, folders and globs (see
 * {@link Folder}), {@code .jsonl} files line by line, and {@code -} for standard input, which is JSON
 * Lines if it starts with a brace and one page otherwise. Every input yields at least one reader: where
 * there is no page, one that says why.
 */
public final class Inputs implements Iterator<PageReader> {

    private final Iterator<String> inputs;
    private final InputStream stdin;
    private final Limits limits;
    private Iterator<Folder.Found> found = Collections.emptyIterator();
    private Iterator<PageReader> pages = Collections.emptyIterator();

    /**
     * @param inputs as given on the command line
     * @param stdin what {@code -} stands for
     * @param limits how much of a page is read
     */
    public Inputs(List<String> inputs, InputStream stdin, Limits limits) {
        this.inputs = List.copyOf(inputs).iterator();
        this.stdin = stdin;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        while (!pages.hasNext()) {
            if (found.hasNext()) {
                pages = pages(found.next());
            } else if (inputs.hasNext()) {
                String input = inputs.next();
                if (input.equals("-")) {
                    pages = standardInput();
                } else {
                    found = Folder.find(input);
                }
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public PageReader next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more inputs");
        }
        return pages.next();
    }

    private Iterator<PageReader> pages(Folder.Found file) {
        Path path = file.path();
        if (path == null) {
            return one(new NoPage(file.doc(), file.reason(), file.detail()));
        }
        if (!file.doc().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            return one(new FilePage(file.doc(), path, limits));
        }
        try {
            return filled(
                    new JsonLines(file.doc(), Files.newInputStream(path), FilePage.captured(path), limits), file.doc());
        } catch (IOException e) {
            return one(new NoPage(file.doc(), "unreadable", file.doc() + " cannot be read: " + e.getMessage()));
        }
    }

    private Iterator<PageReader> standardInput() {
        BufferedInputStream in = new BufferedInputStream(stdin, 1 << 16);
        try {
            in.mark(1 << 15);
            int first = in.read();
            int passed = 1;
            while ((first == ' ' || first == '\n' || first == '\r' || first == '\t') && passed++ < 1 << 14) {
                first = in.read();
            }
            in.reset();
            return first == '{'
                    ? filled(new JsonLines("-", in, null, limits), "-")
                    : one(new StreamPage("-", () -> in, limits));
        } catch (IOException e) {
            return one(new NoPage("-", "unreadable", "standard input cannot be read: " + e.getMessage()));
        }
    }

    private static Iterator<PageReader> filled(JsonLines lines, String doc) {
        return lines.hasNext()
                ? lines
                : one(new NoPage(doc, "empty", doc + " holds no line; a line is an object with \"id\" and \"text\""));
    }

    private static Iterator<PageReader> one(PageReader page) {
        return List.of(page).iterator();
    }
}
