package org.hearsay.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names that page makers give their elements tell: which hold furniture, which the author, which a date. */
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
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern FURNITURE = Pattern.compile("(?:^|[-_ ])(?:"
            + "ads?|adverts?|advertisements?|advertising|adslot|adunit|sponsor(?:ed|s)?|promos?|promoted|promotion|related\\w*|recirc\\w*|recommend\\w*"
            + "|newsletters?|subscribe|subscription|signup|sharing|share\\w*|social\\w*|comments?|commentlist|disqus\\w*|respond|reader-interactions|footer\\w*"
            + "|sidebar\\w*|menu\\w*|navbar|navigation|breadcrumbs?|crumbs|pagination|pager|popup|modal|cookies?|consent|gdpr"
            + "|masthead|toolbar|topbar|taglist|hashtags?|authorbio|bio|captions?|credits?|outbrain|taboola|paywall|teasers?|trending|popular|mostread"
            + "|sronly|sr-only|screen-reader\\w*|visually-hidden|visuallyhidden|toc|donat\\w*|byline|metadata|dateline|timestamp|datetime"
            + "|more-(?:stories|posts|articles|news|from|in)|read-(?:more|next|also)|also-read|see-also|you-may|most-(?:read|popular)|up-next|next-up"
            + "|author-(?:bio|box|info|card|description|details|profile)|about-(?:the-)?author|article-(?:footer|tags|meta|actions|tools)|entry-(?:meta|footer)"
            + "|post-(?:meta|footer|tags|nav|navigation|info)|wp-caption-text|jp-\\w+|tweet|affiliate|disclaimer|disclosure|copyright|infobox|noprint|print-only"
            + "|skip-link|login|register|toolbox|carousel|slideshow|reactions?|inline-ad)(?:$|[-_ ])");
    private static final Pattern WHOLE_NAME = Pattern.compile(
            "(?:^| )(?:side|foot|nav|widget|meta|tags?|hidden|alert|notice|rating|poll|quiz|cta|callout|share|reply)(?= |$)");
    private static final Pattern COMMENTS = Pattern.compile(
            "(?:^|[-_ ])(?:comments|commentlist|comment-?(?:list|section|area|thread|tree|wrapper|container)|comments-area|disqus\\w*|respond|reader-interactions|replies)(?:$|[-_ ])");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?:^|[-_ ])(?:bylines?|author|authors|authored|writer|writers|writtenby|contributor|by-line|posted-by|written-by|creator|reporter)(?:$|[-_ ])");
    private static final Pattern NO_AUTHOR = Pattern.compile(
            "(?:^|[-_ ])(?:bios?|biography|avatar|images?|img|photos?|picture|description|boxes|social|more|related|comments?|follow|share|email)(?:$|[-_ ])");
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "(?i)[/.?&=](?:authors?|staff|bylines?|contributors?|reporters?|journalists?|columnists?|writers?|editors?|autore?s?|auteurs?|autoren)[/=][^/?#]{2,}(?:/[^/?#]+)?/?(?:[?#].*)?$");
    private static final Pattern DATE = Pattern.compile(
            "(?:^|[-_ ])(?:date|dateline|datetime|time|timestamp|pubdate|published|publish|posted|updated|entry-date|post-date|article-date)(?:$|[-_ ])");

    private Hints() {}

    /**
     * Whether {@code element} says that it is furniture.
     *
     * @param byName whether its names count, or only its tag and role
     */
    static boolean furniture(Element element, boolean byName) {
        String tag = element.normalName();
        if (FURNITURE_TAGS.contains(tag) || FURNITURE_ROLES.contains(element.attr("role"))) {
            return true;
        }
        String names = byName ? names(element) : "";
        return comments(element)
                || !names.isEmpty()
                        && !tag.equals("body")
                        && !tag.equals("article")
                        && !tag.equals("main")
                        && (FURNITURE.matcher(names).find()
                                || WHOLE_NAME.matcher(names).find());
    }

    /** Whether {@code element} holds what readers wrote. */
    static boolean comments(Element element) {
        return !element.normalName().equals("body")
                && COMMENTS.matcher(names(element)).find();
    }

    /** Whether {@code element} may name the author. */
    static boolean author(Element element) {
        if (namesAuthor(element)) {
            return true;
        }
        String names = names(element);
        return AUTHOR.matcher(names).find() && !NO_AUTHOR.matcher(names).find();
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
    static boolean date(Element element) {
        return element.normalName().equals("time")
                || element.attr("itemprop").startsWith("date")
                || DATE.matcher(names(element)).find();
    }

    /** Whether {@code element} may hold author or date. */
    static boolean marks(Element element) {
        return author(element) || date(element);
    }

    private static String names(Element element) {
        String names = element.className() + " " + element.id();
        return names.isBlank() ? "" : CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
