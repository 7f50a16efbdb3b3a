package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final LocalDate FIFTH = LocalDate.of(2031, 3, 5);

    private static LocalDate day(String line) {
        List<DateText.Found> found = DateText.find(line);
        assertThat(found).as(line).hasSize(1);
        return found.get(0).day();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 5, 2031",
                "5th of March 2031",
                "Wed Mar 05 18:40:00 CET 2031",
                "5-Mar-31",
                "Mittwoch, 5. März 2031",
                "5. Mär. 2031",
                "mercredi 5 mars 2031",
                "5 de marzo de 2031",
                "mercoledì 5 marzo 2031",
                "5 de março de 2031",
                "woensdag 5 maart 2031",
                "5 mrt. 2031",
                "środa, 5 marca 2031 r.",
                "среда, 5 марта 2031 г.",
                "5 березня 2031 року",
                "středa 5. března 2031",
                "5. marca 2031",
                "5 ožujka 2031.",
                "5. март 2031.",
                "5 март 2031 г.",
                "onsdag den 5 mars 2031",
                "onsdag den 5. marts 2031",
                "5. maaliskuuta 2031",
                "5. märts 2031",
                "2031. gada 5. marts",
                "2031 m. kovo 5 d.",
                "2031. március 5.",
                "miercuri, 5 martie 2031",
                "Τετάρτη, 5 Μαρτίου 2031",
                "ΤΕΤΑΡΤΗ 5 ΜΑΡΤΙΟΥ 2031",
                "5 Mart 2031 Çarşamba",
                "5 MART 2031",
                "Rabu, 5 Maret 2031",
                "5 Mac 2031",
                "5 Machi 2031",
                "الأربعاء 5 مارس 2031",
                "٥ آذار ٢٠٣١",
                "5 مارس/ آذار 2031",
                "۵ مارس ۲۰۳۱",
                "5 במרץ 2031",
                "5 मार्च 2031",
                "৫ মার্চ ২০৩১",
                "5 มีนาคม 2574",
                "5 มี.ค. 2574",
                "5 tháng 3, 2031",
                "ngày 5 tháng 3 năm 2031",
                "2031年3月5日",
                "2031 年 03 月 05 日",
                "令和13年3月5日",
                "2031년 3월 5일",
                "2031. 3. 5.",
                "2031-03-05",
                "2031/3/5",
                "2031ko martxoaren 5a",
                "2031 жылғы 5 наурыз",
                "۱۴ اسفند ۱۴۰۹",
                "1409/12/14",
                "5 de març de 2031"
            })
    void readsADayInManyLanguages(String line) {
        assertThat(day(line)).isEqualTo(FIFTH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 listopada 2031 | pl | 2031-11-03",
                "3 listopada 2031 | hr | 2031-10-03",
                "3 listopada 2031 |    | 2031-11-03",
            })
    void aNameOfTwoMonthsIsReadAsThePageSpeaks(String line, String language, LocalDate expected) {
        assertThat(DateText.find(line, language).get(0).day()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5–7 March 2031",
                "31 February 2031",
                "March 5-7, 2031",
                "version 1.2.3.2031",
                "call 030/12/05/2031/7",
                "12/2031 and 47 of 2031",
                "in March 2031 or May",
                "1400 of 2031 in 5 months",
            })
    void whatIsNoDayOfTheCalendarIsNoDate(String line) {
        assertThat(DateText.find(line)).isEmpty();
    }

    @Test
    void aClockThatSticksToTheYearIsTakenOff() {
        DateText.Found date = DateText.find("28.09.3112:44").get(0);

        assertThat(date.day()).isEqualTo(LocalDate.of(2031, 9, 28));
    }

    @Test
    void keepsWeekdayAndTimeOfDay() {
        DateText.Found date = DateText.find("Wednesday, 5 March 2031 at 18:40 +01:00 in Sollen")
                .get(0);

        assertThat(date.weekday()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(date.time()).isEqualTo("18:40+01:00");
        assertThat(date.span().in("Wednesday, 5 March 2031 at 18:40 +01:00 in Sollen"))
                .isEqualTo("Wednesday, 5 March 2031 at 18:40 +01:00");
    }

    @Test
    void severalDatesStandInOneLine() {
        assertThat(DateText.find("Published 5 March 2031, updated 6 March 2031, 10:15, filed 2031-03-04"))
                .extracting(DateText.Found::day)
                .containsExactly(FIFTH, LocalDate.of(2031, 3, 6), LocalDate.of(2031, 3, 4));
    }

    @Test
    void iranianYearsFollowTheCycleOfLeaps() {
        assertThat(IranianCalendar.day(1399, 1, 1)).isEqualTo(LocalDate.of(2020, 3, 20));
        assertThat(IranianCalendar.day(1399, 12, 30)).isEqualTo(LocalDate.of(2021, 3, 20));
        assertThat(IranianCalendar.day(1400, 12, 30)).isNull();
        assertThat(IranianCalendar.day(1403, 12, 30)).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(IranianCalendar.day(1375, 1, 1)).isEqualTo(LocalDate.of(1996, 3, 20));
    }

    @Test
    void formsThatNameDifferentMonthsAreFew() {
        assertThat(CalendarWords.ALL.differing().keySet()).containsExactlyInAnyOrder("listopada", "listopad", "lis");
    }
}
