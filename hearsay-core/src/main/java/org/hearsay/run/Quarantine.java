package org.hearsay.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.page.Captured;
import org.hearsay.text.Outcome;
import org.hearsay.text.StageException;

/** The outcome of a page that was not read, or not in full: where, why by a countable name, and what to do. */
final class Quarantine {

    /** The reason of a page of the web that is as it was when it was read. */
    static final String NOT_MODIFIED = "not-modified";

    /** Reasons of an input that never was a page, or is known already, and so was not set aside but passed over. */
    private static final Set<String> PASSED_OVER = Set.of("not-a-page", NOT_MODIFIED);

    private Quarantine() {}

    /** An input that yielded no result within {@code limit}. */
    static Outcome of(String doc, OrderedWork.Result<?> result, Duration limit) {
        if (result instanceof OrderedWork.Failed<?> failed) {
            return failed(doc, failed.stage(), failed.cause());
        }
        if (result instanceof OrderedWork.TimedOut<?> late) {
            return timedOut(doc, late, limit);
        }
        throw new IllegalArgumentException(doc + " has a result");
    }

    /** A page whose reading threw in {@code stage}. */
    static Outcome failed(String doc, String stage, Throwable cause) {
        if (cause instanceof StageException known) {
            Outcome.Result result =
                    PASSED_OVER.contains(known.reason()) ? Outcome.Result.SKIPPED : Outcome.Result.QUARANTINED;
            return new Outcome(doc, result, known.stage(), known.reason(), known.getMessage());
        }
        if (cause instanceof OutOfMemoryError) {
            return quarantined(
                    doc,
                    stage,
                    "out-of-memory",
                    doc + " asks for more memory than there is;"
                            + " read it by itself with fewer --threads, or give Java more with -Xmx");
        }
        if (cause instanceof StackOverflowError) {
            return quarantined(doc, stage, "too-deep", doc + " nests too deeply to be followed; simplify the page");
        }
        return quarantined(
                doc,
                stage,
                "crashed",
                "a fault of the program: " + cause + at(cause)
                        + "; the other pages were read; please report it with the page");
    }

    private static Outcome timedOut(String doc, OrderedWork.TimedOut<?> late, Duration limit) {
        long seconds = limit.toSeconds();
        return quarantined(
                doc,
                late.stage(),
                "timed-out",
                late.byClock()
                        ? doc + " was not done after " + seconds * OrderedWork.WALL + " s by the clock ("
                                + OrderedWork.WALL + " times --page-timeout): the machine was busy, or the page did not"
                                + " come in; read it again when less runs beside it, with fewer --threads, or with a"
                                + " longer --page-timeout"
                        : doc + " took longer than " + seconds
                                + " s of a processor's time; read it again with a longer --page-timeout");
    }

    /** Read, or read with limits: those of the bytes first, then those of the article. */
    static Outcome limited(Captured captured, Article article) {
        List<String> details = new ArrayList<>();
        captured.limits().forEach(l -> details.add(l.reason() + ": " + l.detail()));
        List<String> ofArticle = new ArrayList<>(article.limits());
        captured.limits().forEach(l -> ofArticle.remove(l.reason()));
        ofArticle.forEach(l -> details.add(note(l)));
        if (details.isEmpty()) {
            return Outcome.read(article.doc());
        }
        boolean ofPage = !captured.limits().isEmpty();
        return new Outcome(
                article.doc(),
                Outcome.Result.LIMITED,
                ofPage ? "page" : "article",
                ofPage ? captured.limits().get(0).reason() : ofArticle.get(0),
                String.join("; ", details));
    }

    private static String note(String limit) {
        return switch (limit) {
            case "hidden" -> "hidden: a good part of the article is not shown until a script shows it";
            case "language" -> "language: not in English, so no findings are made in it";
            case "paywall" -> "paywall: the page shows only a part of the article";
            case "truncated" -> "truncated: the end of the article is missing";
            case "linked-data" ->
                "linked-data: the page's JSON-LD is longer or deeper than is read, and its rest left out";
            default -> limit;
        };
    }

    private static Outcome quarantined(String doc, String stage, String reason, String detail) {
        return new Outcome(doc, Outcome.Result.QUARANTINED, stage, reason, detail);
    }

    private static String at(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("org.hearsay.")) {
                return " at " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
