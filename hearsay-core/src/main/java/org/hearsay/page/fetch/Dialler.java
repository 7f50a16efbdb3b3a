package org.hearsay.page.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.hearsay.text.StageException;

/**
 * Opens connections, to public addresses only. A name is resolved once for each connection, all its
 * addresses are checked, and the connection goes to the very address that was checked: a name that changes
 * its answer meanwhile (DNS rebinding) gains nothing.
 */
final class Dialler {

    private static final int ADDRESSES = 4;

    private final Resolver resolver;
    private final SSLSocketFactory tls;
    private final Connector connector;
    private final FetchSettings settings;

    Dialler(Resolver resolver, Connector connector, SSLSocketFactory tls, FetchSettings settings) {
        this.resolver = resolver;
        this.connector = connector;
        this.tls = tls;
        this.settings = settings;
    }

    /** Connects to one address; {@link TimedSocket#to} outside tests. */
    @FunctionalInterface
    interface Connector {
        /** A connection to this address on which no read lasts beyond the deadline. */
        Socket connect(InetAddress address, int port, Deadline deadline, Duration silence) throws IOException;
    }

    /**
     * Refuses what can be refused without resolving a name.
     *
     * @throws StageException {@code refused-address}
     */
    void check(WebAddress at) {
        if (settings.allowPrivate()) {
            return;
        }
        InetAddress literal = at.host().literal();
        if (literal != null) {
            refuseIfPrivate(at, List.of(literal));
        }
        if (at.host().isLocalName()) {
            throw refused(at, at.host().name() + " is a name of the local network");
        }
    }

    /**
     * Connects, with TLS if asked for.
     *
     * @throws StageException {@code dns}, {@code refused-address}, {@code refused-port}, {@code connect},
     *     {@code timeout} or {@code tls}
     */
    Socket dial(WebAddress at, Deadline deadline) {
        check(at);
        List<InetAddress> addresses = addresses(at);
        if (!settings.allowPrivate()) {
            refuseIfPrivate(at, addresses);
            refuseUnusualPort(at);
        }
        IOException last = new UnknownHostException("no address");
        for (InetAddress address : addresses.subList(0, Math.min(ADDRESSES, addresses.size()))) {
            try {
                Socket socket = connector.connect(address, at.port(), deadline, settings.connectTime());
                return at.secure() ? secured(socket, at) : socket;
            } catch (IOException e) {
                last = e;
            }
        }
        if (last instanceof SocketTimeoutException) {
            throw FetchFailure.of("timeout", at.toString(), "the host does not answer; try again later");
        }
        throw FetchFailure.of(
                "connect",
                at.toString(),
                "cannot connect (" + last.getMessage() + "); check the address or try again later");
    }

    private List<InetAddress> addresses(WebAddress at) {
        InetAddress literal = at.host().literal();
        if (literal != null) {
            return List.of(literal);
        }
        try {
            List<InetAddress> found = List.copyOf(resolver.resolve(at.host().name()));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (UnknownHostException e) {
            // said below; the exception knows no more than the name
        }
        throw FetchFailure.of(
                "dns",
                at.toString(),
                "no address is known for " + at.host().name() + "; check the spelling and the network");
    }

    private static void refuseIfPrivate(WebAddress at, List<InetAddress> addresses) {
        for (InetAddress address : addresses) {
            String kind = PublicNetwork.refusal(address);
            if (kind != null) {
                throw refused(at, at.host().name() + " is " + address.getHostAddress() + " (" + kind + ")");
            }
        }
    }

    private static StageException refused(WebAddress at, String why) {
        return FetchFailure.of(
                "refused-address",
                at.toString(),
                why + ", which is not on the public internet; --allow-private fetches it all the same");
    }

    private static void refuseUnusualPort(WebAddress at) {
        if (!at.hasUsualPort()) {
            throw FetchFailure.of(
                    "refused-port",
                    at.toString(),
                    "port " + at.port() + " is none on which pages are served (80, 443, 8080, 8443);"
                            + " --allow-private lets any be used");
        }
    }

    private Socket secured(Socket plain, WebAddress at) throws IOException {
        String name = at.host().name();
        String bare = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
        try {
            SSLSocket socket = (SSLSocket) tls.createSocket(plain, bare, at.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            plain.close();
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                throw new SocketTimeoutException("the host does not greet");
            }
            throw FetchFailure.of(
                    "tls",
                    at.toString(),
                    "the host's certificate or TLS is not in order (" + e.getMessage()
                            + "); save the page by hand if you trust it");
        }
    }
}
