package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The fields of a marked-up page beside title, byline, outlet and dates. */
final class HtmlFields {

    private static final int BEFORE_BODY = 12;
    private static final int MOST_LINKS = 40;
    private static final String CUT = "linked-data";
    private static final Set<String> SOURCES = Set.of(
            "original-source",
            "syndication-source",
            "og:original_source",
            "article:original_source",
            "dc.source",
            "dcterms.source",
            "original_source");

    private final Page page;
    private final Rendition rendition;
    private final AlignedText text;
    private final List<Line> lines;
    private final Metadata metadata;
    private final Assembly found;

    HtmlFields(Page page, Rendition rendition, AlignedText text, List<Line> lines, Metadata metadata, Assembly found) {
        this.page = page;
        this.rendition = rendition;
        this.text = text;
        this.lines = lines;
        this.metadata = metadata;
        this.found = found;
    }

    /** Adds section, addresses, language as declared, signs of syndication and limits to what was found. */
    void read() {
        Zone zone = Zone.of(lines, text, found);
        found.canonical = metadata.canonical();
        found.declaredLanguage = metadata.language();
        found.section = Sections.stated(metadata, found);
        for (int i = Math.max(0, zone.first() - BEFORE_BODY); found.section == null && i < zone.first(); i++) {
            found.section = Sections.shown(text, lines.get(i), found);
        }
        if (found.section != null) {
            found.cite(found.section);
        }
        Syndication syndication = new Syndication(found, Syndication.OwnNames.of(found, others()));
        new SyndicationLines(text, lines, found, syndication, this::address).read(zone);
        head(syndication);
        if (metadata.linkedData().cut()) {
            found.limits.add(CUT);
        }
        if (Paywall.stub(lines, zone, found, Paywall.Declared.of(metadata))) {
            found.limits.add(Paywall.LIMIT);
        }
    }

    /** Other names by which the page calls its outlet. */
    private List<String> others() {
        List<String> names = new ArrayList<>();
        if (otherPublisher() == null) {
            metadata.linkedAll("publisher/name").forEach(v -> names.add(v.text()));
        }
        metadata.metas(Set.of(
                        "og:site_name", "application-name", "twitter:site", "apple-mobile-web-app-title", "copyright"))
                .forEach(v -> names.add(v.text()));
        for (String address : addresses()) {
            names.add(Addresses.name(Addresses.host(address)));
        }
        return names;
    }

    private List<String> addresses() {
        List<String> own = new ArrayList<>();
        if (page.url() != null) {
            own.add(page.url());
        }
        Metadata.Value og = metadata.meta(Set.of("og:url"));
        if (og != null && Addresses.web(og.text()) != null) {
            own.add(og.text().trim());
        }
        if (own.isEmpty() && found.canonical != null) {
            own.add(found.canonical);
        }
        return own;
    }

    /** The address of another site that a line links the name to. */
    private @Nullable String address(int line, String name) {
        int box = rendition.blocks().get(line).box();
        if (rendition.boxes().isEmpty()) {
            return null;
        }
        Element element = rendition.boxes().get(box).element();
        int seen = 0;
        for (Element link : element.select("a[href]")) {
            String address = Addresses.web(link.absUrl("href"));
            if (++seen > MOST_LINKS) {
                return null;
            }
            boolean other = address != null && addresses().stream().noneMatch(own -> Addresses.sameSite(own, address));
            if (other && (link.text().contains(name) || lines.get(line).text().contains(link.text()))) {
                return address;
            }
        }
        return null;
    }

    private void head(Syndication syndication) {
        Metadata.Value link = metadata.canonicalLink();
        for (String own : addresses()) {
            if (link != null && !Addresses.sameSite(own, link.text()) && !Addresses.holds(own, link.text())) {
                syndication.stated(SyndicationHint.Kind.CANONICAL, null, link.text(), place(link));
                break;
            }
        }
        metadata.metas(SOURCES).forEach(v -> source(syndication, v));
        for (String path : List.of("sourceOrganization/name", "provider/name", "copyrightHolder/name")) {
            metadata.linkedAll(path).forEach(v -> source(syndication, v));
        }
        for (String path : List.of("isBasedOn", "isBasedOnUrl", "isBasedOn/url", "isBasedOn/@id", "isBasedOn/name")) {
            metadata.linkedAll(path).forEach(v -> source(syndication, v));
        }
        Metadata.Value name = metadata.linked("publisher/name");
        String other = otherPublisher();
        if (other != null && name != null) {
            syndication.stated(SyndicationHint.Kind.METADATA, name.text(), other, place(name));
        }
    }

    /** The address of the publisher if it is of another site and another name than the outlet; null if not. */
    private @Nullable String otherPublisher() {
        Metadata.Value url = metadata.linked("publisher/url");
        Metadata.Value name = metadata.linked("publisher/name");
        String address = url == null ? null : Addresses.web(url.text());
        boolean other = address != null
                && name != null
                && found.outlet != null
                && !Syndication.alike(found.outlet, name.text())
                && !addresses().isEmpty()
                && addresses().stream().noneMatch(own -> Addresses.sameSite(own, address));
        return other ? address : null;
    }

    /** A name or an address that the head states as a source. */
    private void source(Syndication syndication, Metadata.Value value) {
        String address = Addresses.web(value.text());
        if (address == null) {
            syndication.stated(SyndicationHint.Kind.METADATA, value.text(), null, place(value));
        } else if (!addresses().isEmpty() && addresses().stream().noneMatch(own -> Addresses.sameSite(own, address))) {
            syndication.stated(SyndicationHint.Kind.METADATA, null, address, place(value));
        }
    }

    private Assembly.@Nullable Place place(Metadata.Value value) {
        AlignedText aligned = metadata.aligned(value);
        return aligned == null ? null : Assembly.Place.of(aligned);
    }
}
