package org.hearsay.cli;

import java.io.PrintWriter;
import org.hearsay.ledger.LedgerException;
import org.hearsay.pack.PackException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a message with a remedy and an exit code. */
final class Failures implements IExecutionExceptionHandler {

    private final Main main;

    Failures(Main main) {
        this.main = main;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult arguments) {
        if (main.stdout().closed()) {
            return ExitCode.OK;
        }
        PrintWriter err = command.getErr();
        if (main.debug()) {
            thrown.printStackTrace(err);
        }
        if (thrown instanceof LedgerException ledger) {
            err.println("hearsay: " + ledger.getMessage());
            err.flush();
            return ExitCode.LEDGER;
        }
        if (thrown instanceof PackException pack) {
            err.println("hearsay: " + pack.getMessage());
            err.flush();
            return ExitCode.USAGE;
        }
        if (thrown instanceof NoSuchEntry absent) {
            err.println("hearsay: " + absent.getMessage());
            err.flush();
            return ExitCode.NO_INPUT;
        }
        err.println("hearsay: a fault of the program: " + thrown);
        err.println(
                "Pages already in the ledger are safe. Run the command again with --debug and report what it prints.");
        err.flush();
        return ExitCode.INTERNAL;
    }

    /** Says what was wrong with the arguments and where to read more. */
    static int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("hearsay: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }
}
