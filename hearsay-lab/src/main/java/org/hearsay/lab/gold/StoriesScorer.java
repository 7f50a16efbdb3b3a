package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Score;

/**
 * Compares the stories of an export with how people grouped the pages: B-cubed (Bagga and Baldwin, 1998), and page
 * by page in pairs. A page in no story is alone.
 */
public final class StoriesScorer {

    /** A page of the gold: what a miss shows of it, and its group. */
    private record Paper(String shown, String group) {}

    private final Map<String, Paper> gold = new LinkedHashMap<>();

    /** Adds a page of the gold: {@code doc_id}, {@code cluster}, and if there are any {@code title} and {@code date}. */
    public void add(JsonNode page) {
        if (page.hasNonNull("cluster")) {
            String title = page.path("title").asText(page.path("text").asText());
            String shown = page.path("date").asText("") + " "
                    + title.substring(0, Math.min(90, title.length())).replaceAll("\\s+", " ");
            gold.put(
                    page.path("doc_id").asText(),
                    new Paper(shown.strip(), page.get("cluster").asText()));
        }
    }

    /** Adds the rows for {@code lines} to {@code report}; misses are stories of several groups, and groups in several stories. */
    public void score(LedgerLines lines, Report report) {
        Map<String, String> given = new HashMap<>();
        for (JsonNode story : lines.all("story")) {
            story.path("docs")
                    .forEach(doc -> given.put(doc.asText(), story.path("id").asText()));
        }
        Map<String, List<String>> stories = new TreeMap<>();
        Map<String, List<String>> groups = new TreeMap<>();
        Grouping pairs = new Grouping();
        gold.forEach((doc, paper) -> {
            stories.computeIfAbsent(given.getOrDefault(doc, "alone " + doc), k -> new ArrayList<>())
                    .add(doc);
            groups.computeIfAbsent(paper.group(), k -> new ArrayList<>()).add(doc);
            pairs.add(paper.group(), given.get(doc));
        });
        double precision = 0;
        double recall = 0;
        for (List<String> story : stories.values()) {
            Map<String, Integer> parts = new TreeMap<>();
            story.forEach(doc -> parts.merge(group(doc), 1, Integer::sum));
            for (Map.Entry<String, Integer> part : parts.entrySet()) {
                double both = (double) part.getValue() * part.getValue();
                precision += both / story.size();
                recall += both / groups.getOrDefault(part.getKey(), List.of()).size();
            }
            if (parts.size() > 1) {
                report.miss("joined: " + shown(story));
            }
        }
        for (List<String> group : groups.values()) {
            TreeSet<String> parts = new TreeSet<>();
            group.forEach(doc -> parts.add(given.getOrDefault(doc, "alone " + doc)));
            if (parts.size() > 1) {
                report.miss("torn: " + shown(group));
            }
        }
        int pages = gold.size();
        report.row(
                "stories, B-cubed P/R/F1",
                String.format(
                        Locale.ROOT,
                        "%.1f / %.1f / %.1f",
                        100 * precision / pages,
                        100 * recall / pages,
                        200 * precision * recall / (precision + recall) / pages));
        Score score = pairs.score();
        report.row("pairs of one story, P/R/F1", score);
        report.row("stories", stories.size() + " for " + groups.size() + " over " + pages + " pages");
    }

    private String group(String doc) {
        Paper paper = gold.get(doc);
        return paper == null ? "" : paper.group();
    }

    private String shown(List<String> docs) {
        StringBuilder all = new StringBuilder();
        for (String doc : docs) {
            Paper paper = gold.get(doc);
            if (paper != null) {
                all.append("\n      [")
                        .append(paper.group())
                        .append("] ")
                        .append(doc)
                        .append(' ')
                        .append(paper.shown());
            }
        }
        return all.toString();
    }
}
