package org.hearsay.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does a job on many inputs with several threads and hands over the results in the order of the inputs, on
 * the calling thread. At most four inputs a thread are under way, so memory stays bounded however many
 * there are.
 *
 * <p>An input that throws, overflows the stack or runs out of memory yields a {@link Failed}. One that
 * works longer than the limit, by the time of the processor that its thread took, or takes six times as long
 * by the clock, yields a {@link TimedOut}; its thread cannot be stopped in Java, so it is interrupted, left behind
 * and replaced. Where the system does not tell the time of a thread, only the clock counts.
 *
 * @param <I> input
 * @param <R> result
 */
final class OrderedWork<I, R> {

    /** Deep markup and long sentences recurse; the default stack is too small for some pages. */
    private static final long STACK = 8L << 20;

    private static final int AHEAD = 4;

    /** By the clock an input may take so many times its limit: it may wait for a disk, or for its turn on a busy machine. */
    static final int WALL = 6;

    /** Nanoseconds; a thread that hardly works uses its time up slowly. */
    private static final long SHORTEST = 10_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The stage in which an input waits for others and its time does not run. */
    static final String WAITING = "ledger";

    private final Job<I, R> job;
    private final int threads;
    private final Duration limit;
    private final LinkedBlockingQueue<Task<I, R>> queue = new LinkedBlockingQueue<>();

    OrderedWork(Job<I, R> job, int threads, Duration limit) {
        this.job = job;
        this.threads = threads;
        this.limit = limit;
    }

    /** Inputs of which the next may not be there yet. */
    interface Awaited {
        /** Whether asking for the next takes no waiting. */
        boolean ready();
    }

    /** What is done with one input. */
    @FunctionalInterface
    interface Job<I, R> {
        /** Does it; tells {@code stage} the name of each stage it enters. */
        R run(I input, Consumer<String> stage);
    }

    /** How it went. */
    sealed interface Result<R> {}

    /** It was done. */
    record Done<R>(R value) implements Result<R> {}

    /** It threw in {@code stage}. */
    record Failed<R>(String stage, Throwable cause) implements Result<R> {}

    /**
     * It was still in {@code stage} when its time was up.
     *
     * @param byClock whether that was its time by the clock, while its thread had not worked for so long
     */
    record TimedOut<R>(String stage, boolean byClock) implements Result<R> {}

    /** Runs the job on every input and gives each result to {@code sink}, in order. */
    void run(Iterator<I> inputs, BiConsumer<I, Result<R>> sink) {
        ArrayDeque<Task<I, R>> underWay = new ArrayDeque<>();
        int workers = 0;
        int most = threads == 1 ? 1 : threads * AHEAD;
        try {
            while (true) {
                while (underWay.size() < most && (underWay.isEmpty() || isReady(inputs)) && inputs.hasNext()) {
                    Task<I, R> task = new Task<>(inputs.next());
                    underWay.add(task);
                    queue.add(task);
                    if (workers < threads) {
                        workers++;
                        startWorker();
                    }
                }
                Task<I, R> first = underWay.poll();
                if (first == null) {
                    return;
                }
                Result<R> result = first.await(limit);
                if (result instanceof TimedOut<R>) {
                    startWorker();
                }
                sink.accept(first.input, result);
            }
        } finally {
            queue.clear();
            for (int i = 0; i < workers; i++) {
                queue.add(Task.last());
            }
            underWay.forEach(Task::abandon);
        }
    }

    /** While the next input is waited for, results that are there are handed over. */
    private static boolean isReady(Iterator<?> inputs) {
        return !(inputs instanceof Awaited awaited) || awaited.ready();
    }

    /** Nanoseconds of a processor's time that a thread took so far; −1 if that is not known. */
    private static long worked(Thread thread) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : -1;
    }

    private void startWorker() {
        Thread worker = new Thread(null, this::work, "hearsay-page", STACK);
        worker.setDaemon(true);
        worker.start();
    }

    private void work() {
        try {
            while (true) {
                Task<I, R> task = queue.take();
                if (task.input == null || !task.run(job)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // left behind: there is nothing more to do
        }
    }

    /** One input on its way. */
    private static final class Task<I, R> {
        final I input;
        private final CountDownLatch done = new CountDownLatch(1);
        private String stage = "page";
        private @Nullable Result<R> result;
        private @Nullable Thread worker;
        private long startedAt;
        private long workedBefore;
        private boolean abandoned;
        private boolean byClock;

        Task(I input) {
            this.input = input;
        }

        @SuppressWarnings("NullAway") // the mark that tells a worker to stop has no input
        static <I, R> Task<I, R> last() {
            return new Task<>(null);
        }

        /** Does the job; false if the task was given up meanwhile and the worker replaced. */
        boolean run(Job<I, R> job) {
            synchronized (this) {
                if (abandoned) {
                    return true; // given up before it began, so no worker was replaced
                }
                worker = Thread.currentThread();
                begin(worker);
                notifyAll();
            }
            Result<R> outcome;
            try {
                outcome = new Done<>(job.run(input, this::enter));
            } catch (Throwable e) { // isolation: whatever a page does, the batch goes on and the reason is kept
                outcome = new Failed<>(stage(), e);
            }
            synchronized (this) {
                worker = null;
                if (abandoned) {
                    return false;
                }
                result = outcome;
            }
            done.countDown();
            return true;
        }

        private synchronized void enter(String next) {
            if (stage.equals(WAITING)) {
                begin(worker);
            }
            stage = next;
        }

        private void begin(@Nullable Thread by) {
            startedAt = System.nanoTime();
            workedBefore = by == null ? 0 : Math.max(0, worked(by));
        }

        private synchronized String stage() {
            return stage;
        }

        Result<R> await(Duration limit) {
            try {
                long left = left(limit.toNanos());
                while (left > 0 && !done.await(Math.max(left, SHORTEST), TimeUnit.NANOSECONDS)) {
                    left = left(limit.toNanos());
                }
            } catch (InterruptedException e) {
                abandon();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while pages were read", e);
            }
            synchronized (this) {
                if (result != null) {
                    return result;
                }
                abandon();
                return new TimedOut<>(stage, byClock);
            }
        }

        /** How much of {@code limit} is left; waits for a worker first. */
        private synchronized long left(long limit) throws InterruptedException {
            while (worker == null && result == null) {
                wait();
            }
            if (stage.equals(WAITING)) {
                return limit;
            }
            long clock = limit * WALL - (System.nanoTime() - startedAt);
            long now = worker == null ? -1 : worked(worker);
            long work = now < 0 ? Long.MAX_VALUE : limit - (now - workedBefore);
            byClock = clock <= 0 && work > 0;
            return Math.min(clock, work);
        }

        synchronized void abandon() {
            if (result == null) {
                abandoned = true;
                if (worker != null) {
                    worker.interrupt();
                }
            }
        }
    }
}
