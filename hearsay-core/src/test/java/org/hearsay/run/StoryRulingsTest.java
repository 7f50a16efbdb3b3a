package org.hearsay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.hearsay.pack.DomainPack;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.FindingsBuilder;
import org.hearsay.story.Story;
import org.hearsay.story.StoryReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryRulingsTest {

    private final StoryReader reader = new StoryReader(new DomainPack(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of()));
    private final List<Ruling> rulings = new ArrayList<>();

    private static ArticleFindings dam(String doc, String day) {
        return FindingsBuilder.page(
                        doc, "The dam above Morvale burst and flooded the quarter by the Lorne.\n", day, null)
                .build();
    }

    private static ArticleFindings bread(String doc, String day) {
        return FindingsBuilder.page(doc, "Bakers in Estenholm ask for dearer bread, for flour ran short.\n", day, null)
                .build();
    }

    private void rule(Ruling.Action action, String on, @Nullable String before, String after) {
        Ruling last = rulings.isEmpty() ? null : rulings.get(rulings.size() - 1);
        rulings.add(Ruling.after(last, new Ruling.Entry("2030-07-01T00:00:00Z", "analyst", on, action, before, after)));
    }

    private List<List<String>> stories(ArticleFindings... pages) {
        return reader.read(List.of(pages), StoryRulings.repairs(rulings)).stories().stream()
                .map(Story::pages)
                .toList();
    }

    @Test
    void mergeMakesOneStoryOfTwo() {
        ArticleFindings dam = dam("a", "2030-06-03");
        ArticleFindings bread = bread("b", "2030-06-09");
        assertThat(stories(dam, bread)).hasSize(2);

        rule(Ruling.Action.MERGE, "sy-" + dam.key(), null, "sy-" + bread.key());

        assertThat(stories(dam, bread)).hasSize(1);
    }

    @Test
    void whatWasUndoneAsksForNothingUntilThatIsUndone() {
        ArticleFindings dam = dam("a", "2030-06-03");
        ArticleFindings bread = bread("b", "2030-06-09");
        rule(Ruling.Action.MERGE, "sy-" + dam.key(), null, "sy-" + bread.key());

        rule(Ruling.Action.EDIT, "ru-1", "merge", Rulings.WITHDRAWN);
        assertThat(stories(dam, bread)).hasSize(2);

        rule(Ruling.Action.EDIT, "ru-2", "edit", Rulings.WITHDRAWN);
        assertThat(stories(dam, bread)).hasSize(1);
    }

    @Test
    void splitMakesTwoStoriesOfOne() {
        ArticleFindings first = dam("a", "2030-06-03");
        ArticleFindings second = dam("b", "2030-06-04");
        assertThat(stories(first, second)).hasSize(1);

        rule(Ruling.Action.SPLIT, "sy-" + first.key(), null, second.key());

        assertThat(stories(first, second)).hasSize(2);
    }

    @Test
    void aPageIsMovedFromOneStoryToAnother() {
        ArticleFindings first = dam("a", "2030-06-03");
        ArticleFindings second = dam("b", "2030-06-04");
        ArticleFindings third = dam("d", "2030-06-04");
        ArticleFindings bread = bread("c", "2030-06-09");

        rule(Ruling.Action.EDIT, second.key(), "sy-" + first.key(), "sy-" + bread.key());

        assertThat(stories(first, second, third, bread))
                .containsExactlyInAnyOrder(List.of(first.key(), third.key()), List.of(second.key(), bread.key()));
    }

    @Test
    void otherRulingsLeaveStoriesAlone() {
        ArticleFindings first = dam("a", "2030-06-03");
        rule(Ruling.Action.NOTE, "sy-" + first.key(), null, "looks sound");
        rule(Ruling.Action.EDIT, "st-1", "assert", "deny");

        assertThat(stories(first, dam("b", "2030-06-04"))).hasSize(1);
    }
}
