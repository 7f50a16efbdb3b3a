package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.lab.score.Report;

/**
 * The figures of one set, a row a system.
 *
 * @param <S> how one page was read
 */
final class PageTable<S> {
    private static final int COLUMN = 10;

    private final String name;
    private final Function<List<S>, List<Figure>> figures;
    private final Map<String, Row<S>> systems = new LinkedHashMap<>();
    private final Map<String, List<S>> parts = new LinkedHashMap<>();

    /**
     * How a system read the pages.
     *
     * @param without the beginnings of the figures it has none of
     */
    private record Row<S>(List<S> pages, List<String> without) {
        private boolean has(Figure figure) {
            return without.stream().noneMatch(figure.name()::startsWith);
        }
    }

    /**
     * @param name what was compared, and of which set
     * @param figures the figures over pages
     */
    PageTable(String name, Function<List<S>, List<Figure>> figures) {
        this.name = name;
        this.figures = figures;
    }

    /**
     * Adds how a system read the pages, in the order of the gold.
     *
     * @param without the beginnings of the figures it has none of
     */
    PageTable<S> with(String system, List<S> pages, String... without) {
        systems.put(system, new Row<>(List.copyOf(pages), List.of(without)));
        return this;
    }

    /** Adds a row for some of the pages, or for an answer that is no system's. */
    PageTable<S> beside(String what, List<S> pages) {
        parts.put(what, List.copyOf(pages));
        return this;
    }

    /**
     * Writes the table; rows in brackets were not run.
     *
     * @param folds over which sites each figure is spread; none when it has no folds
     * @param published what others reach
     */
    void print(Report report, SiteFolds folds, List<Published> published) {
        List<String> columns =
                figures.apply(List.of()).stream().map(Figure::name).toList();
        report.row(name, row(columns));
        systems.forEach((system, read) -> {
            List<Figure> known =
                    figures.apply(read.pages()).stream().filter(read::has).toList();
            report.row("  " + system, row(values(columns, known)));
            if (folds.count() > 1) {
                spread(report, columns, folds, read);
            }
        });
        parts.forEach((what, pages) -> report.row("  " + what, row(values(columns, figures.apply(pages)))));
        for (Published row : published) {
            report.row("  [" + row.system() + "]", row(values(columns, row.figures())));
        }
    }

    private void spread(Report report, List<String> columns, SiteFolds folds, Row<S> read) {
        List<List<Figure>> each = new ArrayList<>();
        folds.of(read.pages()).forEach(fold -> each.add(figures.apply(fold)));
        List<Figure> mean = new ArrayList<>();
        List<Figure> deviation = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            double[] values =
                    each.stream().mapToDouble(fold -> fold.get(at).value()).toArray();
            Figure first = each.get(0).get(i);
            if (first.isShare() && read.has(first)) {
                mean.add(new Figure(first.name(), SiteFolds.mean(values), first.digits()));
                deviation.add(new Figure(first.name(), SiteFolds.deviation(values), first.digits()));
            }
        }
        report.row("    mean of " + folds.count() + " folds of sites", row(values(columns, mean)));
        report.row("    ± between them", row(values(columns, deviation)));
    }

    private static List<String> values(List<String> columns, List<Figure> figures) {
        return columns.stream()
                .map(column -> figures.stream()
                        .filter(figure -> figure.name().equals(column))
                        .map(Figure::toString)
                        .findFirst()
                        .orElse("–"))
                .toList();
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        cells.forEach(cell ->
                row.append(" ".repeat(Math.max(1, COLUMN - cell.length()))).append(cell));
        return row.toString();
    }
}
