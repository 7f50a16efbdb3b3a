package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/**
 * A command that was run, as a user sees it.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int code, String out, String err) {

    /** Runs a command on a screen of 100 columns that is no terminal. */
    static Ran hearsay(String... args) {
        return withInput("", args);
    }

    /** Runs a command with something on standard input. */
    static Ran withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Main(new ByteArrayInputStream(input.getBytes(UTF_8)), out, "100", false).execute(err, args);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
