package org.hearsay.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "say,     says,      said,      said,      saying",
        "deny,    denies,    denied,    denied,    denying",
        "admit,   admits,    admitted,  admitted,  admitting",
        "accuse,  accuses,   accused,   accused,   accusing",
        "urge,    urges,     urged,     urged,     urging",
        "plan,    plans,     planned,   planned,   planning",
        "report,  reports,   reported,  reported,  reporting",
        "show,    shows,     showed,    shown,     showing",
        "launch,  launches,  launched,  launched,  launching",
        "ship,    ships,     shipped,   shipped,   shipping",
        "quip,    quips,     quipped,   quipped,   quipping",
        "stay,    stays,     stayed,    stayed,    staying",
        "agree,   agrees,    agreed,    agreed,    agreeing",
        "explain, explains,  explained, explained, explaining",
        "visit,   visits,    visited,   visited,   visiting",
        "fire,    fires,     fired,     fired,     firing",
        "veto,    vetoes,    vetoed,    vetoed,    vetoing",
    })
    void givesTheFormsOfVerbs(String lemma, String third, String past, String participle, String ing) {
        var forms = Inflection.verb(lemma);
        assertThat(forms.get(lemma)).contains(Inflection.Form.BASE);
        assertThat(forms.get(third)).contains(Inflection.Form.THIRD);
        assertThat(forms.get(past)).contains(Inflection.Form.PAST);
        assertThat(forms.get(participle)).contains(Inflection.Form.PARTICIPLE);
        assertThat(forms.get(ing)).contains(Inflection.Form.ING);
    }

    @Test
    void givesThePluralsOfNouns() {
        assertThat(Inflection.plural("supply")).isEqualTo("supplies");
        assertThat(Inflection.plural("missile")).isEqualTo("missiles");
        assertThat(Inflection.plural("crisis")).isEqualTo("crises");
        assertThat(Inflection.plural("breach")).isEqualTo("breaches");
    }
}
