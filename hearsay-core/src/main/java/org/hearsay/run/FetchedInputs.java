package org.hearsay.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.page.Capture;
import org.hearsay.page.PageReader;
import org.hearsay.page.fetch.FetchSettings;
import org.hearsay.page.fetch.Fetched;
import org.hearsay.page.fetch.Fetcher;
import org.hearsay.page.fetch.Unread;
import org.hearsay.page.fetch.Validators;
import org.hearsay.page.fetch.WebPage;
import org.hearsay.page.input.FetchedPages;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * Inputs with the pages of the web among them fetched. A few are fetched ahead of being asked for, of several
 * hosts at once and of each host one after the other, and given out in the order of the inputs; the pages that
 * a list leads to come in the place of the list. An address is fetched once, however often it is named.
 * Whatever cannot be fetched becomes a reader that says why. Nothing is started before the first address comes.
 */
public final class FetchedInputs implements Iterator<PageReader>, OrderedWork.Awaited, AutoCloseable {

    /** So many inputs ahead are looked at; bounds what is held in memory. */
    private static final int AHEAD = 16;

    /** So many hosts are asked at once. */
    private static final int HOSTS = 6;

    private final Iterator<PageReader> inputs;
    private final @Nullable Supplier<Fetcher> access;
    private final Limits limits;
    private final Function<String, Optional<Capture>> earlier;
    private final Deque<Slot> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> busy = new HashSet<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Fetcher fetcher;
    private boolean closed;

    /**
     * @param inputs with {@link WebPage}s among them
     * @param settings how pages are fetched
     * @param limits how much of a page is read
     * @param earlier how a document came to hand the last time, if it did
     */
    public FetchedInputs(
            Iterator<PageReader> inputs,
            FetchSettings settings,
            Limits limits,
            Function<String, Optional<Capture>> earlier) {
        this(
                inputs,
                () -> new Fetcher(settings, new SystemResolver(settings.connectTime()), new SystemTime()),
                limits,
                earlier);
    }

    /** Inputs of which nothing is fetched: each address says so. */
    public static FetchedInputs offline(Iterator<PageReader> inputs, Limits limits) {
        return new FetchedInputs(inputs, (Supplier<Fetcher>) null, limits, doc -> Optional.empty());
    }

    FetchedInputs(
            Iterator<PageReader> inputs,
            @Nullable Supplier<Fetcher> access,
            Limits limits,
            Function<String, Optional<Capture>> earlier) {
        this.inputs = inputs;
        this.access = access;
        this.limits = limits;
        this.earlier = earlier;
    }

    /** An input, or the place of what an address leads to. */
    private static final class Slot {
        final PageReader reader;
        final boolean fetches;
        boolean taken;

        @Nullable
        List<PageReader> fetched;

        Slot(PageReader reader, boolean online) {
            this.reader = reader;
            this.fetches = online && reader instanceof WebPage;
        }

        boolean waits() {
            return fetches && fetched == null;
        }
    }

    @Override
    public synchronized boolean ready() {
        fill();
        return ahead.isEmpty() || !ahead.getFirst().waits();
    }

    @Override
    public synchronized boolean hasNext() {
        fill();
        while (!ahead.isEmpty()) {
            Slot first = ahead.getFirst();
            if (!first.fetches) {
                return true;
            }
            await(first);
            ahead.removeFirst();
            List<PageReader> pages = first.fetched == null ? List.of() : first.fetched;
            List<PageReader> fresh = pages.stream().filter(this::isNew).toList();
            for (int i = fresh.size() - 1; i >= 0; i--) {
                ahead.addFirst(slot(fresh.get(i)));
            }
            fill();
        }
        close();
        return false;
    }

    @Override
    public synchronized PageReader next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more inputs");
        }
        PageReader page = ahead.removeFirst().reader;
        fill();
        return page;
    }

    private Slot slot(PageReader reader) {
        return new Slot(reader, access != null);
    }

    private void await(Slot slot) {
        try {
            while (slot.waits()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pages were fetched", e);
        }
    }

    private void fill() {
        while (ahead.size() < AHEAD && inputs.hasNext()) {
            PageReader input = inputs.next();
            if (isNew(input)) {
                ahead.add(slot(input));
            }
        }
        if (access != null && threads.isEmpty() && ahead.stream().anyMatch(Slot::waits)) {
            fetcher = access.get();
            for (int i = 0; i < HOSTS; i++) {
                Thread thread = new Thread(this::work, "hearsay-fetch");
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        }
        notifyAll();
    }

    /** Whether a page is none of the web, or one that was not asked for before. */
    private boolean isNew(PageReader page) {
        return !(page instanceof WebPage) || seen.add(Fetcher.spelling(page.doc()));
    }

    private void work() {
        try {
            Slot slot = take();
            while (slot != null) {
                WebPage page = (WebPage) slot.reader;
                List<PageReader> fetched = fetch(page);
                synchronized (this) {
                    slot.fetched = fetched;
                    busy.remove(Fetcher.host(page.doc()));
                    notifyAll();
                }
                slot = take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: there is nothing more to do
        }
    }

    /** The first page ahead whose host is not being asked; null once closed. */
    private synchronized @Nullable Slot take() throws InterruptedException {
        while (!closed) {
            int looked = 0;
            for (Slot slot : ahead) {
                if (looked++ == AHEAD) {
                    break;
                }
                if (slot.waits() && !slot.taken && busy.add(Fetcher.host(slot.reader.doc()))) {
                    slot.taken = true;
                    return slot;
                }
            }
            wait();
        }
        return null;
    }

    private List<PageReader> fetch(WebPage page) {
        try {
            Fetcher ready = fetcher;
            if (ready == null) {
                throw new IllegalStateException("pages are fetched by a fetcher");
            }
            Validators known = earlier.apply(page.doc()).map(Validators::of).orElse(null);
            Fetched fetched = ready.fetch(page.doc(), known);
            if (fetched instanceof Fetched.Arrived arrived) {
                return FetchedPages.of(page, arrived, limits);
            }
            return List.of(new Unread(
                    page.doc(),
                    new StageException(
                            "fetch",
                            Quarantine.NOT_MODIFIED,
                            page.doc() + ": unchanged since it was read into this ledger")));
        } catch (StageException e) {
            return List.of(page.failed(e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return List.of(new Crashed(page.doc(), e)); // isolation: the other pages go on
        }
    }

    /** A page whose fetching failed by a fault of the program; reading it throws that again. */
    private record Crashed(String doc, Throwable cause) implements PageReader {
        @Override
        public org.hearsay.page.Captured read() {
            if (cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) cause;
        }
    }

    /** Breaks off whatever is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        notifyAll();
    }
}
