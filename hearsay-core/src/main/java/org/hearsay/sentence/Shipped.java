package org.hearsay.sentence;

import java.io.IOException;
import java.io.InputStream;

/** Files of taggers that come with the product, on the class path beside the class that reads them. */
public final class Shipped {

    private Shipped() {}

    /** Makes a tagger of the bytes of its file. */
    public interface Reader<T> {
        /** The tagger; the bytes must be as it was written. */
        T read(byte[] bytes) throws IOException;
    }

    /**
     * The tagger of a file.
     *
     * @param beside the class beside which the file lies
     * @param name of the file
     * @throws IllegalStateException when it is missing or damaged: the jar is not whole
     */
    public static <T> T tagger(Class<?> beside, String name, Reader<T> reader) {
        String path = beside.getPackageName().replace('.', '/') + "/" + name;
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return reader.read(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("damaged on the class path: " + path, e);
        }
    }
}
