package org.hearsay.pack;

/** A pack that cannot be used. The message names the file, the place in it and the remedy. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String place;

    /**
     * @param file the file or built-in name, as given
     * @param place path in the document: {@code countries[3].aliases}
     * @param what what is wrong there
     * @param remedy what to do about it
     */
    public PackException(String file, String place, String what, String remedy) {
        super("pack " + file + ": " + place + " " + what + "; " + remedy);
        this.file = file;
        this.place = place;
    }

    /** The file or built-in name, as given. */
    public String file() {
        return file;
    }

    /** The path in the document. */
    public String place() {
        return place;
    }
}
