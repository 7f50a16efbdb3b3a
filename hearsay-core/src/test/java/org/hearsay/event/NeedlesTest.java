package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "no evidence                # no evidence",
                "reports?                   # report",
                "report(?:s|ed)? by         # report",
                "(?:evidence|proof)         # evidence,proof",
                "(?:\\w+ ){0,2}?footage\\b  # footage",
                "(?:has|have) (?:no )?data  # data",
                "(?!lost )under way         # under way",
                "[a-z]+ing intelligence     # ing intelligence",
            })
    void every_match_holds_one_of_them(String pattern, String needles) {
        // blanks at the ends of the table's cells are no part of the needles
        assertThat(Needles.of(pattern)).extracting(String::strip).containsExactly(needles.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"(?:evidence|\\w+)", "(?:footage)?", "\\w+", "of", "(?:footage){0,2}", "x*"})
    void an_expression_that_may_match_without_words_has_none(String pattern) {
        assertThat(Needles.of(pattern)).isEmpty();
        assertThat(Needles.any("anything", List.of())).isTrue();
    }

    @Test
    void no_rule_is_kept_from_words_that_it_matches() {
        List<String> texts = List.of(
                "it did not provide any evidence",
                "the ministry has no information",
                "it remains unclear",
                "newly declassified intelligence",
                "fragments of a missile",
                "two craters",
                "satellite images show",
                "on its official website",
                "bills of lading",
                "weapons experts said",
                "reports from local media",
                "wrote on telegram",
                "is investigating");
        int matches = 0;
        for (EvidenceRules.Rule rule : EvidenceRules.read()) {
            Pattern pattern = rule.pattern();
            for (String text : texts) {
                if (pattern.matcher(text).find()) {
                    matches++;
                    assertThat(Needles.any(text, rule.needles()))
                            .as(pattern + " on " + text)
                            .isTrue();
                }
            }
        }
        assertThat(matches).isGreaterThanOrEqualTo(texts.size());
    }
}
