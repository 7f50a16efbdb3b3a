package org.hearsay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hearsay.export.JsonLinesExport;
import org.hearsay.export.Kind;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerView;
import org.jspecify.annotations.Nullable;

/** The rows of a listing as the lines that an export has for them. */
final class ContractLines {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ContractLines() {}

    /** Prints the lines of {@code rows}, in their order. */
    static void print(Ledger ledger, LedgerView view, ShowCommand.Kind kind, List<Listing.Row> rows, PrintWriter out)
            throws IOException {
        if (kind == ShowCommand.Kind.CHANGES || kind == ShowCommand.Kind.READINGS) {
            cells(kind, rows, out);
            return;
        }
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        new JsonLinesExport(ledger, view).write(exported, EnumSet.of(kind(kind)));
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String line : exported.toString(StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                JsonNode node = JSON.readTree(line);
                String id = node.path(node.has("id") ? "id" : "doc").asText();
                lines.computeIfAbsent(id, i -> new ArrayList<>()).add(line);
            }
        }
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        for (String id : ids) {
            lines.getOrDefault(id, List.of()).forEach(line -> out.print(line + "\n"));
        }
    }

    /** What no export has: an object a row, named by the headers of the table; what is not there is null. */
    private static void cells(ShowCommand.Kind kind, List<Listing.Row> rows, PrintWriter out) throws IOException {
        String[] headers = Listing.headers(kind);
        for (Listing.Row row : rows) {
            Map<String, @Nullable String> line = new LinkedHashMap<>();
            for (int i = 0; i < headers.length; i++) {
                line.put(headers[i], row.cells()[i].isEmpty() ? null : row.cells()[i]);
            }
            out.print(JSON.writeValueAsString(line) + "\n");
        }
    }

    private static Kind kind(ShowCommand.Kind kind) {
        return switch (kind) {
            case CLAIMS -> Kind.CLAIM;
            case STATEMENTS -> Kind.STATEMENT;
            case EVENTS, TIMELINE -> Kind.EVENT;
            case CONFLICTS -> Kind.CONFLICT;
            case SOURCES -> Kind.ENTITY;
            case ARTICLES -> Kind.ARTICLE;
            case OUTCOMES -> Kind.OUTCOME;
            case CHANGES, READINGS -> throw new IllegalArgumentException("no export has " + kind);
        };
    }
}
