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
    void undoingAnUndoLetsTheFirstStandAgain() {
        rule("st-1", Action.REJECT, null);
        rule("ru-1", Action.EDIT, Rulings.WITHDRAWN);
        assertThat(new Rulings(all).rejected("st-1")).isFalse();
        rule("ru-2", Action.EDIT, Rulings.WITHDRAWN);
        assertThat(new Rulings(all).rejected("st-1")).isTrue();
    }
}
