package org.hearsay.page.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface Resolver {

    /**
     * The addresses of {@code host}, a name in lower-case ASCII, in the order in which they are to be tried.
     *
     * @throws UnknownHostException when it has none, or none could be found in time
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
