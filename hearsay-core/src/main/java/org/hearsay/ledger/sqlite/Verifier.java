package org.hearsay.ledger.sqlite;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.PublicationDate;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.Cited;
import org.hearsay.ledger.Citer;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Verification;
import org.hearsay.page.Page;
import org.hearsay.story.Copy;
import org.hearsay.story.Story;
import org.hearsay.text.Citation;
import org.hearsay.text.Outcome.Result;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Re-reads a ledger: every page by its digest; every citation as the finding has it now, as it stood when
 * written, and as the page has the characters; every group of rows by its seal; the chain of rulings.
 */
final class Verifier {
    private static final String AGAIN = "; run `hearsay derive --again` to make them anew";

    private final Database database;
    private final PageTable pages;
    private final FindingTable findings;
    private final OutcomeTable outcomes;
    private final DerivedTable derived;
    private final RulingTable rulings;
    private final MetaTable meta;

    private final List<String> problems = new ArrayList<>();
    private int pagesRead;
    private int citations;

    Verifier(
            Database database,
            PageTable pages,
            FindingTable findings,
            OutcomeTable outcomes,
            DerivedTable derived,
            RulingTable rulings,
            MetaTable meta) {
        this.database = database;
        this.pages = pages;
        this.findings = findings;
        this.outcomes = outcomes;
        this.derived = derived;
        this.rulings = rulings;
        this.meta = meta;
    }

    Verification verify() {
        attempt("the file", this::integrity);
        Map<String, List<Check>> acrossPages = new HashMap<>();
        attempt("the derived findings", () -> derived(acrossPages));
        attempt(
                "the list of pages",
                () -> pages.names()
                        .forEach(n -> attempt(n.doc(), () -> page(n, acrossPages.getOrDefault(n.key(), List.of())))));
        attempt("the list of articles", this::missingPages);
        attempt("the outcomes", this::outcomes);
        attempt("the rulings", () -> problems.addAll(rulings.problems()));
        return new Verification(pagesRead, citations, problems);
    }

