package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.pack.PackReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PloverClassTest {
    private static final EventReader READER =
            new EventReader(new PackReader().read(List.of("general", "arms-embargo")), null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zandoro sent food to Kelmora. | AID",
                "Zandoro will send food to Kelmora. | AGREE",
                "Zandoro will not send food to Kelmora. | REJECT",
                "Kelmora imposed sanctions on Ostavia. | SANCTION",
                "Kelmora will impose sanctions on Ostavia. | THREATEN",
                "Kelmora and Zandoro signed a treaty. | SUPPORT",
                "Kelmora agreed to a ceasefire. | AGREE",
                "Kelmora broke off relations with Ostavia. | SANCTION",
                "Kelmora has established diplomatic relations with Zandoro. | SUPPORT",
            })
    void what_is_only_to_come_is_counted_as_the_words_it_is(String text, String plover) {
        assertThat(new Invented(text).events(READER, List.of()))
                .extracting(Event::plover)
                .containsExactly(plover);
    }
}
