package org.hearsay.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the product, from the manifest of the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"hearsay " + current()};
    }

    /** The version; {@code unpackaged} when run from classes. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
