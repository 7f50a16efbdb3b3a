package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.story.FindingsBuilder.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.pack.DomainPack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {

    private static final DomainPack PACK = new DomainPack(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    private final StoryReader reader = new StoryReader(PACK);

    private static ArticleFindings ferry(String doc, String ferry, String lake, @Nullable String day) {
        return page(
                        doc,
                        "The ferry " + ferry + " sank off " + lake
                                + " in the night and divers looked for the passengers.\n"
                                + "The owner of the " + ferry + " had been warned of a crack in the hull, sailors in "
                                + lake
                                + " said.\n",
                        day,
                        null)
                .build();
    }

    private List<List<String>> stories(List<ArticleFindings> pages, Repairs repairs) {
        return reader.read(pages, repairs).stories().stream().map(Story::pages).toList();
    }

    private List<List<String>> stories(ArticleFindings... pages) {
        return stories(List.of(pages), Repairs.NONE);
    }

    @Test
    void twoFerriesOnOneDayAreTwoStories() {
        ArticleFindings one = ferry("a", "Morvale Queen", "Estenholm", "2030-06-03");
        ArticleFindings two = page(
                        "b",
                        "A ferry ran aground at Lorne, where fog had closed the harbour, and nobody was hurt.\n"
                                + "Tugs pulled the Tarn Belle free at noon, and the fares were paid back.\n",
                        "2030-06-03",
                        null)
                .build();

        assertThat(stories(one, two)).hasSize(2);
    }

    @Test
    void oneFerryToldAWeekLaterIsStillOneStory() {
        assertThat(stories(
                        ferry("a", "Morvale Queen", "Estenholm", "2030-06-03"),
                        ferry("b", "Morvale Queen", "Estenholm", "2030-06-10")))
                .hasSize(1);
    }

    @Test
    void theSameWordsAYearLaterAreAnotherStoryUnlessTheyAreCopied() {
        ArticleFindings then = ferry("a", "Morvale Queen", "Estenholm", "2030-06-03");
        ArticleFindings later = page(
                        "b",
                        "Off Estenholm the Morvale Queen sank; divers found passengers.\nA crack in its hull was known.\n",
                        "2031-06-03",
                        null)
                .build();

        assertThat(stories(then, later)).hasSize(2);
    }

    @Test
    void anUndatedPageGoesWithThePagesItIsLike() {
        ArticleFindings dated = ferry("a", "Morvale Queen", "Estenholm", "2030-06-03");
        ArticleFindings other = page("b", "Bakers in Lorne ask for dearer bread.\n", "2030-06-03", null)
                .build();
        ArticleFindings undated = ferry("c", "Morvale Queen", "Estenholm", null);

        assertThat(stories(dated, other, undated))
                .anySatisfy(s -> assertThat(s).containsExactlyInAnyOrder(dated.key(), undated.key()));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<ArticleFindings> pages = new ArrayList<>();
        String[] ferries = {"Morvale Queen", "Tarn Belle", "Lorne Star", "Rask"};
        for (int i = 0; i < 24; i++) {
            String day = i % 7 == 6 ? null : "2030-06-%02d".formatted(1 + i % 9);
            pages.add(ferry("p" + i, ferries[i % 4], "Lake" + (i % 3), day));
        }
        List<List<String>> once = stories(pages, Repairs.NONE);
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(pages, random);
            assertThat(stories(pages, Repairs.NONE)).isEqualTo(once);
        }
    }

    @Test
    void aMergeThatIsRuledJoinsStoriesThatShareNothing() {
        ArticleFindings one = ferry("a", "Morvale Queen", "Estenholm", "2030-06-03");
        ArticleFindings two =
                page("b", "Bread became dearer again.\n", "2030-06-20", null).build();

        assertThat(stories(List.of(one, two), Repairs.NONE.together(List.of(one.key(), two.key()))))
                .containsExactly(List.of(one.key(), two.key()));
    }

    @Test
    void aSplitThatIsRuledHoldsWhenMorePagesCome() {
        ArticleFindings one = ferry("a", "Morvale Queen", "Estenholm", "2030-06-03");
        ArticleFindings two = ferry("b", "Morvale Queen", "Estenholm", "2030-06-04");
        ArticleFindings late = ferry("c", "Morvale Queen", "Estenholm", "2030-06-05");
        Repairs split = Repairs.NONE.apart(List.of(one.key()), List.of(two.key()));

        assertThat(stories(List.of(one, two), split)).hasSize(2);
        assertThat(stories(List.of(late, one, two), split))
                .hasSize(2)
                .noneSatisfy(s -> assertThat(s).contains(one.key(), two.key()));
    }

    @Test
    void aLaterMergeUndoesASplit() {
        ArticleFindings one = ferry("a", "Morvale Queen", "Estenholm", "2030-06-03");
        ArticleFindings two = ferry("b", "Morvale Queen", "Estenholm", "2030-06-04");
        Repairs both =
                Repairs.NONE.apart(List.of(one.key()), List.of(two.key())).together(List.of(one.key(), two.key()));

        assertThat(stories(List.of(one, two), both)).hasSize(1);
    }
}
