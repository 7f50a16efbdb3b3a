package org.hearsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.Ruling.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulingsTest {
    private final List<Ruling> all = new ArrayList<>();

    private void rule(String on, Action action, @Nullable String after) {
        Ruling last = all.isEmpty() ? null : all.get(all.size() - 1);
        all.add(Ruling.after(last, new Ruling.Entry("2031-03-05T10:00:00Z", "ada", on, action, "as read", after)));
    }

    @Test
    void theLastWordOnAnEntryCounts() {
        rule("st-1", Action.ACCEPT, null);
        rule("st-1", Action.REJECT, null);
        Rulings rulings = new Rulings(all);
        assertThat(rulings.rejected("st-1")).isTrue();
        assertThat(rulings.accepted("st-1")).isFalse();
        assertThat(rulings.rejected("st-2")).isFalse();
        assertThat(rulings.onReading("as read")).hasSize(2);
    }

    @Test
    void whatIsUndoneDoesNotStandAndNothingIsTakenOut() {
        rule("cl-1", Action.GRADE, "B2");
        rule("cl-1", Action.GRADE, "C3");
        rule("ru-2", Action.EDIT, Rulings.WITHDRAWN);
        Rulings rulings = new Rulings(all);
        assertThat(rulings.grade("cl-1")).isEqualTo(all.get(0));
        assertThat(rulings.withdrawn(all.get(1))).isTrue();
        assertThat(rulings.all()).hasSize(3);
    }

    @Test
    void mergedNamesAreTakenForTheLastOfThem() {
        rule("P:a", Action.MERGE, "P:b");
        rule("P:b", Action.MERGE, "P:c");
        rule("cl-1", Action.MERGE, "cl-2");
        Rulings rulings = new Rulings(all);
        assertThat(rulings.entity("en-0123456789-1", "P:a")).isEqualTo("P:c");
        assertThat(rulings.takenFor("P:c")).containsExactly("P:a", "P:b", "P:c");
        assertThat(rulings.entity("cl-1", "cl-1")).as("claims stay as derived").isEqualTo("cl-1");
        rule("P:c", Action.MERGE, "P:a");
        assertThat(new Rulings(all).entity("P:a", "P:a")).as("a circle ends").isEqualTo("P:c");
        rule("ru-2", Action.EDIT, Rulings.WITHDRAWN);
        assertThat(new Rulings(all).entity("P:a", "P:a")).isEqualTo("P:b");
    }

    @Test
    void whatIsSplitOffIsOneOfItsOwnWhateverElseIsMerged() {
        rule("P:a", Action.SPLIT, "en-0123456789-1 en-1123456789-2");
        Rulings rulings = new Rulings(all);
        assertThat(rulings.entity("en-1123456789-2", "P:a")).isEqualTo("en-0123456789-1");
        assertThat(rulings.entity("en-2123456789-3", "P:a")).isEqualTo("P:a");
        assertThat(rulings.entity("en-1123456789-2", "P:other"))
                .as("linked otherwise since")
                .isEqualTo("P:other");
        assertThat(rulings.splitFrom("P:a")).isEqualTo(rulings.splitInto("en-0123456789-1"));
        rule("en-0123456789-1", Action.MERGE, "P:b");
        assertThat(new Rulings(all).entity("en-1123456789-2", "P:a")).isEqualTo("P:b");
    }

    @Test
    void undoingAnUndoLetsTheFirstStandAgain() {
        rule("st-1", Action.REJECT, null);
        rule("ru-1", Action.EDIT, Rulings.WITHDRAWN);
        assertThat(new Rulings(all).rejected("st-1")).isFalse();
        rule("ru-2", Action.EDIT, Rulings.WITHDRAWN);
        assertThat(new Rulings(all).rejected("st-1")).isTrue();
    }
}
