package org.hearsay.lab.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.lab.read.MissingInput;

/**
 * Starts the product's desk on a ledger and asks it for every screen, several readers at once, each for another story. The time
 * is from sending a request to having the whole answer, on the same machine.
 */
public final class DeskTimes {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern STORY = Pattern.compile("\"story\":\"sy-[0-9a-f]{6}([0-9a-f]{4})\"");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LOOK_MILLIS = 10;
    private static final int WARM = 3;

    private DeskTimes() {}

    /**
     * What was measured.
     *
     * @param start seconds from the start of the process to the first answer
     * @param megabytes peak of its resident set in MiB; 0 where it is not known
     * @param screens by name
     */
    public record Times(double start, double megabytes, Map<String, Screen> screens) {}

    /**
     * A screen.
     *
     * @param median milliseconds
     * @param high milliseconds that 95 of 100 answers stayed within
     * @param kilobytes of the largest answer
     */
    public record Screen(double median, double high, double kilobytes) {}

    /**
     * Measures.
     *
     * @param program what starts the product
     * @param ledger what it is opened on; of a sample story and its copies, see {@link LargeLedger}
     * @param copies how many there are
     * @param readers who ask at once
     * @param requests how often each asks for each screen
     */
    public static Times measure(List<String> program, Path ledger, int copies, int readers, int requests)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("serve", "--port", "0", "--read-only", "--ledger", ledger.toString()));
        Path log = Files.createTempFile("hearsay-desk", ".log");
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            String address = address(process, log, command);
            first(URI.create(address + "/keys"));
            double start = (System.nanoTime() - started) / 1e9;
            HttpClient client = HttpClient.newHttpClient();
            Map<String, Screen> screens = new LinkedHashMap<>();
            String story = story(client, address);
            for (Map.Entry<String, String> screen : screens().entrySet()) {
                String where = address + screen.getValue().replace("STORY", story);
                screens.put(screen.getKey(), screen(client, where, copies, readers, requests));
            }
            return new Times(start, peak(process.pid()) / 1024.0, screens);
        } finally {
            process.destroy();
            process.waitFor();
            Files.delete(log);
        }
    }

    /** The id of the story of a copy: that of the sample's, which begins with the key of one of its pages. */
    private static String story(HttpClient client, String address) throws IOException, InterruptedException {
        String where = address + "/api/claims/cl-5b84ac4c34-1";
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(where)).build(), HttpResponse.BodyHandlers.ofString());
        Matcher matcher = STORY.matcher(answer.body());
        if (!matcher.find()) {
            throw new MissingInput(where + " names no story", "the ledger must be one that this command has made");
        }
        return "sy-KEY" + matcher.group(1);
    }

    /** {@code STORY} stands for the story of a copy, {@code KEY} for the first six digits of the keys of a copy, {@code NAME} for the name that it has of its own. */
    private static Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("stories", "/?page=PAGE");
        screens.put("ledger of a story", "/ledger?story=STORY&at=st-KEY4c34-2");
        screens.put("ledger, filtered", "/ledger?story=STORY&stance=deny&view=statements");
        screens.put("ledger of everything", "/ledger");
        screens.put("everything, by stance", "/ledger?stance=deny&page=PAGE");
        screens.put("everything, by outlet and day", "/ledger?outlet=Corvane&from=2031-03-05");
        screens.put("why", "/why/cl-KEY4c34-1");
        screens.put("conflicts", "/conflicts?story=STORY");
        screens.put("lineage", "/lineage?story=STORY");
        screens.put("passages", "/lineage/passages?page=KEY69ca&of=KEY4c34");
        screens.put("timeline", "/timeline?story=STORY");
        screens.put("briefing", "/briefing?story=STORY&pick=cl-KEY4c34-1");
        screens.put("rulings", "/rulings");
        screens.put("search: rare word", "/search?q=NAME");
        screens.put("search: words that stand everywhere", "/search?q=rockets+freighter");
        screens.put("who", "/who/P:eskil-ronnevik");
        screens.put("timeline by claim", "/timeline?by=claim&story=STORY");
        screens.put("interface: claims", "/api/claims?story=STORY");
        return screens;
    }

    private static Screen screen(HttpClient client, String address, int copies, int readers, int requests)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        try {
            List<Future<double[]>> asked = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                int own = reader;
                asked.add(pool.submit(() -> {
                    double[] times = new double[requests * 2];
                    for (int i = -WARM; i < requests; i++) {
                        int copy = 1 + Math.floorMod(own * 7919 + i * 104_729, copies - 1);
                        String where = address.replace("KEY", String.format(java.util.Locale.ROOT, "%06x", copy))
                                .replace("NAME", LargeLedger.name(copy))
                                .replace("PAGE", Integer.toString(copy % 50));
                        long begun = System.nanoTime();
                        int bytes = ask(client, where);
                        if (i >= 0) {
                            times[i] = (System.nanoTime() - begun) / 1e6;
                            times[requests + i] = bytes / 1000.0;
                        }
                    }
                    return times;
                }));
            }
            List<Double> times = new ArrayList<>();
            double largest = 0;
            for (Future<double[]> future : asked) {
                double[] own = future.get();
                for (int i = 0; i < requests; i++) {
                    times.add(own[i]);
                    largest = Math.max(largest, own[requests + i]);
                }
            }
            double[] sorted = times.stream().mapToDouble(d -> d).sorted().toArray();
            return new Screen(ColdStart.median(sorted), sorted[(int) Math.ceil(sorted.length * 0.95) - 1], largest);
        } catch (ExecutionException e) {
            throw new IllegalStateException(address + ": " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The first answer, by a plain socket: to load an HTTP client takes the asker longer than the answer does. */
    private static void first(URI where) throws IOException {
        try (Socket socket = new Socket(where.getHost(), where.getPort())) {
            String request = "GET " + where.getPath() + " HTTP/1.1\r\nHost: " + where.getAuthority()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                throw new MissingInput(where + " does not answer with 200", "see what the desk says");
            }
        }
    }

    private static int ask(HttpClient client, String where) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(URI.create(where)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new MissingInput(
                    where + " answers " + answer.statusCode(), "the ledger must be one that this command has made");
        }
        return answer.body().length;
    }

    private static String address(Process process, Path log, List<String> command)
            throws IOException, InterruptedException {
        while (process.isAlive()) {
            Matcher matcher = ADDRESS.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (matcher.find()) {
                return matcher.group();
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new MissingInput(
                String.join(" ", command) + " ended: "
                        + Files.readString(log, StandardCharsets.UTF_8).strip(),
                "see what it says");
    }

    private static long peak(long pid) {
        try {
            Matcher matcher = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0; // there is no /proc, which is said where the figure is shown
        }
    }
}
