package org.hearsay.page.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One request to a host at a time, and a pause between two. */
final class HostTurns {

    private final Timekeeper time;
    private final Duration longestWait;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /** @param longestWait a host that would have to be waited for longer is not asked */
    HostTurns(Timekeeper time, Duration longestWait) {
        this.time = time;
        this.longestWait = longestWait;
    }

    /**
     * Waits for the host's turn, asks it, and lets {@code pause} pass before it is asked again.
     *
     * @throws org.hearsay.text.StageException {@code too-soon} when the host wants to be left alone for
     *     longer than may be waited; {@code interrupted}
     */
    <T> T ask(WebAddress at, Duration pause, Supplier<T> request) {
        Turn turn = turns.computeIfAbsent(at.host().name(), h -> new Turn(time.nanos()));
        try {
            turn.lock.lockInterruptibly();
            try {
                Duration wait = turn.wait(time);
                if (wait.compareTo(longestWait) > 0) {
                    throw FetchFailure.of(
                            "too-soon",
                            at.toString(),
                            at.host().name() + " asks to be left alone for another " + seconds(wait)
                                    + " s; read it again after that");
                }
                time.sleep(wait);
                try {
                    return request.get();
                } finally {
                    turn.defer(time, pause);
                }
            } finally {
                turn.lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchFailure.of("interrupted", at.toString(), "fetching was broken off; read it again");
        }
    }

    /** Lets at least {@code pause} pass before the host of {@code at} is asked again. */
    void defer(WebAddress at, Duration pause) {
        turns.computeIfAbsent(at.host().name(), h -> new Turn(time.nanos())).defer(time, pause);
    }

    /** Whole seconds, rounded up. */
    static long seconds(Duration span) {
        return span.plusMillis(999).toSeconds();
    }

    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock(true);
        private long next;

        Turn(long now) {
            this.next = now;
        }

        synchronized Duration wait(Timekeeper time) {
            return Duration.ofNanos(Math.max(0, next - time.nanos()));
        }

        synchronized void defer(Timekeeper time, Duration pause) {
            long until = time.nanos() + pause.toNanos();
            next = until - next > 0 ? until : next;
        }
    }
}
