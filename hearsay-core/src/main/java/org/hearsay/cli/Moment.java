package org.hearsay.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerInfo;
import org.hearsay.ledger.LedgerView;
import org.hearsay.ledger.Reading;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.run.Derivation;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A past state of a ledger, asked for by a day or by the number of a reading. */
final class Moment {

    private final CommandLine command;
    private final Ledger ledger;
    private final LedgerView now;
    private final Derivation derivation;

    /**
     * @param packs names of packs; with those of the product they must be what the ledger was read with
     * @throws ParameterException when they are not
     */
    Moment(CommandLine command, Ledger ledger, LedgerView now, List<String> packs) {
        this.command = command;
        this.ledger = ledger;
        this.now = now;
        this.derivation = new Derivation(packOf(command, now.info(), packs));
    }

    /**
     * The pack that a ledger was read with.
     *
     * @param packs names of packs; with those of the product they must be what the ledger was read with
     * @throws ParameterException when they are not
     */
    static DomainPack packOf(CommandLine command, LedgerInfo info, List<String> packs) {
        List<String> all = new ArrayList<>(packs);
        info.packs().stream()
                .map(LedgerInfo.Named::name)
                .filter(name -> PackReader.bundled(name) && !all.contains(name))
                .forEach(all::add);
        DomainPack pack = new PackReader().read(all);
        List<String> have = new ArrayList<>();
        pack.sources().forEach(s -> have.add(s.sha256()));
        for (LedgerInfo.Named used : info.packs()) {
            if (!have.contains(used.sha256())) {
                throw new ParameterException(
                        command,
                        "the ledger was read with a pack '" + used.name()
                                + "' that is not at hand; give that version of it with --pack FILE");
            }
        }
        return pack;
    }

    /** The ledger as of {@code when}, a day as 2031-03-09 or the number of a reading; {@code option} names it in errors. */
    LedgerView at(String when, String option) {
        if (when.matches("[0-9]{1,9}")) {
            return after(Integer.parseInt(when), option);
        }
        try {
            return derivation.asOf(now, LocalDate.parse(when));
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    command, option + " takes a day such as 2031-03-09 or the number of a reading, not '" + when + "'");
        }
    }

    /** The ledger before its last reading. */
    LedgerView beforeLast() {
        return after(Math.max(0, ledger.readings().size() - 1), "--since");
    }

    private LedgerView after(int number, String option) {
        List<Reading> readings = ledger.readings();
        if (number > readings.size()) {
            throw new ParameterException(
                    command,
                    option + " names reading " + number + ", but the ledger has "
                            + Words.count(readings.size(), "reading") + " (`hearsay show readings`)");
        }
        Instant until = number == 0 ? Instant.MIN : readings.get(number - 1).at();
        return derivation.asOf(now, ledger.pagesAfter(number), until);
    }
}
