package org.hearsay.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.ledger.Ledger;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages into a ledger beside whoever asks for it, one reading after the other, and tells how far each has got; between
 * them it brings stories up to date with rulings. The stages are made when the first is asked for. May be shared by threads.
 */
public final class Readings implements AutoCloseable {
    private static final int REMEMBERED = 50;
    private static final int WAITING = 8;

    private final Ledger ledger;
    private final Supplier<Stages> stages;
    private final Supplier<Derivation> derivation;
    private final Settings settings;
    private final Map<Integer, Reading> readings = new LinkedHashMap<>();
    private final ExecutorService worker;
    private @Nullable Pipeline pipeline;
    private int last;

    /**
     * @param ledger what is read into
     * @param stages what is done with a page
     * @param derivation what stories are derived with when nothing is read
     * @param settings how
     */
    public Readings(Ledger ledger, Supplier<Stages> stages, Supplier<Derivation> derivation, Settings settings) {
        this.ledger = ledger;
        this.stages = stages;
        this.derivation = derivation;
        this.settings = settings;
        this.worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "hearsay-reading");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to read; nothing when too many readings wait already. */
    public synchronized Optional<Reading> begin(Function<Ledger, FetchedInputs> inputs) {
        if (readings.values().stream().filter(r -> !r.done()).count() >= WAITING) {
            return Optional.empty();
        }
        Reading reading = next(false);
        worker.execute(() -> read(reading, inputs));
        return Optional.of(reading);
    }

    /** Begins to bring the stories up to date with the rulings; one that waits to do so does it for all. */
    public synchronized Reading derive() {
        Optional<Reading> waiting = readings.values().stream()
                .filter(r -> r.deriving() && !r.begun())
                .findFirst();
        if (waiting.isPresent()) {
            return waiting.get();
        }
        Reading reading = next(true);
        worker.execute(() -> derive(reading));
        return reading;
    }

    private Reading next(boolean deriving) {
        Reading reading = new Reading(++last, deriving);
        readings.put(reading.number(), reading);
        readings.values().removeIf(r -> r.done() && r.number() <= last - REMEMBERED);
        return reading;
    }

    private void derive(Reading reading) {
        reading.begin();
        try {
            Derivation with = derivation.get();
            int[] stories = {0};
            ledger.derive(at -> stories[0] += with.revise(at, ledger.rulings()));
            reading.end(stories[0]);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            reading.end(null, e.getMessage() == null ? e.toString() : e.getMessage()); // shown to who asked for it
        }
    }

    /** The reading with this number, if it is remembered. */
    public synchronized Optional<Reading> reading(int number) {
        return Optional.ofNullable(readings.get(number));
    }

    private void read(Reading reading, Function<Ledger, FetchedInputs> inputs) {
        try (FetchedInputs pages = inputs.apply(ledger)) {
            RunReport report = pipeline().read(pages, ledger, (done, outcome) -> reading.add(outcome));
            reading.end(report, null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            reading.end(null, e.getMessage() == null ? e.toString() : e.getMessage()); // shown to who asked for it
        }
    }

    private synchronized Pipeline pipeline() {
        Pipeline made = pipeline;
        if (made == null) {
            made = new Pipeline(stages.get(), settings);
            pipeline = made;
        }
        return made;
    }

    /** Breaks off what is under way; what was committed stays. */
    @Override
    public void close() {
        worker.shutdownNow();
    }

    /** A reading under way or done. */
    public static final class Reading {
        private final int number;
        private final List<Outcome> outcomes = new ArrayList<>();
        private @Nullable RunReport report;
        private @Nullable String failure;
        private final boolean deriving;
        private @Nullable Integer derived;
        private boolean begun;
        private boolean done;

        private Reading(int number, boolean deriving) {
            this.number = number;
            this.deriving = deriving;
        }

        private synchronized void begin() {
            begun = true;
        }

        private synchronized boolean begun() {
            return begun;
        }

        private synchronized void end(int stories) {
            derived = stories;
            done = true;
            notifyAll();
        }

        private synchronized void add(Outcome outcome) {
            outcomes.add(outcome);
            notifyAll();
        }

        private synchronized void end(@Nullable RunReport with, @Nullable String why) {
            report = with;
            failure = why;
            done = true;
            notifyAll();
        }

        /** Its number, from 1. */
        public int number() {
            return number;
        }

        /** Whether no pages are read, and stories are only brought up to date with the rulings. */
        public boolean deriving() {
            return deriving;
        }

        /** How many stories were derived anew; null where pages are read, or while it is under way. */
        public synchronized @Nullable Integer derived() {
            return derived;
        }

        /** What became of the pages so far, in order. */
        public synchronized List<Outcome> outcomes() {
            return List.copyOf(outcomes);
        }

        /** Whether nothing more will come. */
        public synchronized boolean done() {
            return done;
        }

        /** What it did; null while it is under way or when it failed as a whole. */
        public synchronized @Nullable RunReport report() {
            return report;
        }

        /** Why it failed as a whole; null if it did not. */
        public synchronized @Nullable String failure() {
            return failure;
        }

        /** Waits until more than {@code known} pages are done, or all, or {@code millis} have passed. */
        public synchronized void await(int known, long millis) throws InterruptedException {
            long end = System.nanoTime() + millis * 1_000_000;
            for (long left = millis; left > 0 && outcomes.size() <= known && !done; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        }
    }
}
