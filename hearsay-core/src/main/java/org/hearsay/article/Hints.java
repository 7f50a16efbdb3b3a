package org.hearsay.article;

import java.util.HashMap;
import java.util.List;
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
            WordSet.of("nav aside footer menu dialog figcaption search caption form");
    private static final Set<String> FURNITURE_ROLES = WordSet.of(
            "navigation complementary dialog alertdialog banner contentinfo search menu menubar tooltip toolbar");
    private static final int IS_FURNITURE = 1;
    private static final int IS_COMMENTS = 1 << 1;
    private static final int IS_CONTENT = 1 << 2;
    private static final int IS_AUTHOR = 1 << 3;
    private static final int IS_DATE = 1 << 4;
    private static final int IS_ELSEWHERE = 1 << 5;
    private static final int IS_NO_AUTHOR = 1 << 6;
    private static final NameList NAMES = new NameList()
            .add(
                    IS_FURNITURE | IS_ELSEWHERE,
                    "teaser teasers trending popular mostread carousel slideshow newsletter pagination navigation"
                            + " outbrain taboola more-stories more-posts more-articles more-news more-from more-in read-more"
                            + " read-next read-also also-read see-also most-read most-popular up-next next-up author-bio"
                            + " author-box about-author")
            .addBeginnings(IS_FURNITURE | IS_ELSEWHERE, "related recirc recommend sidebar footer")
            .add(
                    IS_FURNITURE,
                    "ad ads advert adverts advertisement advertisements advertising adslot adunit sponsor sponsored"
                            + " sponsors promo promos promoted promotion newsletters subscribe subscription signup sharing"
                            + " comment comments commentlist respond navbar breadcrumb breadcrumbs crumb crumbs pager popup"
                            + " modal cookie cookies consent gdpr masthead toolbar topbar taglist hashtag hashtags authorbio"
                            + " bio caption captions credit credits paywall sronly visuallyhidden toc byline metadata dateline"
                            + " timestamp datetime tweet affiliate disclaimer disclosure copyright infobox noprint login"
                            + " register toolbox reaction reactions reader-interactions sr-only visually-hidden you-may"
                            + " author-info author-card author-description author-details author-profile about-the-author"
                            + " article-footer article-tags article-meta article-actions article-tools entry-meta entry-footer"
                            + " post-meta post-footer post-tags post-nav post-navigation post-info wp-caption-text print-only"
                            + " skip-link inline-ad author authors contributor contributors cta testimonial testimonials")
            .addBeginnings(IS_FURNITURE, "share social disqus menu donat screen-reader jp-")
            .addNames(
                    IS_FURNITURE,
                    "side foot nav widget meta tag tags hidden alert notice rating poll quiz cta callout share reply")
            .add(
                    IS_COMMENTS,
                    "comments commentlist commentsection commentarea commentthread commenttree commentwrapper commentcontainer"
                            + " respond replies comment-list comment-section comment-area comment-thread comment-tree comment-wrapper"
                            + " comment-container reader-interactions")
            .addBeginnings(IS_COMMENTS, "disqus")
            .add(
                    IS_CONTENT,
                    "articlebody articlecontent articletext bodytext entrycontent postcontent postbody storybody storycontent storytext"
                            + " richtext prose wysiwyg article-body article-content article-text body-text body-content content-body"
                            + " entry-content entry-body post-content post-body post-text story-body story-content story-text rich-text"
                            + " main-content page-content blog-content single-content")
            .add(IS_ELSEWHERE, "widget menu latest-news latest-posts")
            .add(
                    IS_AUTHOR,
                    "byline bylines author authors authored writer writers writtenby contributor creator reporter by-line posted-by"
                            + " written-by")
            .add(
                    IS_NO_AUTHOR,
                    "bio bios biography avatar image images img photo photos picture description boxes social more related comment"
                            + " comments follow share email")
            .add(
                    IS_DATE,
                    "date dateline datetime time timestamp pubdate published publish posted updated today datum fecha dato uhrzeit"
                            + " tarih horodatage");
    private static final Set<String> ELSEWHERE_TAGS = WordSet.of("nav aside footer menu dialog");
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "(?i)[/.?&=](?:authors?|staff|bylines?|contributors?|reporters?|journalists?|columnists?|writers?|editors?"
                    + "|autore?s?|auteurs?|autoren)[/=][^/?#]{2,}(?:/[^/?#]+)?/?(?:[?#].*)?$");

    /** How the words begin that {@link #AUTHOR_PAGE} looks for. */
    private static final List<String> AUTHOR_OPENINGS =
            List.of("aut", "staff", "byline", "contrib", "reporter", "journal", "column", "writer", "editor");

    /** The bits of class attributes, which repeat all over a page. */
    private final Map<String, Integer> known = new HashMap<>();

    /**
     * What the names of an element tell.
     *
     * @param furniture that it holds furniture
     * @param comments that it holds what readers wrote
     * @param content that it holds an article's text
     * @param author that it may name the author
     * @param date that it may hold the date
     * @param elsewhere that it holds other stories, or what is not of the article
     */
    record Names(
            boolean furniture, boolean comments, boolean content, boolean author, boolean date, boolean elsewhere) {
        private static final Names NONE = new Names(false, false, false, false, false, false);

        private static Names of(int bits) {
            return bits == 0
                    ? NONE
                    : new Names(
                            (bits & IS_FURNITURE) != 0,
                            (bits & IS_COMMENTS) != 0,
                            (bits & IS_CONTENT) != 0,
                            (bits & IS_AUTHOR) != 0 && (bits & IS_NO_AUTHOR) == 0,
                            (bits & IS_DATE) != 0,
                            (bits & IS_ELSEWHERE) != 0);
        }
    }

    /**
     * Whether a box says that it is furniture.
     *
     * @param byName whether its names count, or only its tag and role
     */
    static boolean furniture(Rendition.Box box, boolean byName) {
        Element element = box.element();
        String tag = element.normalName();
        if (FURNITURE_TAGS.contains(tag)
                || element.attributesSize() > 0 && FURNITURE_ROLES.contains(element.attr("role"))) {
            return true;
        }
        return comments(box)
                || byName
                        && !tag.equals("body")
                        && !tag.equals("article")
                        && !tag.equals("main")
                        && box.names().furniture;
    }

    /** Whether a box holds what readers wrote. */
    static boolean comments(Rendition.Box box) {
        return box.names().comments && !box.element().normalName().equals("body");
    }

    /** Whether a box says that it holds an article's text. */
    static boolean content(Rendition.Box box) {
        return box.names().content || box.element().attr("itemprop").equals("articleBody");
    }

    /** Whether a box holds other stories, comments or what stands on all pages, whatever its dates are of. */
    static boolean elsewhere(Rendition.Box box) {
        String tag = box.element().normalName();
        return ELSEWHERE_TAGS.contains(tag)
                || !tag.equals("body")
                        && !tag.equals("main")
                        && !tag.equals("article")
                        && (box.names().comments || box.names().elsewhere);
    }

    /** Whether {@code element} may name the author. */
    boolean author(Element element) {
        return of(element).author || namesAuthor(element);
    }

    /** Whether {@code element} says that it is the author's name, or links to the author's page. */
    static boolean namesAuthor(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (holds(element.attr("rel"), "author") || holds(element.attr("itemprop"), "author")) {
            return true;
        }
        if (!element.normalName().equals("a")) {
            return false;
        }
        String address = element.attr("href");
        return mayNameAuthor(address) && AUTHOR_PAGE.matcher(address).find();
    }

    /** Whether an address has a word that {@link #AUTHOR_PAGE} looks for where it looks for it; most links have none. */
    private static boolean mayNameAuthor(String address) {
        for (int i = 0; i + 1 < address.length(); i++) {
            char parts = address.charAt(i);
            if (parts == '/' || parts == '.' || parts == '?' || parts == '&' || parts == '=') {
                char first = Character.toLowerCase(address.charAt(i + 1));
                for (String opening : AUTHOR_OPENINGS) {
                    if (opening.charAt(0) == first
                            && address.regionMatches(true, i + 1, opening, 0, opening.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean holds(String tokens, String token) {
        return !tokens.isEmpty() && (" " + tokens.toLowerCase(Locale.ROOT) + " ").contains(" " + token + " ");
    }

    /** Whether {@code element} may hold the date. */
    boolean date(Element element) {
        return element.normalName().equals("time")
                || element.attributesSize() > 0
                        && (of(element).date || element.attr("itemprop").startsWith("date"));
    }

    /** Whether {@code element}, which has these names, may hold author or date. */
    static boolean marks(Element element, Names names) {
        return names.date
                || names.author
                || element.normalName().equals("time")
                || element.attributesSize() > 0
                        && (element.attr("itemprop").startsWith("date") || namesAuthor(element));
    }

    /** What the names of an element tell. */
    Names of(Element element) {
        if (element.attributesSize() == 0) {
            return Names.NONE;
        }
        String classes = element.attr("class");
        String id = element.attr("id");
        if (classes.isEmpty() && id.isEmpty()) {
            return Names.NONE;
        }
        Integer bits = known.get(classes);
        if (bits == null) {
            bits = NAMES.bits(classes);
            known.put(classes, bits);
        }
        return Names.of(bits | (id.isEmpty() ? 0 : NAMES.bits(id)));
    }
}
