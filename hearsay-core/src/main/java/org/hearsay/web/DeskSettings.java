package org.hearsay.web;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.hearsay.ledger.Ledger;
import org.hearsay.page.fetch.FetchSettings;
import org.hearsay.run.Derivation;
import org.hearsay.run.Settings;
import org.hearsay.run.Stages;
import org.jspecify.annotations.Nullable;

/**
 * What a desk is opened on.
 *
 * @param path the ledger's file, which is read
 * @param ledger the same open for writing; null when it is only read
 * @param stages what is done with pages that are dropped; made when the first is
 * @param derivation what stories are derived with when they are ruled on; made then
 * @param run how pages are read
 * @param fetching how addresses are fetched; null when nothing is
 * @param host the loopback address it listens on
 * @param port the port; 0 for any that is free
 * @param analyst who rules
 */
public record DeskSettings(
        Path path,
        @Nullable Ledger ledger,
        Supplier<Stages> stages,
        Supplier<Derivation> derivation,
        Settings run,
        @Nullable FetchSettings fetching,
        String host,
        int port,
        String analyst) {}
