package org.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a marked-up article: the names that stand visibly near the title or behind the body, in elements made
 * for them or behind "by", and the names in the head of the page, which count where no other is visible.
 */
final class HtmlBylines {

    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\W*(?:(?:written|posted|words|story|text) )?by:?\\W*|(?:author|contributor|writer)(?:s|\\(s\\))?:?|written by:?");
    private static final int LONGEST_MARK = 240;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 60;
    private static final int INTO_BODY = 3;
    private static final int BEHIND_BODY = 8;
    private static final int GAP = 12;
    private static final int NEAR = 2;
    private static final int MOST_LISTED = 8;
    private static final int BELOW_TITLE = 10;

    private final Rendition rendition;
    private final AlignedText text;
    private final Metadata metadata;
    private final Assembly found;

    /** A name, where it stands, and whether it is said to be the author's. */
    private record Found(Byline.Kind kind, Assembly.Place place, boolean sure) {
        String words() {
            return place.words();
        }
    }

    private HtmlBylines(Rendition rendition, AlignedText text, Metadata metadata, Assembly found) {
        this.rendition = rendition;
        this.text = text;
        this.metadata = metadata;
        this.found = found;
    }

    /**
     * Adds the byline to {@code found} if the page has one.
     *
     * @param from the first block that may belong to the head of the article
     * @param body the first block of the body
     */
    static void read(Rendition rendition, AlignedText text, Metadata metadata, Assembly found, int from, int body) {
        new HtmlBylines(rendition, text, metadata, found).read(from, body);
    }

    private void read(int from, int body) {
        List<Found> head = HeadBylines.of(metadata, found.outlet).stream()
                .filter(c -> c.kind() == Byline.Kind.PERSON && full(c.place().words())
                        || !own(c.place().words()))
                .map(c -> new Found(c.kind(), c.place(), true))
                .toList();
        List<Found> names = agreed(head, visible(from, body));
        if (!names.isEmpty()) {
            put(names);
        }
    }

    /** Whether a name is the outlet's, which is no byline. */
    private boolean own(String name) {
        String key = Words.key(name).replace(" ", "");
        String outlet = found.outlet == null ? "" : Words.key(found.outlet).replace(" ", "");
        String site = found.url == null ? "" : Addresses.name(Addresses.host(found.url));
        return key.isEmpty()
                || key.equals(outlet)
                || key.equals(site.replace("-", ""))
                || ("the" + key).equals(outlet)
                || key.equals("the" + outlet);
    }

    /** Whether a name can be that of a person whose page it is. */
    private static boolean full(String name) {
        return name.indexOf(' ') > 0 && !name.startsWith("The ");
    }

    /** Visible names before those of the head, which are added where both name one person. */
    private List<Found> agreed(List<Found> head, List<Found> visible) {
        List<Found> shown = visible.stream().map(v -> cut(v, head)).toList();
        boolean meet = shown.stream().anyMatch(v -> has(head, v));
        boolean sure = shown.stream().anyMatch(Found::sure);
        if (shown.isEmpty()
                || !head.isEmpty() && !meet && (!sure || head.stream().anyMatch(this::marked))) {
            return head.stream().map(this::shown).toList();
        }
        List<Found> all = new ArrayList<>();
        for (Found name : shown) {
            boolean beside = shown.stream().anyMatch(v -> beside(v, name) && has(head, v));
            if (!meet || has(head, name) || beside) {
                all.add(name);
            }
        }
        for (Found name : meet ? head : List.<Found>of()) {
            if (!has(shown, name)) {
                all.add(name);
            }
        }
        return all;
    }

    private static boolean has(List<Found> names, Found name) {
        return names.stream().anyMatch(n -> same(n.words(), name.words()));
    }

    /** A visible name without what another word was set behind it, where the head has the name alone. */
    private Found cut(Found visible, List<Found> head) {
        for (Found name : head) {
            String words = name.words();
            if (visible.words().startsWith(words) && words.indexOf(' ') > 0) {
                Span at = visible.place().span();
                return new Found(
                        visible.kind(),
                        new Assembly.Place(text, new Span(at.start(), at.start() + words.length())),
                        true);
            }
        }
        return visible;
    }

    /** Whether an element made for names, anywhere on the page, shows this name behind "by" or alone. */
    private boolean marked(Found name) {
        return rendition.marks().stream()
                .filter(m ->
                        m.span().length() <= LONGEST_NAME && rendition.hints().author(m.element()))
                .anyMatch(m -> m.span()
                        .in(text.text())
                        .strip()
                        .replaceFirst("(?i)^by:? ", "")
                        .equals(name.words()));
    }

    /** Whether two visible names stand in one line. */
    private boolean beside(Found one, Found other) {
        return blockAt(one.place().span().start())
                == blockAt(other.place().span().start());
    }

    private static boolean same(String one, String other) {
        List<String> a = Words.of(one);
        List<String> b = Words.of(other);
        return !a.isEmpty()
                && !b.isEmpty()
                && (a.equals(b)
                        || a.get(a.size() - 1).equals(b.get(b.size() - 1))
                                && a.get(0).charAt(0) == b.get(0).charAt(0)
                        || a.containsAll(b)
                        || b.containsAll(a));
    }

    /** A name of the head where it stands visibly, if it does. */
    private Found shown(Found name) {
        String words = name.words();
        int at = words.length() < 4 ? -1 : text.text().indexOf(words);
        return at < 0
                ? name
                : new Found(name.kind(), new Assembly.Place(text, new Span(at, at + words.length())), true);
    }

