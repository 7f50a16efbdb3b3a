package org.hearsay.page.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.hearsay.page.Capture;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages: public addresses only, as robots.txt allows, one request to a host at a time with a pause
 * between two. Redirects are followed as far as a page could be, and each is checked like the first address.
 * May be shared by threads; waits in {@link #fetch}.
 */
public final class Fetcher {

    private static final int REDIRECTS = 5;

    /** Waited for when a host says that it is busy but not for how long. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final FetchSettings settings;
    private final Timekeeper time;
    private final Dialler dialler;
    private final Exchange exchange;
    private final HostTurns turns;
    private final Robots robots;

    /**
     * @param settings how pages are fetched
     * @param resolver finds the addresses of hosts
     * @param time tells the time and waits
     */
    public Fetcher(FetchSettings settings, Resolver resolver, Timekeeper time) {
        this(
                settings,
                time,
                new Dialler(resolver, TimedSocket::to, (SSLSocketFactory) SSLSocketFactory.getDefault(), settings));
    }

    Fetcher(FetchSettings settings, Timekeeper time, Dialler dialler) {
        this.settings = settings;
        this.time = time;
        this.dialler = dialler;
        this.exchange = new Exchange(dialler, settings, time);
        this.turns = new HostTurns(time, settings.longestWait());
        this.robots = new Robots(at -> turns.ask(at, Duration.ZERO, () -> exchange.get(at, null, Robots.BYTES)));
    }

    /**
     * Fetches {@code address}.
     *
     * @param address as given
     * @param earlier what is had of it already; null to have it whatever its age
     * @throws StageException with a countable reason: {@code bad-url}, {@code refused-scheme},
     *     {@code refused-userinfo}, {@code refused-port}, {@code refused-address}, {@code robots}, {@code dns},
     *     {@code connect}, {@code connection}, {@code timeout}, {@code tls}, {@code redirects},
     *     {@code http-404} and the like, {@code too-soon}, {@code too-large}, {@code content-type},
     *     {@code bad-response}, {@code cut-short}, {@code inflates}, {@code interrupted}
     */
    public Fetched fetch(String address, @Nullable Validators earlier) {
        WebAddress at = WebAddress.parse(address);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            try {
                dialler.check(at);
                boolean known = earlier != null && earlier.url().equals(at.toString());
                Answer answer = ask(at, known ? earlier : null);
                if (!answer.redirects()) {
                    return result(address, at, answer, known);
                }
                at = next(at, answer);
            } catch (StageException e) {
                throw hop == 0 ? e : FetchFailure.of(e.reason(), address, "leads to " + e.getMessage());
            }
        }
        throw FetchFailure.of(
                "redirects",
                address,
                "sends on more than " + REDIRECTS + " times, at last to " + at + "; check the address");
    }

    /** {@code address} in the one spelling that all spellings of it have; itself when it is none. */
    public static String spelling(String address) {
        try {
            return WebAddress.parse(address).toString();
        } catch (StageException e) {
            return address; // fetching it says what is wrong
        }
    }

    /** Whom {@code address} asks first; the address itself when it is none. */
    public static String host(String address) {
        try {
            return WebAddress.parse(address).host().name();
        } catch (StageException e) {
            return address; // fetching it says what is wrong
        }
    }

    private static WebAddress next(WebAddress at, Answer answer) {
        String location = answer.header("Location");
        if (location == null) {
            throw FetchFailure.of(
                    "bad-response", at.toString(), "sends on (" + answer.status() + ") to nowhere; check the address");
        }
        return at.resolve(location);
    }

    private Answer ask(WebAddress at, @Nullable Validators earlier) {
        Duration asked = robots.check(at);
        Duration pause = asked.compareTo(settings.delay()) > 0 ? asked : settings.delay();
        Answer answer = turns.ask(at, pause, () -> exchange.get(at, earlier, settings.bytes()));
        for (int i = 0; i < settings.retries() && isBusy(answer); i++) {
            Duration wait = retryAfter(answer);
            turns.defer(at, wait);
            if (wait.compareTo(settings.longestWait()) > 0) {
                throw FetchFailure.of(
                        "http-" + answer.status(),
                        at.toString(),
                        "the host asks to be left alone for " + HostTurns.seconds(wait)
                                + " s; read it again after that");
            }
            answer = turns.ask(at, pause, () -> exchange.get(at, earlier, settings.bytes()));
        }
        return answer;
    }

    private static boolean isBusy(Answer answer) {
        return answer.status() == 429 || answer.status() == 503;
    }

    /** Seconds, or a date (RFC 9110, 10.2.3). */
    private Duration retryAfter(Answer answer) {
        String given = answer.header("Retry-After");
        if (given == null) {
            return BUSY;
        }
        if (!given.isEmpty() && given.length() <= 9 && given.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(given));
        }
        try {
            Instant until = ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(time.now(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return BUSY; // neither seconds nor a date, so it says no more than that the host is busy
        }
    }

    private Fetched result(String requested, WebAddress at, Answer answer, boolean conditional) {
        if (answer.status() == 304 && conditional) {
            return new Fetched.Unchanged(at.toString());
        }
        if (answer.status() != 200) {
            throw FetchFailure.of("http-" + answer.status(), at.toString(), StatusRemedy.of(answer.status()));
        }
        String type = answer.header("Content-Type");
        if (!MediaTypes.isReadable(type)) {
            throw FetchFailure.of(
                    "content-type", at.toString(), "is " + type + "; only HTML, plain text, PDF and feeds are fetched");
        }
        if (!answer.whole()) {
            throw FetchFailure.of(
                    "too-large",
                    at.toString(),
                    "is larger than " + settings.bytes() / 1_000_000 + " MB; save the part you need and read the file");
        }
        List<Capture.Header> kept = answer.headers().stream()
                .filter(h -> !h.name().equalsIgnoreCase("Set-Cookie")) // a secret between host and asker, no evidence
                .toList();
        return new Fetched.Arrived(
                answer.body(),
                new Capture(
                        requested,
                        at.toString(),
                        answer.status(),
                        kept,
                        time.now().truncatedTo(ChronoUnit.SECONDS),
                        type,
                        null));
    }
}
