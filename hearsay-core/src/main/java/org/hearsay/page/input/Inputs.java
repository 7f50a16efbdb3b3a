package org.hearsay.page.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.hearsay.page.Capture;
import org.hearsay.page.NoPage;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.archive.Archives;
import org.hearsay.page.archive.Kind;
import org.hearsay.page.archive.Source;
import org.hearsay.page.fetch.WebPage;
import org.hearsay.text.Limits;

/**
 * The pages behind the inputs of a command, in the order given: files, folders and globs (see
 * {@link Folder}), addresses of the web and lists of them, and {@code -} for standard input. What a file or the standard input is shows by its first
 * bytes, and by its name where they say nothing: a document, JSON Lines, a message or mailbox, an archive, a
 * feed, a list of addresses. Nothing is fetched here: an address is a {@link WebPage}.
 * Every input yields at least one reader: where there is no page, one that says why.
 */
public final class Inputs implements Iterator<PageReader> {

    private final Iterator<String> inputs;
    private final Iterator<String> lists;
    private final InputStream stdin;
    private final Limits limits;
    private final Archives archives;
    private final Addresses addresses;
    private Iterator<Folder.Found> found = Collections.emptyIterator();
    private Iterator<PageReader> pages = Collections.emptyIterator();

    /**
     * @param inputs as given on the command line
     * @param stdin what {@code -} stands for
     * @param limits how much of a page is read
     */
    public Inputs(List<String> inputs, InputStream stdin, Limits limits) {
        this(inputs, List.of(), stdin, limits);
    }

    /**
     * @param inputs as given on the command line
     * @param lists files that list addresses, whatever their names; they come last
     * @param stdin what {@code -} stands for
     * @param limits how much of a page is read
     */
    public Inputs(List<String> inputs, List<String> lists, InputStream stdin, Limits limits) {
        this.inputs = List.copyOf(inputs).iterator();
        this.lists = List.copyOf(lists).iterator();
        this.stdin = stdin;
        this.limits = limits;
        this.archives = new Archives(limits);
        this.addresses = new Addresses(limits, this::listed);
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
                } else if (Addresses.isOne(input)) {
                    pages = one(WebPage.named(input));
                } else {
                    found = Folder.find(input);
                }
            } else if (lists.hasNext()) {
                pages = list(lists.next());
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

    /** A document is opened when it is read; what holds several is opened here, one after the other. */
    private Iterator<PageReader> pages(Folder.Found file) {
        Path path = file.path();
        if (path == null) {
            return one(new NoPage(file.doc(), file.reason(), file.detail()));
        }
        try {
            if (!Files.isRegularFile(path) && !Files.exists(path)) {
                return one(new FilePage(file.doc(), path, limits)); // which says that it is missing
            }
            boolean regular = Files.isRegularFile(path); // a pipe can be read only once, and from its start
            Source source = Source.of(
                    file.doc(),
                    Files.newInputStream(path),
                    regular ? path : null,
                    Capture.of(null, FilePage.captured(path)));
            if (regular && Kind.of(source) == Kind.DOCUMENT) {
                source.in().close();
                return one(new FilePage(file.doc(), path, limits));
            }
            return Kind.of(source) == Kind.LIST ? addresses.list(file.doc(), path, source.in()) : archives.open(source);
        } catch (AccessDeniedException e) {
            return one(new FilePage(file.doc(), path, limits)); // which says that it may not be read
        } catch (IOException e) {
            return one(new NoPage(file.doc(), "unreadable", file.doc() + " cannot be read: " + e.getMessage()));
        }
    }

    private Iterator<PageReader> list(String name) {
        try {
            Path path = name.equals("-") ? null : Path.of(name);
            return addresses.list(name, path, path == null ? stdin : Files.newInputStream(path));
        } catch (NoSuchFileException | InvalidPathException e) {
            return one(new NoPage(name, "missing", name + " does not exist; check the path"));
        } catch (IOException e) {
            return one(new NoPage(name, "unreadable", name + " cannot be read: " + e.getMessage()));
        }
    }

    /** The pages of a file that a list names; lists in lists are followed on the web only. */
    private Iterator<PageReader> listed(String doc, Path path) {
        try {
            Source source = Source.of(doc, Files.newInputStream(path), path, Capture.of(null, FilePage.captured(path)));
            return archives.open(source);
        } catch (IOException e) {
            return one(new NoPage(doc, "unreadable", doc + " cannot be read: " + e.getMessage()));
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
            // a brace begins a line of JSON; whatever else it is shows by itself
            String name = first == '{' ? "-.jsonl" : "-";
            Source source = new Source("-", name, in, null, Capture.UNKNOWN, Page.Given.NOTHING, null, 0);
            return Kind.of(source) == Kind.LIST ? addresses.list("-", null, in) : archives.open(source);
        } catch (IOException e) {
            return one(new NoPage("-", "unreadable", "standard input cannot be read: " + e.getMessage()));
        }
    }

    private static Iterator<PageReader> one(PageReader page) {
        return List.of(page).iterator();
    }
}
