package org.hearsay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.text.Label;

/**
 * What holds the words searched for.
 *
 * @param ranked whether the best match of each kind comes first; else the newest do
 * @param begun whether the last word was looked for as a beginning too
 */
public record SearchScreen(String query, List<Found> found, boolean ranked, boolean begun) {

    private static final int MOST = 20;
    private static final int AROUND = 110;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    /** A hit with the words around what was searched for, which are marked; a claim has no title but those words. */
    public record Found(String kind, String title, String link, List<Run> snippet) {}

    static SearchScreen of(LedgerIndex index, String query) {
        LedgerIndex.Hits hits = index.search(query, MOST);
        return new SearchScreen(
                query, hits.hits().stream().map(h -> found(h, query)).toList(), hits.ranked(), hits.begun());
    }

    private static Found found(LedgerIndex.Hit hit, String query) {
        boolean claim = hit.kind() == LedgerIndex.Hit.Kind.CLAIM;
        return new Found(
                Label.of(hit.kind()),
                claim ? "" : Wording.brief(hit.title(), 160),
                (claim ? "/why/" : "/ledger?at=") + Query.encoded(hit.id()),
                snippet(hit.text(), query));
    }

    /** The words around the first place where one that was searched for stands, with each of them marked. */
    static List<Run> snippet(String text, String query) {
        List<String> wanted = new ArrayList<>();
        Matcher typed = WORD.matcher(query);
        while (typed.find()) {
            wanted.add(typed.group().toLowerCase(Locale.ROOT));
        }
        Matcher first = WORD.matcher(text);
        int at = 0;
        while (first.find()) {
            if (isWanted(first.group(), wanted)) {
                at = first.start();
                break;
            }
        }
        int start = Math.max(0, at - AROUND);
        start = start == 0 ? 0 : Math.max(start, text.indexOf(' ', start) + 1);
        int end = Math.min(text.length(), at + 2 * AROUND);
        end = end == text.length() ? end : Math.max(text.lastIndexOf(' ', end), Math.min(text.length(), at + AROUND));
        String part = (start > 0 ? "… " : "")
                + Wording.clean(text.substring(Math.min(start, at), end))
                + (end < text.length() ? " …" : "");
        List<Run> runs = new ArrayList<>();
        Matcher word = WORD.matcher(part);
        int done = 0;
        while (word.find()) {
            if (isWanted(word.group(), wanted)) {
                runs.add(new Run(part.substring(done, word.start()), false));
                runs.add(new Run(word.group(), true));
                done = word.end();
            }
        }
        runs.add(new Run(part.substring(done), false));
        return runs.stream().filter(r -> !r.text().isEmpty()).toList();
    }

    private static boolean isWanted(String word, List<String> wanted) {
        String small = word.toLowerCase(Locale.ROOT);
        return wanted.contains(small) || !wanted.isEmpty() && small.startsWith(wanted.get(wanted.size() - 1));
    }
}
