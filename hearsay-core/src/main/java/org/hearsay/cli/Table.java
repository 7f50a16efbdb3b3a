package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table that fits the screen: wide columns give way first; where none can, each row becomes a block. */
final class Table {

    private static final String BETWEEN = "  ";
    private static final int NARROWEST = 10;

    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headers) {
        this.headers = List.of(headers);
    }

    /** Adds a row; each cell is cleaned. */
    Table row(String... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException("a row has " + headers.size() + " cells: " + Arrays.toString(cells));
        }
        rows.add(Arrays.stream(cells).map(Screen::clean).toList());
        return this;
    }

    /** Writes the table. */
    void print(Screen screen) {
        int[] widths = widths(screen.width());
        if (widths.length == 0) {
            blocks(screen);
            return;
        }
        screen.heading(line(headers, widths));
        for (List<String> row : rows) {
            List<List<String>> wrapped = new ArrayList<>();
            int height = 1;
            for (int i = 0; i < row.size(); i++) {
                List<String> cell = Screen.wrap(row.get(i), widths[i]);
                wrapped.add(cell);
                height = Math.max(height, cell.size());
            }
            for (int y = 0; y < height; y++) {
                int at = y;
                screen.line(line(
                        wrapped.stream()
                                .map(c -> at < c.size() ? c.get(at) : "")
                                .toList(),
                        widths));
            }
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(i == 0 ? "" : BETWEEN)
                    .append(cell)
                    .append(" ".repeat(Math.max(0, widths[i] - Screen.width(cell))));
        }
        return line.toString().stripTrailing();
    }

    private void blocks(Screen screen) {
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    screen.wrapped(headers.get(i) + ": ", "  ", row.get(i));
                }
            }
            screen.gap();
        }
    }

    /** The width of each column, or none when they cannot fit. */
    private int[] widths(int screen) {
        int columns = headers.size();
        int[] natural = new int[columns];
        int[] least = new int[columns];
        for (int i = 0; i < columns; i++) {
            natural[i] = Screen.width(headers.get(i));
            for (List<String> row : rows) {
                natural[i] = Math.max(natural[i], Screen.width(row.get(i)));
            }
            // the first column names the entry and is there to be copied, so it is never broken
            least[i] = i == 0 ? natural[i] : Math.min(natural[i], NARROWEST);
        }
        int room = screen - BETWEEN.length() * (columns - 1);
        while (Arrays.stream(natural).sum() > room) {
            int widest = -1;
            for (int i = 0; i < columns; i++) {
                if (natural[i] > least[i] && (widest < 0 || natural[i] > natural[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return new int[0];
            }
            natural[widest]--;
        }
        return natural;
    }
}
