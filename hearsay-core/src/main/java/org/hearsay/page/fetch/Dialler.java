package org.hearsay.page.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
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
    private final FetchSettings settings;

    Dialler(Resolver resolver, SSLSocketFactory tls, FetchSettings settings) {
        this.resolver = resolver;
        this.tls = tls;
        this.settings = settings;
    }

    /**
     * Refuses what can be refused without resolving a name.
     *
     * @throws StageException {@code refused-port} or {@code refused-address}
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
        if (!at.hasUsualPort()) {
            throw FetchFailure.of(
                    "refused-port",
                    at.toString(),
                    "port " + at.port() + " is none on which pages are served (80, 443, 8080, 8443);"
                            + " --allow-private lets any be used");
        }
    }

    /**
     * Connects, with TLS if asked for.
     *
     * @throws StageException {@code dns}, {@code refused-address}, {@code connect}, {@code timeout} or
     *     {@code tls}, and what {@link #check} throws
     */
    Socket dial(WebAddress at, Deadline deadline) {
        check(at);
        List<InetAddress> addresses = addresses(at);
        if (!settings.allowPrivate()) {
            refuseIfPrivate(at, addresses);
        }
        IOException last = new UnknownHostException("no address");
        for (InetAddress address : addresses.subList(0, Math.min(ADDRESSES, addresses.size()))) {
            TimedSocket socket = new TimedSocket(deadline, settings.connectTime());
            try {
                socket.connect(address, at.port());
                return at.secure() ? secured(socket, at) : socket;
            } catch (SSLException e) {
                close(socket, e);
                throw FetchFailure.of(
                        "tls",
                        at.toString(),
                        "the host's certificate or TLS is not in order (" + e.getMessage()
                                + "); save the page by hand if you trust it");
            } catch (IOException e) {
                close(socket, e);
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

    private SSLSocket secured(Socket plain, WebAddress at) throws IOException {
        String name = at.host().name();
        String bare = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, bare, at.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void close(Socket socket, IOException cause) {
        try {
            socket.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
