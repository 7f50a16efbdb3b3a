package org.hearsay.lab.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.pack.EventType;
import org.hearsay.pack.PackReader;

/** Holds articles against the guidelines. */
public final class CorpusCheck {
    private final List<AnnotatedArticle> articles;
    private final List<Problem> problems;

    private CorpusCheck(List<AnnotatedArticle> articles, List<Problem> problems) {
        this.articles = articles;
        this.problems = problems;
    }

    /** Checks what was read, each article by itself and all of them together. */
    public static CorpusCheck of(List<CorpusReader.Reading> readings) {
        return of(readings, eventTypes());
    }

    /** The types of event that the product's packs know. */
    static Set<String> eventTypes() {
        Set<String> types = new TreeSet<>();
        for (EventType type :
                new PackReader().read(List.of("general", "arms-embargo")).eventTypes()) {
            types.add(type.type());
        }
        return types;
    }

    static CorpusCheck of(List<CorpusReader.Reading> readings, Set<String> types) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (CorpusReader.Reading reading : readings) {
            Problems rules = new Problems(reading.file());
            AnnotatedArticle article = reading.article();
            if (article != null) {
                articles.add(article);
                new StatementRules(article, rules).check();
                new LayerRules(article, rules, types).check();
            }
            problems.addAll(Stream.concat(reading.problems().stream(), rules.sorted().stream())
                    .distinct()
                    .sorted()
                    .toList());
        }
        problems.addAll(Overlap.check(articles));
        return new CorpusCheck(List.copyOf(articles), List.copyOf(problems));
    }

    /** The articles that could be read, with or without mistakes. */
    public List<AnnotatedArticle> articles() {
        return articles;
    }

    /** What is wrong, file by file. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many of the problems must be mended. */
    public long errors() {
        return problems.stream().filter(Problem::error).count();
    }
}
