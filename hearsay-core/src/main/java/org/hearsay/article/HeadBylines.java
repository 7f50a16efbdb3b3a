package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Whom the head of a marked-up page names as its authors: JSON-LD first, then {@code meta} elements. */
final class HeadBylines {

    /** Each of these is one name, the surname first. */
    private static final Set<String> CITED = Set.of("citation_author");

    private static final List<Set<String>> METAS = List.of(
            Set.of(
                    "author",
                    "article:author",
                    "article_author",
                    "article:author_name",
                    "parsely-author",
                    "sailthru.author",
                    "byl"),
            Set.of(
                    "dc.creator",
                    "dcterms.creator",
                    "dcsext.author",
                    "cxenseparse:author",
                    "byline",
                    "authors",
                    "creator"));
    private static final Pattern WRITTEN_BY = Pattern.compile(
            "(?i)(?:written|posted|published)? ?by|author|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|napisane przez");
    private static final Set<String> ORGANISATIONS = Set.of(
            "organization",
            "newsmediaorganization",
            "corporation",
            "governmentorganization",
            "educationalorganization",
            "ngo");
    private static final int MOST_METAS = 20;
    private static final int LONGEST = 400;

    private HeadBylines() {}

    /** The names, of the first place that has any. */
    static List<Assembly.Credit> of(Metadata metadata, @Nullable String outlet) {
        LinkedData linked = metadata.linkedData();
        List<Assembly.Credit> names = new ArrayList<>();
        for (List<LinkedData.Item> items :
                List.of(linked.ofArticle("author"), linked.ofPage("author"), linked.ofArticle("creator"))) {
            if (names.isEmpty()) {
                items.stream().limit(MOST_METAS).forEach(item -> linked(metadata, item, outlet, names));
            }
        }
        for (Set<String> group : METAS) {
            if (names.isEmpty()) {
                metadata.metas(group).stream()
                        .limit(MOST_METAS)
                        .forEach(value -> add(metadata, value, false, outlet, names));
            }
        }
        for (Metadata.Value value : names.isEmpty() ? metadata.metas(CITED) : List.<Metadata.Value>of()) {
            AlignedText text = metadata.aligned(value);
            if (text != null && value.text().length() <= LONGEST && names.size() < MOST_METAS) {
                names.add(new Assembly.Credit(Byline.Kind.PERSON, Assembly.Place.of(text)));
            }
        }
        for (String n : List.of("1", "2")) {
            Metadata.Value label = metadata.meta(Set.of("twitter:label" + n));
            Metadata.Value value = metadata.meta(Set.of("twitter:data" + n));
            if (names.isEmpty()
                    && label != null
                    && value != null
                    && WRITTEN_BY.matcher(label.text().trim()).matches()) {
                add(metadata, value, false, outlet, names);
            }
        }
        return names;
    }

    private static void linked(
            Metadata metadata, LinkedData.Item item, @Nullable String outlet, List<Assembly.Credit> names) {
        if (item instanceof LinkedData.Words words) {
            add(metadata, metadata.value(words), false, outlet, names);
        } else if (item instanceof LinkedData.Node node) {
            boolean organisation = node.types().stream().anyMatch(ORGANISATIONS::contains);
            List<LinkedData.Item> given = node.get("name");
            for (LinkedData.Item name : given.subList(0, Math.min(given.size(), MOST_METAS))) {
                if (name instanceof LinkedData.Words words) {
                    add(metadata, metadata.value(words), organisation, outlet, names);
                }
            }
        }
    }

    private static void add(
            Metadata metadata,
            Metadata.Value value,
            boolean organisation,
            @Nullable String outlet,
            List<Assembly.Credit> names) {
        AlignedText text = value.text().length() > LONGEST
                        || value.text().contains("://")
                        || value.text().indexOf('@') > 0
                ? null
                : metadata.aligned(value);
        if (text == null || text.length() == 0) {
            return;
        }
        List<BylineText.Name> read =
                BylineText.read(text.text(), BylineText.Trust.STATED, outlet).names();
        boolean desk = read.stream().anyMatch(n -> n.kind() == Byline.Kind.DESK);
        if (organisation && !desk) {
            read = List.of(new BylineText.Name(Byline.Kind.AGENCY, new Span(0, text.length()).trim(text.text())));
        }
        for (BylineText.Name name : read) {
            String words = name.span().in(text.text());
            if (names.stream().noneMatch(n -> n.place().words().equals(words))) {
                names.add(new Assembly.Credit(name.kind(), new Assembly.Place(text, name.span())));
            }
        }
    }
}
