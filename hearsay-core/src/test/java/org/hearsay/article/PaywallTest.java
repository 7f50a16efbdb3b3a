package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.ArticleReaderTest.html;
import static org.hearsay.article.ArticleReaderTest.text;
import static org.hearsay.article.FieldsTest.BODY;
import static org.hearsay.article.FieldsTest.H1;
import static org.hearsay.article.FieldsTest.ONE;
import static org.hearsay.article.FieldsTest.TWO;
import static org.hearsay.article.FieldsTest.ld;
import static org.hearsay.article.FieldsTest.page;

import org.junit.jupiter.api.Test;

class PaywallTest {

    private static final String BOX = "<p>Subscribe now to continue reading.</p><p>Already a subscriber? Log in.</p>";
    private static final String LONG = BODY.replace("Monday", "Sunday")
            + BODY.replace("Sollen", "Tolm").replace("Tuesday", "Friday")
            + BODY.replace("harbour", "strait").replace("ships", "boats")
            + BODY.replace("timber", "salt").replace("hulls", "keels");

    private static boolean stub(String page) {
        return html(page).limits().contains("paywall");
    }

    @Test
    void aLockedTextMuchShorterThanDeclaredIsATeaser() {
        assertThat(stub(page(ld("\"isAccessibleForFree\":false,\"wordCount\":900"), H1 + BODY)))
                .isTrue();
        assertThat(stub(page(
                        ld("\"isAccessibleForFree\":\"False\",\"articleBody\":\"" + (ONE + " ").repeat(9) + "\""),
                        H1 + BODY)))
                .isTrue();
    }

    @Test
    void aShortTextThatEndsAtAnInvitationToReadOnIsATeaser() {
        assertThat(stub(page("", H1 + BODY + BOX))).isTrue();
        assertThat(stub(page(
                        "",
                        H1 + "<p>" + ONE + "</p><p>" + TWO.replace(" on Tuesday morning.", " on …") + "</p>" + BOX)))
                .isTrue();
        assertThat(text("Fog closes Sollen harbour\n\n3 February 2031\n\n" + ONE + "\n\n" + TWO
                                + "\n\nThis article is for subscribers only.\n")
                        .limits())
                .contains("paywall");
    }

    @Test
    void aWholeArticleWithASubscriptionBoxIsNone() {
        assertThat(stub(page("", H1 + LONG + BOX))).isFalse();
        assertThat(stub(page("", H1 + BODY + "<div class=box>" + BOX + "</div>" + LONG)))
                .isFalse();
        assertThat(stub(page(ld("\"isAccessibleForFree\":false"), H1 + LONG))).isFalse();
        assertThat(stub(page(ld("\"isAccessibleForFree\":false,\"wordCount\":62"), H1 + BODY)))
                .isFalse();
        assertThat(stub(page(ld("\"isAccessibleForFree\":true,\"wordCount\":900"), H1 + BODY)))
                .isFalse();
    }

    @Test
    void aShortArticleWithANewsletterBoxIsNone() {
        assertThat(stub(page("", H1 + BODY + "<p>Subscribe to our newsletter for more from the coast.</p>")))
                .isFalse();
    }
}
