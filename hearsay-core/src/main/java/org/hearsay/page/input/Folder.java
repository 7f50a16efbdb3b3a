package org.hearsay.page.input;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import org.hearsay.page.archive.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files behind a path or a glob. A folder yields, sorted by name and folder by folder, its files
 * whose names have an ending of {@link Kind#endings}; other files are named as no pages, hidden ones and linked
 * folders are passed over. A file that is named itself is always taken.
 */
final class Folder {

    private static final String GLOB = "*?[{";

    private Folder() {}

    /**
     * A file, or the reason why there is none.
     *
     * @param doc its name: the path as given with {@code /}, and what follows below it
     * @param path null when there is no file to read
     * @param reason countable; empty with a path
     * @param detail for a person; empty with a path
     */
    record Found(String doc, @Nullable Path path, String reason, String detail) {
        private static Found file(String doc, Path path) {
            return new Found(doc, path, "", "");
        }

        private static Found none(String doc, String reason, String detail) {
            return new Found(doc, null, reason, detail);
        }
    }

    /** What {@code input} stands for; never nothing. */
    static Iterator<Found> find(String input) {
        List<Found> found = new ArrayList<>();
        try {
            Path path = Path.of(input);
            if (Files.isDirectory(path)) {
                walk(name(path), path, true, null, found);
                if (found.stream().noneMatch(f -> f.path() != null || f.reason().equals("unreadable"))) {
                    found.add(Found.none(
                            name(path),
                            "no-pages",
                            name(path) + " is a folder without pages; pages end in " + Kind.endings()));
                }
            } else if (Files.exists(path) || !isGlob(input)) {
                found.add(Found.file(name(path), path));
            }
        } catch (InvalidPathException e) {
            if (!isGlob(input)) {
                found.add(Found.none(input, "missing", input + " is not a path: " + e.getReason()));
            }
        }
        if (found.isEmpty()) {
            glob(input, found);
        }
        return found.iterator();
    }

    private static void glob(String input, List<Found> found) {
        String slashed = input.replace('\\', '/');
        int at = 0;
        while (GLOB.indexOf(slashed.charAt(at)) < 0) {
            at++;
        }
        String base = slashed.substring(0, slashed.lastIndexOf('/', at) + 1);
        try {
            String pattern = slashed.substring(base.length());
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            Path folder = Path.of(base.isEmpty() ? "." : base);
            if (Files.isDirectory(folder)) {
                boolean deep = pattern.contains("/") || pattern.contains("**");
                walk(base.isEmpty() ? "" : name(folder), folder, deep, matcher, found);
            }
        } catch (PatternSyntaxException | InvalidPathException e) {
            found.add(Found.none(input, "missing", input + " is not a glob: " + e.getMessage()));
        }
        if (found.stream().noneMatch(f -> f.path() != null)) {
            found.clear();
            found.add(Found.none(input, "missing", "no file matches " + input + "; check the path"));
        }
    }

    private static void walk(String doc, Path root, boolean deep, @Nullable PathMatcher matcher, List<Found> found) {
        // folders still to be listed, so that no depth of nesting costs stack
        TreeMap<String, Path> folders = new TreeMap<>();
        folders.put("", root);
        while (!folders.isEmpty()) {
            var folder = folders.pollFirstEntry();
            TreeMap<String, Path> entries = new TreeMap<>();
            try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder.getValue())) {
                listed.forEach(p -> entries.put(p.getFileName().toString(), p));
            } catch (IOException | java.nio.file.DirectoryIteratorException e) {
                String name = below(doc, folder.getKey());
                found.add(Found.none(name, "unreadable", name + " cannot be listed; check the rights on it"));
            }
            entries.forEach((name, path) -> {
                String inner = folder.getKey().isEmpty() ? name : folder.getKey() + "/" + name;
                if (name.startsWith(".")) {
                    return;
                }
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    if (deep) {
                        folders.put(inner, path);
                    }
                } else if (matcher != null) {
                    if (matcher.matches(Path.of(inner)) && !Files.isDirectory(path)) {
                        found.add(Found.file(below(doc, inner), path));
                    }
                } else if (Kind.hasEnding(name)) {
                    found.add(Found.file(below(doc, inner), path));
                } else if (!Files.isDirectory(path)) {
                    String full = below(doc, inner);
                    found.add(Found.none(full, "not-a-page", full + " has no ending of a page; name it to read it"));
                }
            });
        }
    }

    private static boolean isGlob(String input) {
        return input.chars().anyMatch(c -> GLOB.indexOf(c) >= 0);
    }

    private static String name(Path path) {
        String name = path.normalize().toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }

    private static String below(String doc, String inner) {
        if (inner.isEmpty()) {
            return doc;
        }
        return doc.isEmpty() || doc.equals(".") ? inner : doc.endsWith("/") ? doc + inner : doc + "/" + inner;
    }
}
