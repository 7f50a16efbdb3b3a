package org.hearsay.cli;

import java.nio.file.Path;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerView;
import org.hearsay.ledger.sqlite.SqliteLedger;

/** Opens ledgers for commands. */
final class Ledgers {

    private Ledgers() {}

    /** For writing; made if there is none. */
    static Ledger write(Path path) {
        ProcessHandle self = ProcessHandle.current();
        String since = self.info().startInstant().map(t -> " since " + t).orElse("");
        return SqliteLedger.open(path, "process " + self.pid() + since);
    }

    /** For reading; a writer may be at work. */
    static Ledger read(Path path) {
        return SqliteLedger.readOnly(path);
    }

    /** Everything in a ledger but the pages' bytes. */
    static LedgerView view(Path path) {
        try (Ledger ledger = read(path)) {
            return ledger.view();
        }
    }

    /** The entries of a ledger. */
    static Entries entries(Path path) {
        return new Entries(view(path));
    }
}
