package org.hearsay.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output; remembers when the reader of a pipe has gone away, so that a command can end without noise. */
final class Output extends FilterOutputStream {

    private boolean closed;

    Output(OutputStream out) {
        super(out);
    }

    /** Whether nobody reads any more. */
    boolean closed() {
        return closed;
    }

    @Override
    public void write(int b) throws IOException {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private void attempt(Write write) throws IOException {
        try {
            write.run();
        } catch (IOException e) {
            closed = true;
            throw e;
        }
    }

    private interface Write {
        void run() throws IOException;
    }

    /** Ends a command of whose output nobody reads the rest. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("standard output was closed");
        }
    }
}
