package org.hearsay.page.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.hearsay.page.Bytes;
import org.hearsay.page.Capture;
import org.hearsay.page.NoPage;
import org.hearsay.page.PageReader;
import org.hearsay.page.feed.FeedKind;
import org.hearsay.page.feed.Subscriptions;
import org.hearsay.page.fetch.WebPage;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/** Addresses of the web among the inputs: given by themselves, one a line, or in a list of feeds (OPML). */
final class Addresses {

    /** Of two letters at least, so that a drive is no scheme. */
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*", Pattern.DOTALL);

    private static final Pattern BARE =
            Pattern.compile("(?i)(?:https?|file|ftp|data|javascript|jar|mailto|gopher):.*", Pattern.DOTALL);

    private static final int LINES = 100_000;

    private final Limits limits;
    private final BiFunction<String, Path, Iterator<PageReader>> files;

    /**
     * @param limits how long a list may be
     * @param files opens a file by its name and path
     */
    Addresses(Limits limits, BiFunction<String, Path, Iterator<PageReader>> files) {
        this.limits = limits;
        this.files = files;
    }

    /** Whether {@code input} is meant as an address, of whatever scheme, and is no file. */
    static boolean isOne(String input) {
        String stripped = input.strip();
        boolean such = SCHEME.matcher(stripped).matches()
                && (stripped.contains("://") || BARE.matcher(stripped).matches());
        if (!such) {
            return false;
        }
        try {
            return !Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            return true; // so it is no file
        }
    }

    /**
     * What a list names: OPML, or an address a line.
     *
     * @param doc its name
     * @param path where it lies; null when it has no place of its own
     * @param in its bytes; closed here
     */
    Iterator<PageReader> list(String doc, @Nullable Path path, InputStream in) throws IOException {
        byte[] bytes;
        try (in) {
            bytes = in.readNBytes(limits.pageBytes() + 1);
        }
        if (bytes.length > limits.pageBytes()) {
            return one(new NoPage(
                    doc, "too-large", doc + " is a list of more than " + limits.pageBytes() + " bytes; divide it"));
        }
        String text = Bytes.markup(bytes, Capture.UNKNOWN);
        Iterator<PageReader> pages =
                FeedKind.of(bytes) == FeedKind.OPML ? subscriptions(doc, path, text) : lines(doc, text);
        return pages.hasNext() ? pages : one(new NoPage(doc, "empty", doc + " lists no address; write one a line"));
    }

    private static Iterator<PageReader> lines(String doc, String text) {
        List<PageReader> pages = new ArrayList<>();
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", LINES + 1);
        for (int i = 0; i < Math.min(LINES, lines.length); i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String where = doc + ":" + (i + 1);
            pages.add(
                    SCHEME.matcher(line).matches()
                            ? WebPage.named(line)
                            : new NoPage(
                                    where,
                                    "bad-url",
                                    where + ": \"" + shortened(line)
                                            + "\" is no address; write it with http:// or https://"));
        }
        if (lines.length > LINES) {
            pages.add(new NoPage(
                    doc, "too-many-entries", doc + ": only the first " + LINES + " lines were read; divide it"));
        }
        return pages.iterator();
    }

    private Iterator<PageReader> subscriptions(String doc, @Nullable Path path, String text) {
        Subscriptions list = Subscriptions.read(text);
        List<String> places = new ArrayList<>(list.places());
        String rest = "";
        if (list.left() > 0) {
            places.add(rest);
        }
        return new Chain<>(places.iterator(), place -> {
            if (place.equals(rest)) {
                return one(new NoPage(
                        doc, "too-many-entries", doc + ": " + list.left() + " of its places were left out; divide it"));
            }
            return SCHEME.matcher(place).matches()
                    ? one(new WebPage(place, WebPage.LISTS - 1, null))
                    : beside(doc, path, place);
        });
    }

    /** The pages of a file that a list names: one that lies below the folder of the list, and no other. */
    private Iterator<PageReader> beside(String doc, @Nullable Path list, String place) {
        try {
            Path folder =
                    list == null ? null : list.toAbsolutePath().normalize().getParent();
            Path file = folder == null ? null : folder.resolve(place).normalize();
            if (folder == null || file == null || Path.of(place).isAbsolute() || !file.startsWith(folder)) {
                return refused(doc, place);
            }
            String named = doc.substring(0, doc.lastIndexOf('/') + 1) + place;
            if (!Files.exists(file)) {
                return one(new NoPage(named, "missing", named + ", which " + doc + " lists, does not exist"));
            }
            return file.toRealPath().startsWith(folder.toRealPath()) ? files.apply(named, file) : refused(doc, place);
        } catch (InvalidPathException | IOException e) {
            return refused(doc, place);
        }
    }

    private static Iterator<PageReader> refused(String doc, String place) {
        return one(new NoPage(
                doc + "#" + shortened(place),
                "unsafe-path",
                doc + " lists \"" + shortened(place) + "\", which is no address and no file below its folder"));
    }

    private static Iterator<PageReader> one(PageReader page) {
        return List.of(page).iterator();
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
