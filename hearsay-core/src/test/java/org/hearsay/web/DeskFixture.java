package org.hearsay.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.sqlite.SqliteIndex;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.pack.PackReader;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.run.Derivation;
import org.hearsay.run.FetchedInputs;
import org.hearsay.run.Pipeline;
import org.hearsay.run.ProgressListener;
import org.hearsay.run.Settings;
import org.hearsay.run.StageChain;
import org.hearsay.run.Stages;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/** A desk on a ledger of its own, and a client without a browser. */
final class DeskFixture implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");

    final Path path;
    final SqliteLedger ledger;
    final Desk desk;
    final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    /** The sample story read, for as many desks as are asked for; null until the first is. */
    private static byte @Nullable [] sample;

    private DeskFixture(Path path, Stages stages) {
        this.path = path;
        this.ledger = SqliteLedger.open(path, "test");
        this.desk = new Desk(
                new DeskSettings(
                        path,
                        ledger,
                        () -> stages,
                        () -> new Derivation(new PackReader().read(packs(path.resolveSibling("pack.yaml")))),
                        Settings.DEFAULT,
                        null,
                        "127.0.0.1",
                        0,
                        "Ada Quill"),
                SqliteIndex.open(path));
        desk.start();
        this.address = desk.address();
    }

    private static void read(Path path, Stages stages, List<PageReader> pages) {
        try (SqliteLedger ledger = SqliteLedger.open(path, "test")) {
            new Pipeline(stages, Settings.DEFAULT)
                    .read(FetchedInputs.offline(pages.iterator(), Limits.DEFAULT), ledger, ProgressListener.SILENT);
        }
    }

    /** A desk on the sample story. */
    static synchronized DeskFixture sample(Path folder) {
        Path path = folder.resolve("sample.ledger");
        Stages stages = stages(folder.resolve("pack.yaml"));
        try {
            byte[] known = sample;
            if (known == null) {
                read(path, stages, samplePages());
                sample = Files.readAllBytes(path);
            } else {
                Files.write(path, known);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DeskFixture(path, stages);
    }

    private static List<PageReader> samplePages() {
        List<PageReader> pages = new ArrayList<>();
        for (String name : text("/org/hearsay/cli/demo-pages.txt").split("\n", -1)) {
            if (!name.isBlank()) {
                pages.add(new StreamPage(name, () -> open("/samples/" + name), Limits.DEFAULT));
            }
        }
        return pages;
    }

    /** A desk on pages of one's own. */
    static DeskFixture of(Path folder, List<PageReader> pages) {
        Path path = folder.resolve("own.ledger");
        Stages stages = stages(folder.resolve("pack.yaml"));
        read(path, stages, pages);
        return new DeskFixture(path, stages);
    }

    private static Stages stages(Path pack) {
        try (InputStream in = open("/samples/pack.yaml")) {
            Files.write(pack, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StageChain(packs(pack), Limits.DEFAULT, "test");
    }

    private static List<String> packs(Path own) {
        return List.of("general", "arms-embargo", own.toString());
    }

    private static InputStream open(String resource) {
        InputStream in = DeskFixture.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return in;
    }

    static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to a request; headers as name, value, name, value. */
    HttpResponse<String> get(String where, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(where));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The answer to a form; fields as they stand in it, already encoded. */
    HttpResponse<String> post(String where, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(where))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI uri(String where) {
        return URI.create(address.substring(0, address.length() - 1) + where);
    }

    /** The token that forms bring back. */
    String token() {
        Matcher matcher = TOKEN.matcher(get("/").body());
        if (!matcher.find()) {
            throw new IllegalStateException("no form has a token");
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        desk.close();
        ledger.close();
    }
}
