package org.hearsay.web;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.story.Copy;
import org.hearsay.text.Label;

/**
 * What stands on two pages, side by side.
 *
 * @param how copies, rewrites or cites
 * @param share how much of the page is taken over
 */
public record PassagesScreen(
        LedgerIndex.ArticleRow page, LedgerIndex.ArticleRow of, String how, String share, List<Pair> pairs) {

    private static final int LONGEST = 6_000;

    /** A passage of each, in runs that are marked where they differ. */
    public record Pair(List<Run> page, List<Run> of) {}

    static PassagesScreen of(LedgerIndex index, Query query) {
        String page = query.text("page");
        String of = query.text("of");
        Copy copy = index.copies(List.of(page)).stream()
                .filter(c -> c.of().equals(of))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("such copy"));
        Article one =
                index.findings(page).orElseThrow(() -> Refusal.missing("page")).article();
        Article other =
                index.findings(of).orElseThrow(() -> Refusal.missing("page")).article();
        List<LedgerIndex.ArticleRow> rows = index.articles(List.of(page, of));
        return new PassagesScreen(
                rows.get(0),
                rows.get(1),
                Label.of(copy.how()),
                Math.round(copy.share() * 100) + " %",
                copy.passages().stream()
                        .map(p -> pair(one.words(p.in()), other.words(p.from())))
                        .toList());
    }

    private static Pair pair(String in, String from) {
        String a = Wording.brief(in, LONGEST);
        String b = Wording.brief(from, LONGEST);
        return new Pair(runs(a, b), runs(b, a));
    }

    private static List<Run> runs(String passage, String other) {
        return Difference.runs(passage, other);
    }
}
