package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hearsay.article.BylineText.Trust;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BylineTextTest {

    private static List<String> names(String text, Trust trust) {
        return BylineText.read(text, trust).names().stream()
                .map(n -> n.span().in(text))
                .toList();
    }

    private static List<String> line(String text) {
        return names(text, Trust.LINE);
    }

    private static List<String> kinds(String text, Trust trust) {
        return BylineText.read(text, trust).names().stream()
                .map(n -> n.kind() + " " + n.span().in(text))
                .toList();
    }

    private static List<String> of(String text, Trust trust) {
        return BylineText.read(text, trust).affiliations().stream()
                .map(s -> s.in(text))
                .toList();
    }

    @Test
    void severalWritersAreReadOneByOne() {
        assertThat(line("By Ann Ray and Bo Lund in Kelmora")).containsExactly("Ann Ray", "Bo Lund");
        assertThat(line("By Ann Ray, Bo Lund & Cem d’Arvo")).containsExactly("Ann Ray", "Bo Lund", "Cem d’Arvo");
        assertThat(line("by Ann Ray with Bo van der Lund Jr., Kelmora"))
                .containsExactly("Ann Ray", "Bo van der Lund Jr.");
        assertThat(line("Von Ann Ray und Bo Lund")).containsExactly("Ann Ray", "Bo Lund");
        assertThat(line("Por Ana Ruiz y João da Silva")).containsExactly("Ana Ruiz", "João da Silva");
        assertThat(line("Authors: Ann Ray; Bo Lund")).containsExactly("Ann Ray", "Bo Lund");
    }

    @Test
    void rolesPlacesDatesAndCredentialsAreNotPartOfANameNorNames() {
        assertThat(line("By Ann Ray, senior political editor, and Bo Lund, Staff Writer"))
                .containsExactly("Ann Ray", "Bo Lund");
        assertThat(line("By Ann Ray December 22, 2031")).containsExactly("Ann Ray");
        assertThat(line("By ANN RAY | Updated 5 March 2031, 18:40")).containsExactly("ANN RAY");
        assertThat(names("Ann Ray MD, PhD", Trust.STATED)).containsExactly("Ann Ray");
        assertThat(names("Ann Ray, RN, Lead Reporter", Trust.STATED)).containsExactly("Ann Ray");
        assertThat(names("Ann RayUpdated 3 May 2031", Trust.NAMED)).containsExactly("Ann Ray");
        assertThat(names("ByAnn Ray", Trust.MARK)).containsExactly("Ann Ray");
        assertThat(names("Ann Ray For The Morning Bell", Trust.STATED)).containsExactly("Ann Ray");
    }

    @Test
    void aDateMayStandBeforeBy() {
        assertThat(line("Posted on 2031-03-05 18:40 CET by Ann Ray")).containsExactly("Ann Ray");
        assertThat(line("5 March 2031 | By Ann Ray | World")).containsExactly("Ann Ray");
        assertThat(line("by Ibby, May 5th 2031")).containsExactly("Ibby");
    }

    @Test
    void desksAndAgenciesAreToldFromPersons() {
        assertThat(kinds("By Staff and agencies", Trust.LINE)).containsExactly("DESK Staff", "DESK agencies");
        assertThat(kinds("Foreign desk", Trust.MARK)).containsExactly("DESK Foreign desk");
        assertThat(kinds("By Flashpoint 24 staff", Trust.LINE)).containsExactly("DESK Flashpoint 24 staff");
        assertThat(kinds("By Ann Ray and the Osk News Agency", Trust.LINE))
                .containsExactly("PERSON Ann Ray", "AGENCY the Osk News Agency");
        assertThat(kinds("By University of Tarrow", Trust.LINE)).containsExactly("AGENCY University of Tarrow");
        assertThat(kinds("By Emily Post", Trust.LINE)).containsExactly("PERSON Emily Post");
    }

    @Test
    void whomAWriterIsOfIsAnAffiliationAndNoWriter() {
        String bell = "By Ann Ray, Bo Lund and Cem Arvo, special to The Morning Bell Tribune";
        assertThat(line(bell)).containsExactly("Ann Ray", "Bo Lund", "Cem Arvo");
        assertThat(of(bell, Trust.LINE)).containsExactly("The Morning Bell Tribune");
        assertThat(line("By Ann Ray, Osk News Agency")).containsExactly("Ann Ray");
        assertThat(of("By Ann Ray, Osk News Agency", Trust.LINE)).containsExactly("Osk News Agency");
        assertThat(of("By Ann Ray | Harbour Media Group", Trust.LINE)).containsExactly("Harbour Media Group");
        assertThat(names("Ann Ray Associated Press", Trust.STATED)).containsExactly("Ann Ray");
    }

    @Test
    void theOutletSetBehindANameIsCutOff() {
        assertThat(BylineText.read("Ann Ray Harbour Mail", Trust.STATED, "Harbour Mail")
                        .names())
                .hasSize(1)
                .first()
                .satisfies(n -> assertThat(n.span().length()).isEqualTo("Ann Ray".length()));
    }

    @Test
    void whatIsNoBylineNamesNobody() {
        assertThat(line("By Tuesday the water had fallen and the people of the valley were back in their houses."))
                .isEmpty();
        assertThat(line("Medically reviewed by Ann Ray")).isEmpty();
        assertThat(line("Photo by Ann Ray")).isEmpty();
        assertThat(line("Table of Contents")).isEmpty();
        assertThat(names("View Profile", Trust.NAMED)).isEmpty();
        assertThat(names("Follow us", Trust.MARK)).isEmpty();
        assertThat(names("2031", Trust.NAMED)).isEmpty();
        assertThat(names("admin", Trust.STATED)).isEmpty();
        assertThat(line("")).isEmpty();
    }

    @Test
    void hostileLinesTakeLinearTime() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String unit : List.of("MAY ", "by ", "A, ", " | ", "and ", "\u00a0", "Mc", "of the ", "((", "By A ")) {
                for (Trust trust : Trust.values()) {
                    for (int i = 0; i < 5; i++) {
                        BylineText.read("By " + unit.repeat(400 / unit.length() - 2) + i, trust);
                    }
                }
            }
        });
    }
}
