package org.hearsay.lab.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A command was given something that is not there or cannot be used; the message names it and a remedy. */
public final class MissingInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what what is missing
     * @param remedy what to do
     */
    public MissingInput(String what, String remedy) {
        super(what + "; " + remedy);
    }

    /** The text of a file that a command cannot do without. */
    public static String text(Path file, String remedy) {
        if (!Files.exists(file)) {
            throw new MissingInput(file + " does not exist", remedy);
        }
        if (Files.isDirectory(file)) {
            throw new MissingInput(file + " is a folder, not a file", remedy);
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MissingInput(file + " cannot be read as UTF-8 (" + e.getMessage() + ")", remedy);
        }
    }

    /** The lines of a file that are not blank. */
    public static List<String> lines(Path file, String remedy) {
        return text(file, remedy).lines().filter(line -> !line.isBlank()).toList();
    }

    /** Checks that a folder is there. */
    public static Path folder(Path folder, String remedy) {
        if (!Files.isDirectory(folder)) {
            throw new MissingInput(folder + (Files.exists(folder) ? " is no folder" : " does not exist"), remedy);
        }
        return folder;
    }
}
