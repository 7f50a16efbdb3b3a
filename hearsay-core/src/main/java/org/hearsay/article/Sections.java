package org.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Which part of its outlet an article stands in: what the head says, else the trail of the menu, else a line "Category: …". */
final class Sections {

    private static final Set<String> METAS = Set.of(
            "article:section",
            "articlesection",
            "section",
            "parsely-section",
            "og:section",
            "dc.subject.section",
            "category");
    private static final Pattern STEP = Pattern.compile("\\s*(?:[>›»]|→|::|\\s/\\s)\\s*");
    private static final Pattern LIST = Pattern.compile("\\s*[,;|/]\\s*");
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|\\s)(?i:category|section|filed under|posted in|rubrik|sección|rubrique):?\\s*:\\s*(?<name>\\p{Lu}[\\p{L}&’' -]{1,30}?)(?=\\s{2,}|\\s*[|•·,;/]|$)");
    private static final Set<String> NONE = Set.of(
            "home",
            "homepage",
            "start",
            "startseite",
            "article",
            "articles",
            "tag",
            "tags",
            "blog",
            "uncategorized",
            "uncategorised",
            "default",
            "main",
            "index",
            "page",
            "all",
            "story",
            "stories",
            "accueil",
            "inicio");
    private static final int LONGEST = 40;
    private static final int LEAST_STEPS = 2;

    private Sections() {}

    /** The section as the head of the page says; null if it does not. */
    static Assembly.@Nullable Place stated(Metadata metadata, Assembly found) {
        List<Metadata.Value> values = new ArrayList<>(metadata.metas(METAS));
        values.addAll(metadata.linkedAll("articleSection"));
        for (Metadata.Value value : values) {
            AlignedText text = metadata.aligned(value);
            Assembly.Place place = text == null ? null : piece(Assembly.Place.of(text), LIST, false, found);
            if (place != null) {
                return place;
            }
        }
        return trail(metadata, found);
    }

    /** The last step of the trail in JSON-LD that is not the article itself. */
    private static Assembly.@Nullable Place trail(Metadata metadata, Assembly found) {
        record Step(int position, LinkedData.Words name) {}
        List<Step> steps = new ArrayList<>();
        for (LinkedData.Item item : metadata.linkedData().ofType("breadcrumblist", "itemListElement")) {
            if (item instanceof LinkedData.Node node && node.types().contains("listitem")) {
                LinkedData.Words name = node.words("name");
                for (LinkedData.Item inner : node.get("item")) {
                    name = name == null && inner instanceof LinkedData.Node thing ? thing.words("name") : name;
                }
                LinkedData.Words position = node.words("position");
                if (name != null && position != null && position.text().matches("\\d{1,3}")) {
                    steps.add(new Step(Integer.parseInt(position.text()), name));
                }
            }
        }
        steps.sort(Comparator.comparingInt(Step::position).reversed());
        for (Step step : steps) {
            AlignedText text = metadata.aligned(metadata.value(step.name()));
            if (text != null && fits(text.text(), found)) {
                return Assembly.Place.of(text);
            }
        }
        return null;
    }

    /** The section in a line near the title; null if it says none. */
    static Assembly.@Nullable Place shown(AlignedText text, Line line, Assembly found) {
        Assembly.Place whole = new Assembly.Place(text, line.span());
        if (STEP.matcher(line.text()).results().count() >= LEAST_STEPS - 1
                && line.text().length() <= 3 * LONGEST) {
            Assembly.Place step = piece(whole, STEP, true, found);
            // the limit keeps the empty first part of a line that is nothing but an arrow
            boolean home = NONE.contains(STEP.split(line.text().trim(), 2)[0].toLowerCase(Locale.ROOT));
            if (step != null && home) {
                return step;
            }
        }
        Matcher label = LABEL.matcher(line.text());
        if (label.find() && fits(label.group("name"), found)) {
            return new Assembly.Place(
                    text,
                    new Span(label.start("name"), label.end("name"))
                            .shift(line.span().start()));
        }
        return null;
    }

    /** The last step, or the first part, that names a section. */
    private static Assembly.@Nullable Place piece(Assembly.Place whole, Pattern between, boolean last, Assembly found) {
        String words = whole.words();
        Matcher m = between.matcher(words);
        Assembly.Place best = null;
        int at = 0;
        while (at <= words.length()) {
            boolean more = m.find();
            Span part = new Span(at, more ? m.start() : words.length()).trim(words);
            if (!part.isEmpty() && fits(part.in(words), found) && (best == null || last)) {
                best = new Assembly.Place(whole.from(), part.shift(whole.span().start()));
            }
            if (!more) {
                break;
            }
            at = m.end();
        }
        return best;
    }

    private static boolean fits(String name, Assembly found) {
        String key = Words.key(name);
        Assembly.Place title = found.first(Block.Kind.TITLE);
        String titled = title == null ? "" : Words.key(title.words());
        String outlet = found.outlet == null ? "" : Words.key(found.outlet);
        return name.length() <= LONGEST
                && !key.isEmpty()
                && !NONE.contains(key)
                && !key.equals(outlet)
                && !key.equals(titled)
                && !(key.length() > LONGEST / 2 && titled.startsWith(key))
                && name.chars().anyMatch(Character::isLetter)
                && !name.contains("://");
    }
}
