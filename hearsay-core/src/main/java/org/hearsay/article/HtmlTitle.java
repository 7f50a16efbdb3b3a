package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/**
 * The title of a marked-up page: the visible heading that says what the head of the page says, else the
 * words of the head.
 *
 * @param line the visible heading; −1 if none
 * @param shown which of its characters are the title, into the text of the page; null if there is no heading
 * @param text the title in the head, when no heading is visible; else null
 * @param rest what stood beside the title in the {@code title} element, often the outlet; null if nothing did
 */
record HtmlTitle(
        int line,
        @Nullable Span shown,
        @Nullable AlignedText text,
        @Nullable String rest) {

    private static final Pattern PARTED = Pattern.compile("\\s+[|–—·•»:-]+\\s+|\\s*[|»]\\s*");
    private static final double SAME = 0.6;
    private static final int SHORTEST = 3;
    private static final int MOST_REST = 6;
    private static final int SHORTEST_PART = 12;
    private static final Pattern FRONT = Pattern.compile("(?i)(?:https?://[^/]+)?/?(?:(?:index|home|default)\\.\\w+)?");

    /** Picks the title of a page whose body starts at block {@code body}. */
    static HtmlTitle pick(Rendition rendition, List<Line> lines, Metadata metadata, Page page, int body) {
        Metadata.Value og =
                metadata.meta(Set.of("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title"));
        Metadata.Value linked = metadata.linked("headline");
        Element element = metadata.title();
        String full = element == null ? "" : element.text();
        Set<String> site = site(metadata);
        int heading = heading(
                rendition,
                lines,
                full + " " + (og == null ? "" : og.text()) + " " + (linked == null ? "" : linked.text()),
                body,
                site);
        Span core = core(full, heading >= 0 ? lines.get(heading).key() : og != null ? Words.key(og.text()) : "");
        boolean apart =
                heading >= 0 && !core.isEmpty() && !lines.get(heading).key().contains(Words.key(core.in(full)));
        String rest = rest(full, core);
        rest = rest == null && apart && Words.of(full).size() <= MOST_REST ? full.trim() : rest;
        if (heading >= 0) {
            List<String> said = new ArrayList<>(List.of(full.isEmpty() ? "" : core.in(full)));
            said.add(og == null ? "" : og.text());
            said.add(linked == null ? "" : linked.text());
            return new HtmlTitle(heading, alone(lines.get(heading), said, site), null, rest);
        }
        AlignedText head = null;
        if (og != null && og.source() != null) {
            String title = og.text();
            Span part = core(title, full.isEmpty() || core.isEmpty() ? "" : Words.key(core.in(full)));
            part = withoutSite(title, part, site);
            head = cut(Entities.text(Entities.align(page.text(), og.source(), title, true)), part);
        } else if (element != null && element.childNodeSize() == 1 && !full.isBlank()) {
            Range range = element.childNode(0).sourceRange();
            String raw = element.wholeText();
            if (range.isTracked() && range.endPos() <= page.text().length()) {
                AlignedText whole = Entities.text(
                        Entities.align(page.text(), new Span(range.startPos(), range.endPos()), raw, false));
                head = cut(whole, withoutSite(raw, core(raw, ""), site));
            }
        }
        return new HtmlTitle(-1, null, head, rest);
    }

    private static AlignedText cut(AlignedText whole, Span part) {
        return new AlignedText.Builder().append(whole, part).build();
    }

    /** The names of the site, as {@link Words#key} has them. */
    private static Set<String> site(Metadata metadata) {
        Set<String> names = new HashSet<>();
        metadata.metas(Set.of("og:site_name", "application-name", "apple-mobile-web-app-title"))
                .forEach(v -> names.add(Words.key(v.text())));
        metadata.linkedAll("publisher/name").forEach(v -> names.add(Words.key(v.text())));
        names.remove("");
        return names;
    }

    /** A title without the site's name behind or before it. */
    private static Span withoutSite(String title, Span part, Set<String> site) {
        List<Span> pieces = new ArrayList<>();
        Matcher m = PARTED.matcher(title).region(part.start(), part.end());
        int at = part.start();
        while (m.find()) {
            pieces.add(new Span(at, m.start()));
            at = m.end();
        }
        pieces.add(new Span(at, part.end()));
        int first = 0;
        int last = pieces.size() - 1;
        while (last > first && site.contains(Words.key(pieces.get(last).in(title)))) {
            last--;
        }
        while (first < last && site.contains(Words.key(pieces.get(first).in(title)))) {
            first++;
        }
        return pieces.get(first).union(pieces.get(last)).trim(title);
    }

    /** The characters of a heading without a date, the site's name or a label that was set beside the title in it. */
    private static Span alone(Line line, List<String> said, Set<String> site) {
        String words = line.text();
        Span part = withoutSite(words, new Span(0, words.length()), site);
        for (String title : said) {
            String plain = title.strip();
            int at = plain.length() < SHORTEST_PART ? -1 : words.indexOf(plain, part.start());
            if (at < 0 || at + plain.length() > part.end()) {
                continue;
            }
            String before = words.substring(part.start(), at).strip();
            String behind = words.substring(at + plain.length(), part.end()).strip();
            boolean dated = !before.isEmpty() && dateAlone(before) && behind.isEmpty();
            boolean labelled = before.isEmpty()
                    && behind.startsWith("|")
                    && Words.of(behind).size() <= SHORTEST;
            if (dated || labelled) {
                part = new Span(at, at + plain.length());
            }
        }
        return part.shift(line.span().start());
    }

    private static boolean dateAlone(String words) {
        List<DateText.Found> dates = DateText.find(words);
        return dates.size() == 1 && dates.get(0).span().length() >= words.length() - 2;
    }

    /** Whether a heading is the name of the site, or leads to its front page. */
    private static boolean masthead(Rendition rendition, int line, Set<String> site, String key) {
        if (site.contains(key)) {
            return true;
        }
        Element element = headingAround(rendition, line);
        if (element == null) {
            return false;
        }
        Element link = element.selectFirst("a[href]");
        link = link == null ? element.closest("a[href]") : link;
        return link != null
                && FRONT.matcher(link.attr("href").trim()).matches()
                && link.text().length() >= element.text().length() - 2;
    }

    private static int heading(Rendition rendition, List<Line> lines, String said, int body, Set<String> site) {
        Set<String> words = new HashSet<>(Words.of(said));
        int best = -1;
        double most = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.markup() != Line.Markup.HEADING
                    || line.words().isEmpty()
                    || line.words().size() > 40) {
                continue;
            }
            String tag = tag(rendition, i);
            double share = Language.share(line.words(), words);
            double level = tag.equals("h1") ? 0.35 : tag.equals("h2") ? 0.15 : 0;
            double length = Math.min(1, line.words().size() / 6.0) * 0.4;
            double near = Math.abs(i - body) < 40 ? 0.1 : 0;
            double score = share + level + length + near - (i > body + 10 ? 0.3 : 0);
            boolean fits = share >= SAME && (line.words().size() >= SHORTEST || tag.equals("h1"));
            boolean alone = words.isEmpty()
                    && (tag.equals("h1") || i <= body + 1)
                    && line.words().size() >= SHORTEST;
            if ((fits || alone || (tag.equals("h1") && line.words().size() > SHORTEST && i <= body + 3))
                    && score > most
                    && !masthead(rendition, i, site, line.key())) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private static String tag(Rendition rendition, int line) {
        Element heading = headingAround(rendition, line);
        return heading == null ? "" : heading.normalName();
    }

    /** The heading element that a line lies in; null if it lies in none. */
    private static @Nullable Element headingAround(Rendition rendition, int line) {
        for (int box = rendition.blocks().get(line).box();
                box >= 0;
                box = rendition.boxes().get(box).parent()) {
            Element element = rendition.boxes().get(box).element();
            if (Tags.heading(element.normalName())) {
                return element;
            }
        }
        return null;
    }

    /** The part of a {@code title} element that is the title: what the heading says, else the longest part. */
    private static Span core(String full, String heading) {
        Span best = new Span(0, 0);
        int at = 0;
        Matcher m = PARTED.matcher(full);
        while (at <= full.length()) {
            boolean more = m.find();
            Span part = new Span(at, more ? m.start() : full.length()).trim(full);
            boolean said = !heading.isEmpty() && !part.isEmpty() && heading.contains(Words.key(part.in(full)));
            if (part.length() > best.length() && (heading.isEmpty() || said || best.isEmpty())) {
                best = part;
            } else if (said && !best.isEmpty()) {
                best = best.union(part);
            }
            if (!more) {
                break;
            }
            at = m.end();
        }
        return best;
    }

    private static boolean date(String piece) {
        List<DateText.Found> dates = DateText.find(piece);
        return dates.size() == 1 && dates.get(0).span().length() == piece.length();
    }

    private static @Nullable String rest(String full, Span core) {
        if (core.isEmpty()) {
            return null;
        }
        for (String part : List.of(full.substring(core.end()), full.substring(0, core.start()))) {
            String[] pieces = PARTED.split(part.trim());
            for (int i = pieces.length - 1; i >= 0; i--) {
                String piece = pieces[i].replaceAll("^[\\s|–—·•»:-]+|[\\s|–—·•»:-]+$", "");
                if (!piece.isEmpty() && Words.of(piece).size() <= MOST_REST && !date(piece)) {
                    return piece;
                }
            }
        }
        return null;
    }
}
