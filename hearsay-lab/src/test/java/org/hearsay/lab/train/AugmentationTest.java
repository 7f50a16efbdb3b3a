package org.hearsay.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.corpus.Articles;
import org.hearsay.lab.corpus.MarkedStatement;
import org.hearsay.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AugmentationTest {
    private static final String BLOCKS = "<h><per i='Ada Marl'>MARL</per> warns of tide</h>"
            + "<p><c n='1'>“It is twelve feet above the quay,”</c> <s n='1'><per>Ada Marl</per>, the pilot,</s> <q n='1'>said</q> in <pla>Sarn</pla>"
            + " on <t v='2031-03-04'>4 March</t>.</p>"
            + "<p><s n='2'><per i='Ada Marl'>Marl</per>’s brother</s> <q n='2'>told</q> the <org>Quay Post</org> <c n='2'>that 340 boats had left</c>.</p>";
    private static final String OTHERS =
            "<h>Elsewhere</h><p><per>Ilja Tarrow</per> met <per>Odo Brandt</per> at <pla>Veldenhorst</pla>"
                    + " by the <org>Lantern</org>.</p>";

    private AnnotatedArticle article;
    private Augmentation augmentation;

    @BeforeEach
    void read(@TempDir Path folder) {
        AnnotatedArticle others = Articles.read(folder, OTHERS);
        article = Articles.read(folder, BLOCKS);
        augmentation = new Augmentation(List.of(article, others));
    }

    private static List<String> words(AnnotatedArticle article, List<Span> spans) {
        return spans.stream().map(s -> s.in(article.text())).toList();
    }

    @Test
    void namesAndNumbersChangeAlikeAndTimesStay() {
        AnnotatedArticle copy = augmentation.copy(article, 1);
        List<String> names =
                words(copy, copy.mentions().stream().map(m -> m.span()).toList());
        assertThat(names.get(0)).isIn("TARROW", "BRANDT");
        assertThat(names.get(1)).endsWith(" " + names.get(3)).doesNotContain("Ada", "Marl");
        assertThat(names.get(3)).isEqualToIgnoringCase(names.get(0));
        assertThat(names.get(2)).isEqualTo("Veldenhorst");
        assertThat(copy.text())
                .contains("4 March")
                .doesNotContain("Marl", "MARL")
                .containsPattern("that [1-9]\\d\\d boats");
        assertThat(words(copy, List.of(copy.times().get(0).span()))).containsExactly("4 March");
    }

    @Test
    void spansHoldTheSameWordsButForWhatWasChanged() {
        for (int number = 1; number <= 20; number++) {
            AnnotatedArticle copy = augmentation.copy(article, number);
            MarkedStatement first = copy.statements().get(0);
            assertThat(words(copy, first.content()).get(0))
                    .matches("[“\"‘«]It is \\p{Ll}+ feet above the quay,[”\"’»]");
            assertThat(words(copy, List.of(first.source())).get(0)).endsWith(", the pilot,");
            assertThat(words(copy, List.of(first.cue()))).containsExactly("said");
            MarkedStatement second = copy.statements().get(1);
            assertThat(words(copy, List.of(second.source())).get(0)).matches("\\p{L}+[’']s brother");
            assertThat(words(copy, second.content()).get(0)).startsWith("that ").endsWith(" boats had left");
            assertThat(copy.blocks().get(2).span().end()).isEqualTo(copy.text().length());
        }
    }

    @Test
    void theSameNumberGivesTheSameCopyAndOthersDiffer() {
        assertThat(augmentation.copy(article, 3)).isEqualTo(augmentation.copy(article, 3));
        assertThat(IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> augmentation.copy(article, n).text())
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void editsThatOverlapAreLeftOutAndSpansMove() {
        Edits edits = new Edits("one two three");
        edits.replace(new Span(4, 7), "fourteen");
        edits.replace(new Span(6, 9), "never");
        edits.replace(new Span(0, 3), "a");
        assertThat(edits.text()).isEqualTo("a fourteen three");
        assertThat(edits.moved(new Span(8, 13))).isEqualTo(new Span(11, 16));
        assertThat(edits.moved(new Span(4, 7))).isEqualTo(new Span(2, 10));
        assertThat(edits.moved(new Span(5, 13))).isEqualTo(new Span(2, 16));
        assertThat(edits.moved(new Span(0, 6))).isEqualTo(new Span(0, 10));
    }

    @Test
    void marksOfQuotationAreSetInOneStyle() {
        String text = "\"No,\" Ann's boss said. \"It (\"quay\") won’t.\"";
        Edits edits = new Edits(text);
        QuotationStyle.CURLY.set(text, edits);
        assertThat(edits.text()).isEqualTo("“No,” Ann’s boss said. “It (“quay”) won’t.”");
        Edits angles = new Edits(text);
        QuotationStyle.GUILLEMETS.set(text, angles);
        assertThat(angles.text()).isEqualTo("«No,» Ann’s boss said. «It («quay») won’t.»");
    }
}
