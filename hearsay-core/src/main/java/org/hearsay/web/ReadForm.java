package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.Ledger;
import org.hearsay.page.Capture;
import org.hearsay.page.PageReader;
import org.hearsay.page.archive.Archives;
import org.hearsay.page.archive.Source;
import org.hearsay.page.fetch.FetchSettings;
import org.hearsay.page.fetch.WebPage;
import org.hearsay.run.FetchedInputs;
import org.hearsay.run.Readings;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/** Reads what an analyst drops or pastes: files of any kind that {@code hearsay read} takes, and addresses. */
final class ReadForm {
    private static final int FILES = 200;
    private static final int ADDRESSES = 200;
    private static final int NAME = 180;

    private final Readings readings;
    private final Limits limits;
    private final @Nullable FetchSettings fetching;

    /** @param fetching how addresses are fetched; null when nothing is */
    ReadForm(Readings readings, Limits limits, @Nullable FetchSettings fetching) {
        this.readings = readings;
        this.limits = limits;
        this.fetching = fetching;
    }

    Readings.Reading begin(Context context) {
        List<PageReader> web = addresses(context.formParam("addresses"));
        List<UploadedFile> files = context.uploadedFiles("files").stream()
                .filter(f -> f.size() > 0)
                .toList();
        if (files.size() > FILES) {
            throw new Refusal(413, "At most " + FILES + " files are read at once; put them into one .zip.");
        }
        List<Source> sources = new ArrayList<>();
        long bytes = 0;
        for (UploadedFile file : files) {
            bytes += file.size();
            if (bytes > limits.unpacking().heldBytes()) {
                throw new Refusal(413, "At most " + limits.unpacking().heldBytes() + " bytes are taken at once.");
            }
            sources.add(source(file));
        }
        if (web.isEmpty() && sources.isEmpty()) {
            throw new Refusal(400, "Choose a file or paste an address.");
        }
        Function<Ledger, FetchedInputs> inputs = ledger -> {
            Archives archives = new Archives(limits);
            List<Iterator<PageReader>> all = new ArrayList<>();
            sources.forEach(s -> all.add(archives.open(s)));
            all.add(web.iterator());
            Iterator<PageReader> pages = new Chained(all.iterator());
            return fetching == null
                    ? FetchedInputs.offline(pages, limits)
                    : new FetchedInputs(pages, fetching, limits, ledger::lastCapture);
        };
        Optional<Readings.Reading> begun = readings.begin(inputs);
        return begun.orElseThrow(() -> new Refusal(429, "Too many readings wait already; try again in a while."));
    }

    /** The bytes are taken at once: the request's own copy goes with the request. */
    private static Source source(UploadedFile file) {
        try (var in = file.content()) {
            return Source.of(name(file.filename()), new ByteArrayInputStream(in.readAllBytes()), null, Capture.UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name without folders, controls and marks of direction. */
    static String name(String given) {
        String name = Wording.clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        name = name.length() > NAME ? name.substring(name.length() - NAME) : name;
        return name.isBlank() ? "unnamed" : name;
    }

    private static List<PageReader> addresses(@Nullable String pasted) {
        List<PageReader> pages = new ArrayList<>();
        if (pasted == null) {
            return pages;
        }
        for (String line : pasted.strip().split("\\s+", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            if (Wording.link(line) == null) {
                throw new Refusal(400, "Not an http or https address: " + Wording.brief(line, 120));
            }
            if (pages.size() == ADDRESSES) {
                throw new Refusal(413, "At most " + ADDRESSES + " addresses are read at once.");
            }
            pages.add(WebPage.named(line));
        }
        return pages;
    }

    /** One after the other; each is opened when it is come to. */
    private static final class Chained implements Iterator<PageReader> {
        private final Iterator<Iterator<PageReader>> rest;
        private Iterator<PageReader> at = java.util.Collections.emptyIterator();

        Chained(Iterator<Iterator<PageReader>> rest) {
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            while (!at.hasNext() && rest.hasNext()) {
                at = rest.next();
            }
            return at.hasNext();
        }

        @Override
        public PageReader next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException("no more pages");
            }
            return at.next();
        }
    }
}
