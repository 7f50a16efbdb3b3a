package org.hearsay.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a marked-up page says it was published: JSON-LD, then {@code meta}, then {@code time} elements,
 * then its address; what none of them says is left to the visible lines. Only what is stated counts.
 */
final class DateCascade {

    private static final Set<String> PUBLISHED = Set.of(
            "article:published_time",
            "og:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "published_time",
            "publication_date",
            "publish_date",
            "publishdate",
            "publish-date",
            "published-date",
            "pubdate",
            "pub_date",
            "date.published",
            "sailthru.date",
            "parsely-pub-date",
            "rnews:datepublished",
            "cxenseparse:recs:publishtime",
            "dc.date.issued",
            "dcterms.created",
            "dc.date.created",
            "dcterms.issued",
            "originalpublicationdate",
            "article_date_original",
            "article.published",
            "article.created",
            "article:create",
            "creation_date",
            "date_published",
            "displaydate",
            "bt:pubdate",
            "shareaholic:article_published_time",
            "release_date",
            "datecreated",
            "rbpubdate",
            "gentime",
            "last-published",
            "citation_publication_date",
            "citation_date",
            "dc.date",
            "dcterms.date",
            "date",
            "video:release_date",
            "ptime",
            "eomportal-firstpublished",
            "analytics-published",
            "vr:published_time");
    private static final Set<String> MODIFIED = Set.of(
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "lastmodified",
            "last-modified",
            "modified_time",
            "dc.date.modified",
            "dcterms.modified",
            "article:modified",
            "revision_date",
            "updated_time",
            "date.updated");
    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?(\\d{2})(\\d{2})\\d{0,2})?(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final Pattern ADDRESS =
            Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(0?[1-9]|1[0-2])[/_-]?([0-2]?\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern SPLIT_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?:/|$)");
    private static final Pattern NAMED_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\\d{1,2})/");

    private final Metadata metadata;
    private final NumericDate.Evidence evidence;

    DateCascade(Metadata metadata, NumericDate.Evidence evidence) {
        this.metadata = metadata;
        this.evidence = evidence;
    }

    /** The publication date in the page's head; null if it states none. */
    @Nullable
    PublicationDate published() {
        PublicationDate date = read(metadata.linked("datePublished"));
        date = date != null ? date : first(metadata.metas(PUBLISHED));
        date = date != null ? date : read(metadata.linkedAnywhere("datePublished"));
        date = date != null ? date : read(metadata.linked("dateCreated"));
        return date != null ? date : read(metadata.linkedAnywhere("uploadDate"));
    }

    /** The date of change in the page's head. */
    @Nullable
    PublicationDate modified() {
        PublicationDate date = read(metadata.linked("dateModified"));
        date = date != null ? date : first(metadata.metas(MODIFIED));
        return date != null ? date : read(metadata.linkedAnywhere("dateModified"));
    }

    /** The date an element states in its {@code datetime} or {@code content} attribute; null if none. */
    @Nullable
    PublicationDate stated(Element element) {
        for (String attribute : List.of("datetime", "content")) {
            if (element.hasAttr(attribute)) {
                PublicationDate date = read(metadata.attribute(element, attribute));
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** A date that stands visibly in {@code text}, in a line that starts at {@code line}. */
    @Nullable
    PublicationDate shown(DateText.Found date, AlignedText text, int line) {
        return NumericDate.settle(date, evidence, text.toSource(date.span().shift(line)));
    }

    /** The day in an address such as {@code /2031/03/05/title}; null if there is none. */
    @Nullable
    PublicationDate address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        Matcher named = NAMED_ADDRESS.matcher(url);
        for (Pattern form : List.of(SPLIT_ADDRESS, ADDRESS)) {
            Matcher m = form.matcher(url);
            if (m.find()) {
                LocalDate day = day(m.group(1), m.group(2), m.group(3));
                return day == null || evidence.future(day) ? null : date(day.toString(), null);
            }
        }
        if (named.find()) {
            List<DateText.Found> found = DateText.find(named.group(3) + " " + named.group(2) + " " + named.group(1));
            return found.isEmpty() ? null : NumericDate.settle(found.get(0), evidence, null);
        }
        return null;
    }

    private @Nullable PublicationDate first(List<Metadata.Value> values) {
        for (Metadata.Value value : values) {
            PublicationDate date = read(value);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable PublicationDate read(Metadata.@Nullable Value value) {
        return value == null ? null : read(value.text().trim(), value.source());
    }

    /** Reads a date as machines or people write it. */
    @Nullable
    PublicationDate read(String text, @Nullable Span source) {
        if (EPOCH.matcher(text).matches()) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10)));
            LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
            return evidence.future(day) ? null : date(at.toString().substring(0, 16) + "Z", source);
        }
        List<DateText.Found> found = DateText.find(text);
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

    private static PublicationDate date(String iso, @Nullable Span source) {
        return new PublicationDate(new TimeSpan(iso, iso, Basis.STATED, List.of()), source, List.of());
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null; // figures in an address need not be a date
        }
    }
}
