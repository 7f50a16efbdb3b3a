/**
 * The ledger as one SQLite file. The only package that speaks JDBC.
 *
 * <p>In: a path. Out: {@link org.hearsay.ledger.sqlite.SqliteLedger}, or a
 * {@link org.hearsay.ledger.LedgerException} that says what is wrong with the file and what to do. The
 * schema stands in the resources {@code V1__ledger.sql} and following.
 */
@NullMarked
package org.hearsay.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
