package org.hearsay.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.Test;

class LinePageTitleTest {

    private static LinePage line(String json) {
        return new LinePage("titles.jsonl:1", json.getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void aTitleWithoutATextIsReadAsATitleAndSaysSo() {
        Captured captured = line("{\"id\":\"a\",\"title\":\"Dam bursts above Morvale\",\"text\":\"\"}")
                .read();

        assertThat(captured.limits()).extracting(Captured.Limit::reason).containsExactly(Page.TITLE_ONLY);
        Article article = new ArticleReader().read(captured.page(), Limits.DEFAULT);
        assertThat(article.title()).isNotNull();
        assertThat(article.words(article.title())).isEqualTo("Dam bursts above Morvale");
        assertThat(article.body()).isEmpty();
    }

    @Test
    void neitherTitleNorTextIsNoPage() {
        assertThatThrownBy(() -> line("{\"id\":\"a\",\"text\":\" \"}").read())
                .isInstanceOf(StageException.class)
                .hasMessageContaining("empty");
    }
}
