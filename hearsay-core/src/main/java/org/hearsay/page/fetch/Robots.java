package org.hearsay.page.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * What hosts let robots do (RFC 9309). A host without a robots.txt allows all; one whose robots.txt cannot
 * be had for its own fault allows nothing, as the standard demands. Each is asked for once a run.
 */
final class Robots {

    /** The name that rules are looked up by, besides {@code *}. */
    private static final String NAME = "hearsay";

    /** What is read of a robots.txt; the standard asks for no less. */
    static final int BYTES = 512_000;

    private static final int REDIRECTS = 5;

    private final Map<String, CompletableFuture<BaseRobotRules>> rules = new ConcurrentHashMap<>();
    private final Function<WebAddress, Answer> fetch;

    /** @param fetch asks for one address and follows nothing */
    Robots(Function<WebAddress, Answer> fetch) {
        this.fetch = fetch;
    }

    /**
     * The pause that the host of {@code at} asks for between pages, zero if none.
     *
     * @throws StageException {@code robots} when it does not want {@code at} to be fetched, and whatever
     *     stood against fetching its robots.txt
     */
    Duration check(WebAddress at) {
        BaseRobotRules found = rules(at);
        if (found.isDeferVisits()) {
            throw FetchFailure.of(
                    "robots",
                    at.toString(),
                    at.origin()
                            + "/robots.txt cannot be had, and until it can nothing may be fetched; try again later");
        }
        if (!found.isAllowed(at.toString())) {
            throw FetchFailure.of(
                    "robots",
                    at.toString(),
                    at.origin() + "/robots.txt asks robots not to fetch it; save the page by hand and read the file");
        }
        return Duration.ofMillis(Math.max(0, found.getCrawlDelay()));
    }

    private BaseRobotRules rules(WebAddress at) {
        CompletableFuture<BaseRobotRules> mine = new CompletableFuture<>();
        CompletableFuture<BaseRobotRules> first = rules.putIfAbsent(at.origin(), mine);
        if (first == null) {
            try {
                mine.complete(read(at));
            } catch (RuntimeException e) {
                mine.completeExceptionally(e);
            }
            first = mine;
        }
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StageException failure) {
                throw new StageException(
                        failure.stage(), failure.reason(), message(at, String.valueOf(failure.getMessage())));
            }
            throw e;
        }
    }

    /** What stood against fetching robots.txt, said of the page that it was fetched for. */
    private static String message(WebAddress page, String failure) {
        String own = page.resolve("/robots.txt").toString();
        return page
                + (failure.startsWith(own + ":")
                        ? failure.substring(own.length())
                        : ": robots.txt leads to " + failure);
    }

    private BaseRobotRules read(WebAddress page) {
        WebAddress at = page.resolve("/robots.txt");
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Answer answer = fetch.apply(at);
            String location = answer.header("Location");
            if (answer.redirects() && location != null) {
                at = at.resolve(location);
            } else {
                return rules(at, answer);
            }
        }
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL); // the standard takes it as missing
    }

    private static BaseRobotRules rules(WebAddress at, Answer answer) {
        if (answer.status() == 200) {
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
            @Nullable String type = answer.header("Content-Type");
            return parser.parseContent(at.toString(), answer.body(), type == null ? "text/plain" : type, List.of(NAME));
        }
        boolean missing = answer.status() < 500 && answer.status() != 429;
        SimpleRobotRules rules = new SimpleRobotRules(missing ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
        rules.setDeferVisits(!missing);
        return rules;
    }
}
