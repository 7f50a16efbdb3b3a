package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that adds domain packs. */
final class PackOption {

    /** The packs that are always read, in order. */
    static final List<String> ALWAYS = List.of("general", "arms-embargo");

    @Option(
            names = "--pack",
            paramLabel = "NAME|FILE",
            description = "A further domain pack, by name or as a .yaml file; may be given several times."
                    + " 'general' and 'arms-embargo' are always read first.")
    private List<String> packs = new ArrayList<>();

    /** The packs to read, in order; none twice. */
    List<String> names() {
        List<String> all = new ArrayList<>(ALWAYS);
        packs.stream().filter(p -> !all.contains(p)).forEach(all::add);
        return all;
    }
}