    /** What cannot be read is a problem of the ledger, not an end to its verification. */
    private void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (LedgerException | IllegalArgumentException e) {
            problems.add(what + ": "
                    + (e.getCause() instanceof JsonProcessingException json
                            ? "cannot be read: " + json.getOriginalMessage()
                            : e.getMessage()));
        }
    }

    private void integrity() {
        database.list("PRAGMA integrity_check", r -> r.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> problems.add("the file: " + line));
    }

    /** A span of a derived finding as it is now, with the citation as written. */
    private record Check(String what, boolean ofPage, Span now, CitedSpan written) {}

    private void page(PageTable.Name name, List<Check> acrossPages) {
        Page page = pages.page(name.key()).orElseThrow();
        pagesRead++;
        String where = name.doc() + " (page " + name.key() + ")";
        if (!Page.digest(page.bytes()).equals(name.sha256())) {
            problems.add(where + ": the bytes do not have the digest " + name.sha256() + "; the page was changed");
        }
        if (!Seal.of(page).equals(pages.seal(name.key()))) {
            problems.add(where + ": how it was captured, or what was given with it, is not what was written");
        }
        if (!Page.key(name.doc(), name.sha256()).equals(name.key())) {
            problems.add(where + ": the key does not belong to this name and digest");
        }
        FindingTable.ArticleRow row = findings.article(name.key());
        if (row == null) {
            return;
        }
        List<FindingTable.Row> rows = findings.rows(name.key());
        if (!Seal.of(row.body(), row.cited(), rows).equals(row.seal())) {
            problems.add(
                    where + ": the findings are not those that were written; some were changed, added or" + " removed");
        }
        Article article = Json.read(row.body(), Article.class);
        Citer citer = new Citer(article, page.text());
        attempt(where, () -> compare(where, "the article", Cited.by(article, citer), row.cited(), page));
        attempt(where, () -> blocks(where, article, citer, page.text()));
        for (FindingTable.Row finding : rows) {
            String what = finding.id() == null
                    ? finding.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + (finding.n() + 1)
                    : finding.id();
            attempt(where + ": " + what, () -> {
                Record body = Json.read(finding.body(), finding.kind().type());
                List<Citation> now = Cited.spans(body).stream().map(citer::cite).toList();
                compare(where, what, now, finding.cited(), page);
            });
        }
        for (Check check : acrossPages) {
            attempt(where, () -> {
                Citation now = check.ofPage() ? citer.citePage(check.now()) : citer.cite(check.now());
                compare(where, check.what(), now, check.written(), page);
            });
        }
    }

    private void blocks(String where, Article article, Citer citer, String page) {
        for (Block block : article.blocks()) {
            Citation now = citer.cite(block.span());
            citations++;
            if (!Passage.holds(page, CitedSpan.of(article.key(), now))) {
                problems.add(where + ": the paragraph at " + now.span().start() + ".."
                        + now.span().end() + " does not stand in the page");
            }
        }
    }

    private void compare(String where, String what, List<Citation> now, String cited, Page page) {
        List<CitedSpan> written = Json.readCited(cited);
        if (written.size() != now.size()) {
            problems.add(where + ": " + what + " cites " + now.size() + " passages, when written " + written.size());
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            compare(where, what, now.get(i), written.get(i), page);
        }
    }

    private void compare(String where, String what, Citation now, CitedSpan written, Page page) {
        citations++;
        if (!CitedSpan.of(page.key(), now).equals(written)) {
            problems.add(where + ": " + what + " cites \"" + Passage.brief(now.text()) + "\" at "
                    + now.span().start() + ".." + now.span().end() + "; when written it was \""
                    + Passage.brief(written.words()) + "\" at " + written.start() + ".." + written.end());
        } else if (!Passage.holds(page.text(), written)) {
            problems.add(where + ": " + what + " cites \"" + Passage.brief(written.words()) + "\", which does not stand"
                    + " at " + written.start() + ".." + written.end());
        }
    }

    /** Checks the seal and the pages of stories; leaves citations for when their page is read. */
    private void derived(Map<String, List<Check>> checks) {
        TreeMap<String, List<DerivedTable.Row>> stories = derived.rows();
        TreeMap<String, String> seals = derived.seals();
        TreeSet<String> all = new TreeSet<>(stories.keySet());
        all.addAll(seals.keySet());
        @Nullable String sum = null;
        for (String story : all) {
            String seal = seals.get(story);
            if (seal == null || !seal.equals(Seal.of(story, stories.getOrDefault(story, List.of())))) {
                problems.add(story + ": the derived findings are not those that were written" + AGAIN);
            }
            sum = seal == null ? sum : Seal.sum(sum, seal, true);
        }
        if (!Objects.equals(sum, zeroIsNone(meta.get(MetaTable.DERIVED_SEAL)))) {
            problems.add("the list of stories is not the one that was written" + AGAIN);
        }
        TreeSet<String> keys =
                pages.names().stream().map(PageTable.Name::key).collect(Collectors.toCollection(TreeSet::new));
        for (DerivedTable.Row row :
                stories.values().stream().flatMap(List::stream).toList()) {
            attempt(row.id(), () -> {
                for (String key : row.kind() == DerivedTable.Kind.STORY
                        ? Json.read(row.body(), Story.class).pages()
                        : List.<String>of()) {
                    if (!keys.contains(key)) {
                        problems.add(row.id() + ": its page " + key + " is missing from the ledger");
                    }
                }
                List<Cited.In> now = passages(row);
                List<CitedSpan> written = Json.readCited(row.cited());
                if (now.size() != written.size()) {
                    problems.add(row.id() + " cites " + now.size() + " passages, when written " + written.size());
                    return;
                }
                for (int i = 0; i < now.size(); i++) {
                    Check check = new Check(
                            row.id(),
                            row.kind() == DerivedTable.Kind.PUBLISHED,
                            now.get(i).span(),
                            written.get(i));
                    checks.computeIfAbsent(now.get(i).page(), k -> new ArrayList<>())
                            .add(check);
                    if (!keys.contains(now.get(i).page())) {
                        problems.add(row.id() + ": it cites the page "
                                + now.get(i).page() + ", which is missing from the ledger");
                    }
                }
            });
        }
    }

    private static @Nullable String zeroIsNone(@Nullable String sum) {
        return sum == null || sum.chars().allMatch(c -> c == '0') ? null : sum;
    }

    private static List<Cited.In> passages(DerivedTable.Row row) {
        return switch (row.kind()) {
            case COPY -> Cited.passages(Json.read(row.body(), Copy.class));
            case CONFLICT -> Cited.passages(Json.read(row.body(), Conflict.class));
            case PUBLISHED ->
                Optional.ofNullable(Json.read(row.body(), PublicationDate.class).source())
                        .map(span -> List.of(new Cited.In(row.id(), span)))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private void missingPages() {
        for (String body : database.list(
                "SELECT body FROM article WHERE key NOT IN (SELECT key FROM page)", r -> r.getString(1))) {
            Article article = Json.read(body, Article.class);
            problems.add(article.doc() + " (page " + article.key() + "): the page is missing, its findings are left");
        }
        database.list(
                        "SELECT DISTINCT page FROM finding WHERE page NOT IN (SELECT key FROM article) ORDER BY page",
                        r -> r.getString(1))
                .forEach(key -> problems.add("page " + key + ": its article is missing, its findings are left"));
    }

    /** Every version with an outcome has its page, and one that was read has its article. */
    private void outcomes() {
        Map<String, PageTable.Name> byVersion = new TreeMap<>();
        pages.names().forEach(n -> byVersion.put(n.doc() + '\0' + n.sha256(), n));
        for (OutcomeTable.Row row : outcomes.rows()) {
            String doc = row.outcome().doc();
            if (row.sha256().isEmpty()) {
                continue;
            }
            PageTable.Name name = byVersion.remove(doc + '\0' + row.sha256());
            Result result = row.outcome().result();
            if (name == null) {
                problems.add(doc + " (page " + Page.key(doc, row.sha256()) + "): the page with digest " + row.sha256()
                        + " is missing");
            } else if ((result == Result.READ || result == Result.LIMITED) && findings.article(name.key()) == null) {
                problems.add(doc + " (page " + name.key() + "): was read, but its article is missing");
            }
        }
        byVersion.values().forEach(n -> problems.add(n.doc() + " (page " + n.key() + "): the page has no outcome"));
    }
}
