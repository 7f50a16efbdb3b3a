package org.hearsay.lab.statements;

import java.util.ArrayList;
import java.util.List;

/** The figures of several systems, a row each. */
final class StatementTable {
    private static final int NAME = 46;
    private static final int COLUMN = 10;
    private static final int FIGURE = 9;

    private final List<String> rows = new ArrayList<>();

    /** Begins with the heads of the columns. */
    StatementTable(String title) {
        rows.add(row(title, StatementFigures.COLUMNS));
    }

    /** A row for a system that was run. */
    String add(String system, StatementFigures figures) {
        String row = row("  " + system, figures.cells());
        rows.add(row);
        return row;
    }

    /** A row of figures that were not measured here. */
    static String row(KnownFigures known) {
        return row("  [" + known.system() + "]", known.cells());
    }

    /** The rows, the heads first. */
    List<String> rows() {
        return List.copyOf(rows);
    }

    private static String row(String name, List<String> cells) {
        StringBuilder row = new StringBuilder(name);
        row.append(" ".repeat(Math.max(0, NAME - name.length())));
        for (int i = 0; i < cells.size(); i++) {
            int width = StatementFigures.COLUMNS.get(i).length() >= FIGURE ? COLUMN : FIGURE;
            String cell = cells.get(i);
            row.append(" ".repeat(Math.max(1, width - cell.length()))).append(cell);
        }
        return row.toString();
    }
}
