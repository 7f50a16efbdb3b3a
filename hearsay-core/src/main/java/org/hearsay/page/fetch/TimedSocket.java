package org.hearsay.page.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/**
 * A connection on which no read lasts beyond a deadline, whether TLS is spoken over it or not, so that a host
 * that sends a byte now and then cannot hold it open. It goes straight to the address, whatever proxy the
 * machine is set to.
 */
final class TimedSocket extends Socket {

    private final Deadline deadline;
    private final Duration silence;

    /**
     * @param deadline when all must have been read
     * @param silence how long the host may send nothing
     */
    private TimedSocket(Deadline deadline, Duration silence) {
        super(Proxy.NO_PROXY);
        this.deadline = deadline;
        this.silence = silence;
    }

    /** A connection to exactly this address. */
    static Socket to(InetAddress address, int port, Deadline deadline, Duration silence) throws IOException {
        TimedSocket socket = new TimedSocket(deadline, silence);
        try {
            socket.connect(new InetSocketAddress(address, port), deadline.left(silence));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(deadline.left(silence));
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int at, int most) throws IOException {
                setSoTimeout(deadline.left(silence));
                return super.read(bytes, at, most);
            }
        };
    }
}
