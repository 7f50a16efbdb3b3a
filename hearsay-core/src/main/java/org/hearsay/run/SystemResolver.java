package org.hearsay.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.page.fetch.Resolver;

/** The resolver of the machine, which is not waited for longer than it is worth. */
final class SystemResolver implements Resolver {

    private final Duration limit;

    /** @param limit how long an answer may take */
    SystemResolver(Duration limit) {
        this.limit = limit;
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> ask(host, answer), "hearsay-resolve"); // a look-up cannot be broken off
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    private static void ask(String host, CompletableFuture<List<InetAddress>> answer) {
        try {
            answer.complete(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
