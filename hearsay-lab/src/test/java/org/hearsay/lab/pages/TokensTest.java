package org.hearsay.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void wordsAreRunsOfLettersNumeralsAndUnderscoresOfAnyScript() {
        assertThat(Tokens.of("Café-Bar №5: x_1, 3½ km² – Ωmega 「東京」𝔘"))
                .containsExactly("Café", "Bar", "5", "x_1", "3½", "km²", "Ωmega", "東京", "𝔘");
        assertThat(Tokens.of("")).isEmpty();
    }

    @Test
    void aCombiningMarkPartsWords() {
        assertThat(Tokens.of("e\u0301te")).containsExactly("e", "te");
    }

    @Test
    void foldedWordsForgetTheirCase() {
        assertThat(Tokens.folded("STRASSE")).isEqualTo(Tokens.folded("Straße")).isEqualTo(Tokens.folded("STRAẞE"));
        assertThat(Tokens.folded("ΛΟΓΟΣ")).isEqualTo(Tokens.folded("λόγος".replace('ό', 'ο')));
        assertThat(Tokens.folded("ısı")).containsExactly("ısı");
    }
}
