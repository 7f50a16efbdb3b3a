package org.hearsay.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.hearsay.entity.EntityTagger;
import org.hearsay.entity.city.Cities;
import org.hearsay.event.EventTagger;
import org.hearsay.sentence.PosTagger;
import org.hearsay.statement.AttributionTagger;

/** Reads what the stages have learnt and know beside everything else that a start has to do. */
public final class Preload {

    /** One thread, so that what is read beside the start does not take the processors from it. */
    private static final Executor LOADER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "hearsay-models");
        thread.setDaemon(true);
        return thread;
    });

    private Preload() {}

    /**
     * Begins to read the taggers and the table of cities that come with the product, in the order in which they are
     * used. Who asks for one that is not there yet waits for it, and is told if it cannot be read.
     */
    public static void start() {
        List<Supplier<?>> taggers = List.of(
                PosTagger::shipped,
                EntityTagger::shipped,
                AttributionTagger::shipped,
                EventTagger::shipped,
                Cities::shipped);
        for (Supplier<?> tagger : taggers) {
            CompletableFuture<?> unused = beside(tagger);
        }
    }

    /** What {@code model} gives, asked for beside the caller and after all that was asked for before. */
    public static <T> CompletableFuture<T> beside(Supplier<T> model) {
        return CompletableFuture.supplyAsync(model, LOADER);
    }
}
