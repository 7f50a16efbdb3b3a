package org.hearsay.lab.corpus;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.lab.score.Score;
import org.hearsay.lab.score.Tally;
import org.hearsay.statement.Mode;
import org.hearsay.statement.Stance;

/** What the corpus holds: words and statements, and how far the matrix of genre, region, topic and form is filled. */
public final class Coverage {
    private static final int SPARSE = 25;

    private final List<AnnotatedArticle> articles;

    public Coverage(List<AnnotatedArticle> articles) {
        this.articles = List.copyOf(articles);
    }

    /** Prints a line for each article, then the totals and tables. */
    public void print(PrintWriter out, boolean each) {
        if (each) {
            articles.forEach(article -> out.println(row(article)));
            out.println();
        }
        totals(out);
        matrix(out);
        counts(out, "region", count(articles, a -> a.head().region()));
        counts(out, "writer", count(articles, a -> a.head().writer()));
        counts(out, "split", count(articles, a -> a.head().split()));
        counts(out, "quotes", count(articles, a -> a.head().quotes()));
        statements(out);
    }

    private static long outer(AnnotatedArticle article) {
        return article.statements().stream().filter(s -> !s.nested()).count();
    }

    private static String row(AnnotatedArticle article) {
        long outer = outer(article);
        return article.head().id() + ": " + article.words() + " words, "
                + article.statements().size() + " statements (one in "
                + (outer == 0 ? "–" : article.words() / outer) + " words), "
                + article.mentions().size() + " mentions, "
                + article.times().size() + " times, " + article.events().size() + " events, "
                + article.evidence().size()
                + " evidence" + (article.head().reader().isEmpty() ? ", not read a second time" : "");
    }

    private void totals(PrintWriter out) {
        long words = articles.stream().mapToLong(AnnotatedArticle::words).sum();
        long statements =
                articles.stream().mapToLong(a -> a.statements().size()).sum();
        long sparse =
                articles.stream().filter(a -> outer(a) * SPARSE <= a.words()).count();
        out.println("articles    " + articles.size());
        out.println("words       " + words);
        out.println("statements  " + statements + (statements == 0 ? "" : ", one in " + words / statements + " words"));
        out.println("sparse      " + sparse + " articles (one statement in " + SPARSE + " words or more), "
                + Score.percent(articles.isEmpty() ? 0 : (double) sparse / articles.size(), 0)
                + " %; a third is asked for");
        for (String layer : Head.LAYERS) {
            out.println("layer       " + layer + " in "
                    + articles.stream().filter(a -> a.head().has(layer)).count() + " articles");
        }
        out.println("read twice  "
                + articles.stream().filter(a -> !a.head().reader().isEmpty()).count());
    }

    private void matrix(PrintWriter out) {
        out.println();
        out.println("genre × topic (articles; . where there is none)");
        Set<String> topics = Head.TOPICS;
        out.println(pad("", 12) + topics.stream().map(t -> pad(t, 6)).collect(Collectors.joining(" ")));
        for (String genre : Head.GENRES) {
            StringBuilder row = new StringBuilder(pad(genre, 12));
            for (String topic : topics) {
                long n = articles.stream()
                        .filter(a -> a.head().genre().equals(genre)
                                && a.head().topic().equals(topic))
                        .count();
                row.append(pad(n == 0 ? "." : String.valueOf(n), 6)).append(' ');
            }
            row.append(articles.stream()
                    .filter(a -> a.head().genre().equals(genre))
                    .count());
            out.println(row.toString().stripTrailing());
        }
    }

    private static String pad(String text, int width) {
        return (text + " ".repeat(width)).substring(0, width);
    }

    private static <T> Map<String, Long> count(Collection<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static void counts(PrintWriter out, String title, Map<String, Long> counts) {
        out.println();
        out.println(title + ": "
                + counts.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private void statements(PrintWriter out) {
        Tally forms = new Tally();
        Tally where = new Tally();
        Tally stances = new Tally();
        Tally modes = new Tally();
        for (AnnotatedArticle article : articles) {
            Set<String> seen = new TreeSet<>();
            for (MarkedStatement statement : article.statements()) {
                Set<String> its = Forms.of(article, statement);
                its.forEach(forms::add);
                seen.addAll(its);
                stances.add(Names.of(statement.stance()));
                modes.add(Names.of(statement.mode()));
            }
            seen.forEach(where::add);
        }
        out.println();
        out.println("form of attribution (statements, articles)");
        for (String form : Forms.ALL) {
            out.println("  " + pad(form, 28) + forms.of(form) + ", " + where.of(form));
        }
        out.println();
        out.println("stance: "
                + Names.all(Stance.class).stream()
                        .map(s -> s + " " + stances.of(s))
                        .collect(Collectors.joining(", ")));
        out.println("mode: "
                + Names.all(Mode.class).stream().map(m -> m + " " + modes.of(m)).collect(Collectors.joining(", ")));
        counts(
                out,
                "event types",
                count(
                        articles.stream().flatMap(a -> a.events().stream()).toList(),
                        AnnotatedArticle.MarkedEvent::type));
        counts(
                out,
                "modality",
                count(articles.stream().flatMap(a -> a.events().stream()).toList(), e -> Names.of(e.modality())));
        counts(
                out,
                "evidence",
                count(articles.stream().flatMap(a -> a.evidence().stream()).toList(), e -> Names.of(e.type())));
    }
}
