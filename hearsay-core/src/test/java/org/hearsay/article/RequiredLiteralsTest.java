package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequiredLiteralsTest {

    @Test
    void everyAlternativeGivesItsLongestLiteral() {
        assertThat(RequiredLiterals.of("read (more|also)|\\d+ comments?")).containsExactly("read ", " comment");
    }

    @Test
    void whatMayBeAbsentIsNotRequired() {
        assertThat(RequiredLiterals.of("(news)?letters*")).containsExactly("letter");
        assertThat(RequiredLiterals.of("\\W*|home")).isEmpty();
        assertThat(RequiredLiterals.of("(a|b)?x?")).isEmpty();
        assertThat(RequiredLiterals.of("c(ab){0,2}d")).isEmpty();
    }

    @Test
    void aLookAheadRequiresNothing() {
        assertThat(RequiredLiterals.of("(?!never)always")).containsExactly("always");
    }

    @Test
    void classesAndEscapesAreNoLiterals() {
        assertThat(RequiredLiterals.of("\\bimage[s ]|\\(photo\\)")).containsExactly("image", "(photo)");
    }

    @Test
    void barsInGroupsAndClassesPartNothing() {
        assertThat(RequiredLiterals.alternatives("a(b|c)|[|)]d|\\|e")).containsExactly("a(b|c)", "[|)]d", "\\|e");
    }

    @Test
    void onlyLinesThatHoldALiteralAreCandidates() {
        Phrases phrases = new Phrases();
        int more = phrases.add("read more .*");
        int any = phrases.add("\\d+");
        assertThat(phrases.candidates("please read more here")).containsExactlyInAnyOrder(more, any);
        assertThat(phrases.candidates("nothing of the kind")).containsExactly(any);
    }
}
