package org.hearsay.article;

import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.hearsay.text.StageException;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article on a page: title, byline, outlet, stated dates and body, without the menus, teasers
 * and boxes around them. Safe for use by several threads at once.
 */
public final class ArticleReader {

    private static final String STAGE = "article";
    private static final int LEAST = 40;

    private final Furniture furniture;

    /** Reads the word lists from the class path. */
    public ArticleReader() {
        furniture = new Furniture();
    }

    /**
     * Reads the article of {@code page}.
     *
     * @param page what {@code page.given()} says is used where the page itself says nothing
     * @param limits the counted work it may take; what is left out is named in {@link Article#limits}
     * @throws StageException {@code article/no-article} when the page has no running text
     */
    public Article read(Page page, Limits limits) {
        boolean headline = page.isTitle();
        Assembly found = page.format() == Format.HTML
                ? HtmlArticle.read(page, limits, furniture)
                : headline ? headline(page) : TextArticle.read(page, furniture, limits);
        if (found.bodyLength() < LEAST && !headline) {
            throw new StageException(
                    STAGE,
                    "no-article",
                    page.doc()
                            + ": no running text was found on this page. If it has an article, save the page as the browser shows it, "
                            + "or its text alone as .txt, and read that.");
        }
        if (!found.language.equals("en") && !found.language.equals(Language.UNKNOWN)) {
            found.limits.add("language");
        }
        Bylines.credit(found);
        Assembly.Written written = found.write(limits);
        Page.Given given = page.given();
        return new Article(
                page.key(),
                page.doc(),
                page.url() != null ? page.url() : found.url,
                page.sha256(),
                page.format(),
                page.charset(),
                page.captured(),
                found.outlet != null ? found.outlet : given.outlet(),
                written.first(Block.Kind.TITLE),
                written.first(Block.Kind.BYLINE),
                found.language,
                found.published != null ? found.published : given(given),
                found.modified,
                written.text(),
                written.blocks(),
                found.limits,
                found.imprint(written));
    }

    /** The article of a page that came as a title without a text: a title and no body. */
    private static Assembly headline(Page page) {
        Assembly found = new Assembly();
        AlignedText text = AlignedText.of(page.text());
        Span title = new Span(0, text.length()).trim(text.text());
        found.add(Block.Kind.TITLE, text, title);
        found.language = Language.of(Words.of(title.in(text.text())), null);
        return found;
    }

    private static @Nullable PublicationDate given(Page.Given given) {
        String iso = given.published();
        return iso == null
                ? null
                : new PublicationDate(
                        new TimeSpan(iso, iso, given.basis(), java.util.List.of()), null, java.util.List.of());
    }
}
