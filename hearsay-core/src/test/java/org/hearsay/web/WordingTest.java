package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void onlyAddressesOfTheWebAreLinked() {
        assertThat(Wording.link("https://post.example/a?b=c")).isEqualTo("https://post.example/a?b=c");
        for (String hostile : new String[] {
            "javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,<script>", "vbscript:x", "//post.example",
            "https:///nowhere", "java\nscript:alert(1)", "file:///etc/passwd", "https://a b", ""
        }) {
            assertThat(Wording.link(hostile)).as(hostile).isNull();
        }
    }

    @Test
    void marksOfDirectionAndControlsAreTakenOut() {
        assertThat(Wording.clean("a\u202eb\u0000c\n\n d\u200f")).isEqualTo("abc d");
    }

    @Test
    void namesOfFilesLoseTheirFolders() {
        assertThat(ReadForm.name("..\\..\\a/../b\u202ec.html")).isEqualTo("bc.html");
        assertThat(ReadForm.name("/")).isEqualTo("unnamed");
    }

    @Test
    void whatIsQuotedIsNotQuotedAgain() {
        assertThat(Wording.quoted("“We saw it.”")).isEqualTo("“We saw it.”");
        assertThat(Wording.quoted("the account")).isEqualTo("“the account”");
    }
}
