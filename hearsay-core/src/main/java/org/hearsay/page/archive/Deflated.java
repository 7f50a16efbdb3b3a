package org.hearsay.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks deflate; lets go of the memory outside Java when it is closed, which its parent leaves to its caller. */
final class Deflated extends InflaterInputStream {

    Deflated(InputStream in, Inflater inflater) {
        super(in, inflater, 8192);
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
