package org.hearsay.lab.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class ReaderTextTest {

    @Test
    void tagsScriptsAndCommentsAreNotRead() {
        ReaderText text = ReaderText.of("<script>var a = 'ore';</script><!-- ore --><p>Iron <b>ore</b></p>", true);
        assertThat(text.find("ore")).hasSize(1);
        assertThat(text.find("Iron ore")).hasSize(1);
        assertThat(text.find("var")).isEmpty();
    }

    @Test
    void entitiesAreReadAsTheirCharactersAndLeadToThePage() {
        String page = "Mills &amp; Sons&nbsp;Ltd";
        ReaderText text = ReaderText.of(page, true);
        assertThat(text.find("Mills & Sons Ltd")).hasSize(1);
        Span sons = new Span(page.indexOf("Sons"), page.indexOf("Sons") + 4);
        assertThat(text.at(text.fromPage(sons))).isEqualTo("Sons");
    }

    @Test
    void lineBreaksDoNotMatterButWordsAreWhole() {
        ReaderText text = ReaderText.of("He said\n  140 tons,\nnot 40", false);
        assertThat(text.find("said 140")).hasSize(1);
        assertThat(text.find("40"))
                .singleElement()
                .satisfies(at -> assertThat(at.start())
                        .isGreaterThan(text.find("not").get(0).start()));
    }

    @Test
    void angleAndAmpersandOfPlainTextStay() {
        assertThat(ReaderText.of("a < b & c", false).find("a < b & c")).hasSize(1);
    }

    @Test
    void besideAreTheNearestBeforeAndAfterAndThoseWithin() {
        List<Span> places =
                List.of(new Span(0, 2), new Span(5, 7), new Span(12, 13), new Span(20, 22), new Span(30, 32));
        assertThat(ReaderText.beside(places, List.of(new Span(10, 15))))
                .containsExactly(new Span(5, 7), new Span(12, 13), new Span(20, 22));
    }
}
