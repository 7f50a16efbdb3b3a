package org.hearsay.page.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A list of feeds in OPML: what its outlines name in {@code xmlUrl}, or in {@code url} where they are of the
 * type {@code rss}, {@code link} or {@code include}.
 *
 * @param places of feeds, lists and pages, as given, each once
 * @param left how many more the list names than are read
 */
public record Subscriptions(List<String> places, int left) {

    /** So many places of a list are read. */
    public static final int MOST = 500;

    private static final Set<String> TYPES = Set.of("rss", "link", "include");

    /** Copies the list. */
    public Subscriptions {
        places = List.copyOf(places);
    }

    /** The list that {@code text} holds; empty when there is none in it. */
    public static Subscriptions read(String text) {
        Document document = Jsoup.parse(text, Parser.xmlParser());
        Set<String> places = new LinkedHashSet<>();
        for (Element outline : document.getElementsByTag("outline")) {
            String feed = outline.attributes().getIgnoreCase("xmlUrl").strip();
            boolean named =
                    TYPES.contains(outline.attributes().getIgnoreCase("type").toLowerCase(java.util.Locale.ROOT));
            String place = feed.isEmpty() && named
                    ? outline.attributes().getIgnoreCase("url").strip()
                    : feed;
            if (!place.isEmpty()) {
                places.add(place);
            }
        }
        List<String> all = new ArrayList<>(places);
        int read = Math.min(MOST, all.size());
        return new Subscriptions(all.subList(0, read), all.size() - read);
    }
}
