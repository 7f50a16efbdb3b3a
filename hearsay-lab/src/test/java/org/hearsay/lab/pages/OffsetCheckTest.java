package org.hearsay.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Imprint;
import org.hearsay.page.Format;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class OffsetCheckTest {
    private static Article article(AlignedText text, Span... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, paragraph));
        }
        return new Article(
                "k",
                "p",
                null,
                "0",
                Format.HTML,
                "UTF-8",
                null,
                null,
                null,
                null,
                "en",
                null,
                null,
                text,
                blocks,
                List.of(),
                Imprint.NONE);
    }

    @Test
    void copiesEntitiesAndCollapsedWhiteSpaceHold() {
        String page = "<p>Bread &amp; salt,\n  said <b>she</b>\tand he</p>";
        AlignedText text = new AlignedText.Builder()
                .copy(page, new Span(3, 9))
                .put("&", new Span(9, 14))
                .copy(page, new Span(14, 20))
                .put(" ", new Span(20, 23))
                .copy(page, new Span(23, 28))
                .copy(page, new Span(31, 34))
                .put(" ", new Span(34, 39))
                .copy(page, new Span(39, 45))
                .build();
        OffsetCheck check = new OffsetCheck();
        check.check("p", page, article(text, new Span(0, text.length())));
        assertThat(text.text()).isEqualTo("Bread & salt, said she and he");
        assertThat(check.offenders()).isEmpty();
        assertThat(check).hasToString("100 % of 29 body characters of 1 pages");
    }

    @Test
    void whatThePageDoesNotSayIsNamedWithItsPlace() {
        String page = "One mill. Two mills.";
        AlignedText text = new AlignedText.Builder()
                .put("One", new Span(0, 3))
                .put(" sill", new Span(3, 8))
                .put("&", new Span(8, 20))
                .build();
        OffsetCheck check = new OffsetCheck();
        check.check("p", page, article(text, new Span(0, 3), new Span(3, 9)));
        assertThat(check.offenders())
                .containsExactly("p 0..8 [One mill] given as [ sill]", "p 8..20 [. Two mills.] given as [&]");
        assertThat(check).hasToString("33.3333 % of 9 body characters of 1 pages");
    }

    @Test
    void aPlaceBeyondThePageIsAnOffender() {
        OffsetCheck check = new OffsetCheck();
        check.check(
                "p",
                "One",
                article(new AlignedText.Builder().put("One", new Span(1, 4)).build(), new Span(0, 3)));
        assertThat(check.offenders()).containsExactly("p 1..4 [beyond the page] given as [One]");
    }

    @Test
    void aRunMayReachIntoSeveralParagraphs() {
        String page = "First line.\nSecond line.\n";
        OffsetCheck check = new OffsetCheck();
        check.check("p", page, article(AlignedText.of(page), new Span(0, 11), new Span(12, 24)));
        assertThat(check).hasToString("100 % of 23 body characters of 1 pages");
    }
}
