package org.hearsay.sentence;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A tagger that comes with the product, in a file on the class path beside the class that reads it. It is read when it
 * is first asked for, and once; who asks meanwhile waits.
 */
public final class Shipped<T> {

    private final Class<?> beside;
    private final String name;
    private final Reader<T> reader;
    private @Nullable T tagger;

    /** Makes a tagger of the bytes of its file. */
    public interface Reader<T> {
        /** The tagger; the bytes must be as it was written. */
        T read(byte[] bytes) throws IOException;
    }

    /**
     * @param beside the class beside which the file lies
     * @param name of the file
     */
    public Shipped(Class<?> beside, String name, Reader<T> reader) {
        this.beside = beside;
        this.name = name;
        this.reader = reader;
    }

    /**
     * The tagger.
     *
     * @throws IllegalStateException when its file is missing or damaged: the jar is not whole
     */
    public synchronized T get() {
        T known = tagger;
        if (known == null) {
            known = load();
            tagger = known;
        }
        return known;
    }

    private T load() {
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
