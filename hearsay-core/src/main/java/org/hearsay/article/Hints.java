package org.hearsay.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.WordSet;
import org.jsoup.nodes.Element;

/**
 * What the names that page makers give their elements tell: which hold furniture, which the author, which
 * a date. One for each page.
 */
final class Hints {

    private static final Set<String> FURNITURE_TAGS =
            Set.of("nav", "aside", "footer", "menu", "dialog", "figcaption", "search", "caption");
    private static final Set<String> FURNITURE_ROLES = Set.of(
            "navigation",
            "complementary",
            "dialog",
            "alertdialog",
            "banner",
            "contentinfo",
            "search",
            "menu",
            "menubar",
            "tooltip",
            "toolbar");
    private static final NameList FURNITURE = new NameList(
            "ad ads advert adverts advertisement advertisements advertising adslot adunit sponsor sponsored sponsors promo"
                    + " promos promoted promotion newsletter newsletters subscribe subscription signup sharing comment comments"
                    + " commentlist respond navbar navigation breadcrumb breadcrumbs crumb crumbs pagination pager popup modal"
                    + " cookie cookies consent gdpr masthead toolbar topbar taglist hashtag hashtags authorbio bio caption"
                    + " captions credit credits outbrain taboola paywall teaser teasers trending popular mostread sronly"
                    + " visuallyhidden toc byline metadata dateline timestamp datetime tweet affiliate disclaimer disclosure"
                    + " copyright infobox noprint login register toolbox carousel slideshow reaction reactions",
            "related recirc recommend share social disqus footer sidebar menu donat screen-reader jp-",
            "reader-interactions sr-only visually-hidden more-stories more-posts more-articles more-news more-from more-in"
                    + " read-more read-next read-also also-read see-also you-may most-read most-popular up-next next-up"
                    + " author-bio author-box author-info author-card author-description author-details author-profile"
                    + " about-author about-the-author article-footer article-tags article-meta article-actions article-tools"
                    + " entry-meta entry-footer post-meta post-footer post-tags post-nav post-navigation post-info"
                    + " wp-caption-text print-only skip-link inline-ad");
    private static final Set<String> WHOLE_NAMES = WordSet.of(
            "side foot nav widget meta tag tags hidden alert notice rating poll quiz cta callout share reply");
    private static final NameList COMMENTS = new NameList(
            "comments commentlist commentsection commentarea commentthread commenttree commentwrapper commentcontainer"
                    + " respond replies",
            "disqus",
            "comment-list comment-section comment-area comment-thread comment-tree comment-wrapper comment-container"
                    + " reader-interactions");
    private static final Set<String> ELSEWHERE_TAGS = Set.of("nav", "aside", "footer", "menu", "dialog");
    private static final NameList ELSEWHERE = new NameList(
            "teaser teasers trending popular mostread carousel slideshow widget newsletter pagination menu navigation"
                    + " outbrain taboola",
            "related recirc recommend sidebar footer",
            "more-stories more-posts more-articles more-news more-from more-in read-more read-next read-also also-read"
                    + " see-also most-read most-popular up-next next-up author-bio author-box about-author latest-news latest-posts");
    private static final NameList AUTHOR = new NameList(
            "byline bylines author authors authored writer writers writtenby contributor creator reporter",
            "",
            "by-line posted-by written-by");
    private static final NameList DATE = new NameList(
            "date dateline datetime time timestamp pubdate published publish posted updated today datum fecha dato uhrzeit tarih horodatage",
            "",
            "");
    private static final NameList NO_AUTHOR = new NameList(
            "bio bios biography avatar image images img photo photos picture description boxes social more related comment"
                    + " comments follow share email",
            "",
            "");
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "(?i)[/.?&=](?:authors?|staff|bylines?|contributors?|reporters?|journalists?|columnists?|writers?|editors?"
                    + "|autore?s?|auteurs?|autoren)[/=][^/?#]{2,}(?:/[^/?#]+)?/?(?:[?#].*)?$");

    /** By class and id, which repeat all over a page. */
    private final Map<String, Names> known = new HashMap<>();

    /**
     * What the names of an element tell.
     *
     * @param furniture that it holds furniture
     * @param comments that it holds what readers wrote
     * @param author that it may name the author
     * @param date that it may hold the date
     * @param elsewhere that it holds other stories, or what is not of the article
     */
    private record Names(boolean furniture, boolean comments, boolean author, boolean date, boolean elsewhere) {
        private static final Names NONE = new Names(false, false, false, false, false);

        private static Names of(String given) {
            String names = parted(given);
            String[] all = names.trim().split("[ _]+");
            return new Names(
                    FURNITURE.has(all) || Arrays.stream(names.split(" ")).anyMatch(WHOLE_NAMES::contains),
                    COMMENTS.has(all),
                    AUTHOR.has(all) && !NO_AUTHOR.has(all),
                    DATE.has(all),
                    ELSEWHERE.has(all));
        }
    }

    /** {@code names} in lower case, with hyphens where {@code camelCase} parts words. */
    private static String parted(String names) {
        StringBuilder parted = new StringBuilder(names.length() + 8);
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean rises = c >= 'A' && c <= 'Z' && i > 0;
            char before = rises ? names.charAt(i - 1) : ' ';
            if (rises && (before >= 'a' && before <= 'z' || before >= '0' && before <= '9')) {
                parted.append('-');
            }
            parted.append(Character.toLowerCase(c));
        }
        return parted.toString();
    }

    /**
     * Whether {@code element} says that it is furniture.
     *
     * @param byName whether its names count, or only its tag and role
     */
    boolean furniture(Element element, boolean byName) {
        String tag = element.normalName();
        if (FURNITURE_TAGS.contains(tag) || FURNITURE_ROLES.contains(element.attr("role"))) {
            return true;
        }
        return comments(element)
                || byName
                        && !tag.equals("body")
                        && !tag.equals("article")
                        && !tag.equals("main")
                        && names(element).furniture;
    }

    /** Whether {@code tag} is one of {@code h1} to {@code h6}. */
    static boolean heading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** Whether {@code element} holds what readers wrote. */
    boolean comments(Element element) {
        return !element.normalName().equals("body") && names(element).comments;
    }

    /** Whether {@code element} holds other stories, comments or what stands on all pages, whatever its dates are of. */
    boolean elsewhere(Element element) {
        String tag = element.normalName();
        return ELSEWHERE_TAGS.contains(tag)
                || !tag.equals("body")
                        && !tag.equals("main")
                        && !tag.equals("article")
                        && (names(element).comments || names(element).elsewhere);
    }

    /** Whether {@code element} may name the author. */
    boolean author(Element element) {
        return namesAuthor(element) || names(element).author;
    }

    /** Whether {@code element} says that it is the author's name, or links to the author's page. */
    static boolean namesAuthor(Element element) {
        if (holds(element.attr("rel"), "author") || holds(element.attr("itemprop"), "author")) {
            return true;
        }
        return element.normalName().equals("a")
                && AUTHOR_PAGE.matcher(element.attr("href")).find();
    }

    private static boolean holds(String tokens, String token) {
        return !tokens.isEmpty() && (" " + tokens.toLowerCase(Locale.ROOT) + " ").contains(" " + token + " ");
    }

    /** Whether {@code element} may hold the date. */
    boolean date(Element element) {
        return element.normalName().equals("time")
                || element.attr("itemprop").startsWith("date")
                || names(element).date;
    }

    /** Whether {@code element} may hold author or date. */
    boolean marks(Element element) {
        return date(element) || author(element);
    }

    private Names names(Element element) {
        if (element.attributesSize() == 0) {
            return Names.NONE;
        }
        String names = element.className() + " " + element.id();
        return names.isBlank() ? Names.NONE : known.computeIfAbsent(names, Names::of);
    }
}
