package org.hearsay.ledger.sqlite;

import java.nio.file.Path;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerContractTest extends LedgerContract {
    @TempDir
    Path folder;

    @Override
    protected Ledger open() {
        return SqliteLedger.open(folder.resolve("one.ledger"), "test");
    }

    @Override
    protected Ledger openAnother() {
        return SqliteLedger.open(folder.resolve("two.ledger"), "test");
    }
}
