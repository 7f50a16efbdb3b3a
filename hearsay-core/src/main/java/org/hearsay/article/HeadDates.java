package org.hearsay.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The dates that the head of a marked-up page states: in JSON-LD, in {@code meta} elements, in its address. */
final class HeadDates {

    private static final Pattern NOT_OF_ARTICLE = Pattern.compile(
            "expir|unavail|event|start|ends?$|enddate|endtime|coverage|server|render|build|cache|founding|valid|access"
                    + "|birth|death|image|img|thumb|twitter|verif|copyright|token|appid|duration|embargo|filing|temporal|generat");
    private static final Pattern CHANGED =
            Pattern.compile("modif|updat|lastmod|lastchange|changed|revis|moddate|reviewed|lastdate|edited");
    private static final Pattern PUBLISHED = Pattern.compile(
            "publish|publicat|pubdate|pubtime|datepub|pubdt|issued|releas|firstpub|creat|posted|upload|originaldate"
                    + "|sailthrudate|displaydate|articledate|onlinedate|citationdate|contentdate|newsdate|storydate|postdate");
    private static final Pattern LOOSE =
            Pattern.compile("(?:dc|dcterms?|dcx?|search)?date|gentime|p?time|pdate|og?articletime");
    private static final Pattern DATED =
            Pattern.compile("date|time|publish|modif|updat|creat|issued|dt$|release|upload");
    private static final Pattern OTHER_SCOPE =
            Pattern.compile("Comment|Review|Person|Organization|ImageObject|VideoObject|Event|Product|Rating|Offer");

    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?(\\d{2})(\\d{2})\\d{0,2})?(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:"
            + "/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])(?=[/?#]|\\.[a-z]|$)"
            + "|([_.-])(0?[1-9]|1[0-2])\\4(0?[1-9]|[12]\\d|3[01])(?!\\d)"
            + "|/?(0[1-9]|1[0-2])/?(0[1-9]|[12]\\d|3[01])(?![\\d-]))");
    private static final Pattern NAMED_ADDRESS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/_-]([a-z]{3,9})[/_-](\\d{1,2})(?!\\d)");
    private static final int LONGEST_ADDRESS = 2000;

    private final Metadata metadata;
    private final DateEvidence evidence;

    HeadDates(Metadata metadata, DateEvidence evidence) {
        this.metadata = metadata;
        this.evidence = evidence;
    }

    /**
     * All dates of the head, of each place in the order of the page.
     *
     * @param url the page's address as known from outside; null to ask the page
     */
    List<DateCandidate> read(@Nullable String url) {
        List<DateCandidate> found = new ArrayList<>();
        for (String field : List.of("datePublished", "dateCreated", "uploadDate")) {
            add(found, metadata.linked(field), DateCandidate.Place.LINKED, DateWords.Says.PUBLISHED);
        }
        add(found, metadata.linked("dateModified"), DateCandidate.Place.LINKED, DateWords.Says.CHANGED);
        metas(found);
        for (String field : List.of("datePublished", "dateCreated", "uploadDate")) {
            add(found, metadata.linkedAnywhere(field), DateCandidate.Place.LINKED_ELSE, DateWords.Says.PUBLISHED);
        }
        add(found, metadata.linkedAnywhere("dateModified"), DateCandidate.Place.LINKED_ELSE, DateWords.Says.CHANGED);
        address(found, url);
        return found;
    }

    private void metas(List<DateCandidate> found) {
        for (Element meta : metadata.metas()) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = squeezed(meta.attr(attribute));
                if (name.isEmpty()
                        || !DATED.matcher(name).find()
                        || NOT_OF_ARTICLE.matcher(name).find()) {
                    continue;
                }
                boolean loose =
                        LOOSE.matcher(name).matches() || attribute.equals("http-equiv") || name.contains("last");
                boolean changed = CHANGED.matcher(name).find();
                if ((loose || changed || PUBLISHED.matcher(name).find()) && !ofSomethingElse(meta)) {
                    add(
                            found,
                            metadata.attribute(meta, "content"),
                            loose ? DateCandidate.Place.LOOSE_META : DateCandidate.Place.META,
                            changed ? DateWords.Says.CHANGED : DateWords.Says.PUBLISHED);
                    break;
                }
            }
        }
    }

    /** Whether an element stands in the markup of a comment, a picture or the like. */
    static boolean ofSomethingElse(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            if (around.hasAttr("itemtype")) {
                return OTHER_SCOPE.matcher(around.attr("itemtype")).find();
            }
        }
        return false;
    }

    /** The letters of the name of a {@code meta} element, in lower case. */
    private static String squeezed(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < Math.min(name.length(), 60); i++) {
            if (Character.isLetter(name.charAt(i))) {
                letters.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        return letters.toString();
    }

    private void add(
            List<DateCandidate> found, Metadata.@Nullable Value value, DateCandidate.Place place, DateWords.Says says) {
        PublicationDate date = value == null ? null : read(value.text().trim(), value.source());
        if (date != null) {
            found.add(new DateCandidate(date, place, says));
        }
    }

    /** Reads a date as machines or people write it; null if it is none, or lies after the capture. */
    @Nullable
    PublicationDate read(String text, @Nullable Span source) {
        if (EPOCH.matcher(text).matches()) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10)));
            LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
            return evidence.future(day) ? null : date(at.toString().substring(0, 16) + "Z", source);
        }
        List<DateText.Found> found = DateText.find(text, evidence.tag());
        if (!found.isEmpty()) {
            return NumericDate.settle(found.get(0), evidence, source);
        }
        Matcher m = COMPACT.matcher(text);
        if (m.find()) {
            LocalDate day = day(m.group(1), m.group(2), m.group(3));
            return day == null || evidence.future(day) ? null : date(day.toString(), source);
        }
        return null;
    }

    /** The day in an address such as {@code /2031/03/05/title}. */
    private void address(List<DateCandidate> found, @Nullable String url) {
        for (String address : new @Nullable String[] {url, metadata.canonical(), metadata.shared()}) {
            PublicationDate date = address == null ? null : inAddress(address);
            if (date != null) {
                found.add(new DateCandidate(date, DateCandidate.Place.ADDRESS, DateWords.Says.NOTHING));
                return;
            }
        }
    }

    private @Nullable PublicationDate inAddress(String url) {
        String address = url.substring(0, Math.min(url.length(), LONGEST_ADDRESS));
        Matcher m = ADDRESS.matcher(address);
        if (m.find()) {
            int month = m.group(2) != null ? 2 : m.group(5) != null ? 5 : 7;
            LocalDate day = day(m.group(1), m.group(month), m.group(month + 1));
            return day == null || evidence.future(day) ? null : date(day.toString(), null);
        }
        Matcher named = NAMED_ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
        CalendarWords.Month month = named.find() ? CalendarWords.ALL.month(named.group(2), "en") : null;
        LocalDate day = month == null ? null : day(named.group(1), Integer.toString(month.number()), named.group(3));
        return day == null || evidence.future(day) ? null : date(day.toString(), null);
    }

    private static PublicationDate date(String iso, @Nullable Span source) {
        return new PublicationDate(new TimeSpan(iso, iso, Basis.STATED, List.of()), source, List.of());
    }

    /** A day from its figures; null if the calendar has none such. */
    static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null; // figures in an address need not be a date
        }
    }
}
