package org.hearsay.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Part of the build: writes each pack of the product as JSON beside its YAML, because reading YAML takes a third of the
 * time in which the program starts. A pack that is wrong ends the build with its place and remedy.
 */
public final class PackTranslator {

    private PackTranslator() {}

    /**
     * Translates the packs of a folder.
     *
     * @param args the folder
     * @throws PackException when a pack is wrong
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (DirectoryStream<Path> packs = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path pack : packs) {
                String file = pack.toString();
                new PackReader().read(List.of(file));
                String json = new ObjectMapper().writeValueAsString(PackReader.parse(file, Files.readAllBytes(pack)));
                Files.writeString(Path.of(file.substring(0, file.length() - "yaml".length()) + "json"), json);
            }
        }
    }
}