    /** The names in the first place that has any: below the title, before the body, above the title, behind the body. */
    private List<Found> visible(int from, int body) {
        Assembly.Place title = found.first(Block.Kind.TITLE);
        int titleBlock = title == null || !title.from().equals(text)
                ? -1
                : blockAt(title.span().start());
        int last = found.parts.stream()
                .filter(p -> p.from().equals(text))
                .mapToInt(p -> blockAt(p.span().start()))
                .max()
                .orElse(body);
        int below = titleBlock >= 0 && titleBlock < body ? titleBlock + 1 : from;
        boolean far = body - below > 2 * BELOW_TITLE;
        List<Found> names = zone(below, far ? below + BELOW_TITLE : body + INTO_BODY, titleBlock);
        names = names.isEmpty() && far ? zone(body - BELOW_TITLE, body + INTO_BODY, titleBlock) : names;
        names = names.isEmpty() ? zone(from, below, titleBlock) : names;
        return names.isEmpty() ? zone(Math.max(body, last - 1), last + 1 + BEHIND_BODY, titleBlock) : names;
    }

    private int blockAt(int offset) {
        List<Rendition.TextBlock> blocks = rendition.blocks();
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Found> zone(int from, int to, int title) {
        List<Rendition.TextBlock> blocks = rendition.blocks();
        int end = Math.min(to, blocks.size());
        List<Found> names = new ArrayList<>();
        if (from >= end) {
            return names;
        }
        Span zone = blocks.get(from).span().union(blocks.get(end - 1).span());
        List<Rendition.Mark> marks = rendition.marks().stream()
                .filter(m -> m.span().overlaps(zone))
                .map(m -> new Rendition.Mark(m.element(), m.span().trim(text.text())))
                .filter(m -> zone.contains(m.span())
                        && m.span().length() <= LONGEST_MARK
                        && rendition.hints().author(m.element()))
                .filter(m -> blocks.get(blockAt(m.span().start())).span().length() <= LONGEST_LINE)
                .sorted(Comparator.comparing(Rendition.Mark::span))
                .toList();
        for (Rendition.Mark mark : marks) {
            if (Hints.namesAuthor(mark.element())) {
                take(names, mark.span(), BylineText.Trust.NAMED);
            }
        }
        for (int i = from; i < end; i++) {
            Span line = blocks.get(i).span();
            if (i != title && line.length() <= LONGEST_LINE) {
                take(names, line, BylineText.Trust.LINE);
                boolean label = LABEL.matcher(line.in(text.text())).matches();
                for (int k = i + 1; label && k < Math.min(end, i + 1 + MOST_LISTED); k++) {
                    label = blocks.get(k).span().length() <= LONGEST_NAME
                            && take(names, blocks.get(k).span(), BylineText.Trust.NAMED);
                }
            }
        }
        for (Rendition.Mark mark : marks) {
            take(names, mark.span(), BylineText.Trust.MARK);
        }
        names.sort(Comparator.comparing(n -> n.place().span()));
        return names;
    }

    /**
     * Adds the names at {@code span} that are not there yet: the first reading counts as a whole; a later one
     * only adds persons near those who are known, and only if it says "by" or is made for names.
     *
     * @return whether anybody is named there
     */
    private boolean take(List<Found> names, Span span, BylineText.Trust trust) {
        BylineText.Reading reading = BylineText.read(span.in(text.text()), trust, found.outlet);
        boolean sure = reading.said() || trust == BylineText.Trust.NAMED;
        if (!names.isEmpty() && !sure) {
            return false;
        }
        List<Found> known = List.copyOf(names);
        for (BylineText.Name name : reading.names()) {
            Span at = name.span().shift(span.start());
            String words = at.in(text.text());
            boolean again = names.stream().anyMatch(n -> n.place().span().overlaps(at) || same(n.words(), words));
            boolean fits = known.isEmpty()
                    || name.kind() == Byline.Kind.PERSON && known.stream().anyMatch(n -> near(n, at));
            if (!again && fits && !(name.kind() != Byline.Kind.DESK && own(words))) {
                names.add(new Found(name.kind(), new Assembly.Place(text, at), sure));
            }
        }
        return !reading.isEmpty();
    }

    private boolean near(Found name, Span at) {
        return Math.abs(blockAt(name.place().span().start()) - blockAt(at.start())) <= NEAR;
    }

    /** Writes the byline as one block: as it stands, or the names one after the other. */
    private void put(List<Found> names) {
        Span all = together(names);
        AlignedText from = text;
        List<Assembly.Place> places = names.stream().map(Found::place).toList();
        if (all != null) {
            found.add(Block.Kind.BYLINE, text, all);
        } else {
            AlignedText.Builder builder = new AlignedText.Builder();
            List<Span> spans = new ArrayList<>();
            for (Assembly.Place place : places) {
                if (builder.length() > 0) {
                    int end = place.from().toSource(place.span()).start();
                    builder.put(", ", new Span(end, end));
                }
                int start = builder.length();
                builder.append(place.from(), place.span());
                spans.add(new Span(start, builder.length()));
            }
            from = builder.build();
            AlignedText built = from;
            places = spans.stream().map(s -> new Assembly.Place(built, s)).toList();
            found.addHead(Block.Kind.BYLINE, Assembly.Place.of(built));
        }
        for (int i = 0; i < names.size(); i++) {
            found.credits.add(new Assembly.Credit(names.get(i).kind(), places.get(i)));
        }
    }

    /** From the first to the last name, if all stand side by side in one line of the text. */
    private @Nullable Span together(List<Found> names) {
        Span all = null;
        for (Found name : names) {
            Span one = name.place().span();
            boolean near = all == null
                    || one.start() >= all.end()
                            && one.start() - all.end() <= GAP
                            && text.text().substring(all.end(), one.start()).indexOf('\n') < 0;
            if (!name.place().from().equals(text) || !near) {
                return null;
            }
            all = all == null ? one : all.union(one);
        }
        return all;
    }
}
