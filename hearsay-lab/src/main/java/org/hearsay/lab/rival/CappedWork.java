package org.hearsay.lab.rival;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

/**
 * Runs work that may never end. Each piece has a thread of its own, which is left behind when it has used
 * its time: Java cannot stop it, but it does not keep the process from ending. What counts is the time of
 * the processor, so that a busy machine gives the same results.
 */
public final class CappedWork {
    /** What a page may take. */
    public static final Duration CAP = Duration.ofSeconds(5);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 100;

    private static final long STACK = 8L << 20;

    private CappedWork() {}

    /**
     * The results in order.
     *
     * @param work pieces, several of which run at once
     * @param cap the processor's time that a piece may take
     * @param failed what stands for the result of one that failed or took too long: its place, and what happened
     */
    public static <R> List<R> run(List<Callable<R>> work, Duration cap, BiFunction<Integer, String, R> failed) {
        ExecutorService waiting =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<R>> results = new ArrayList<>();
            for (int i = 0; i < work.size(); i++) {
                int at = i;
                results.add(waiting.submit(() -> one(work.get(at), at, cap, failed)));
            }
            List<R> done = new ArrayList<>();
            for (Future<R> result : results) {
                done.add(result.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            waiting.shutdownNow();
        }
    }

    private static <R> R one(Callable<R> work, int at, Duration cap, BiFunction<Integer, String, R> failed)
            throws InterruptedException {
        FutureTask<R> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "rival", STACK);
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (THREADS.getThreadCpuTime(thread.getId()) > cap.toNanos()) {
                    task.cancel(true);
                    return failed.apply(at, "more than " + cap.toMillis() / 1000.0 + " s");
                }
            } catch (ExecutionException e) {
                return failed.apply(at, String.valueOf(e.getCause()));
            }
        }
    }
}
