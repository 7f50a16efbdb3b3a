package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.article.PublicationDate;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.DomainPack.Anchor;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The article of the tables is published on Wednesday, 10 January 2024. */
class TimeReaderTest {

    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final TimeReader READER = new TimeReader(pack(
            new Anchor("war", "the war in Velmora", "2017-03-09", null, List.of("war in Velmora", "Velmoran war")),
            new Anchor(
                    "term", "the term of Dorrin Hale", "2017-01-20", "2021-01-20", List.of("President Dorrin Hale"))));

    private static DomainPack pack(Anchor... anchors) {
        return new DomainPack(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(anchors),
                List.of());
    }

    private static Times times(String text, @org.jspecify.annotations.Nullable String published) {
        Article article = Articles.of(text, published);
        return READER.read(article, SENTENCES.read(article));
    }

    private static String found(String text, @org.jspecify.annotations.Nullable String published) {
        List<String> found = new ArrayList<>();
        for (TimeExpression time : times(text, published).expressions()) {
            found.add(time.span().in(text) + "=" + time.value());
        }
        return String.join("; ", found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Talks ended on 21 November 2023.                         | 21 November 2023=2023-11-21
            Talks ended on January 2, 2024.                          | January 2, 2024=2024-01-02
            Talks ended on Jan. 2.                                   | Jan. 2=2024-01-02
            Talks ended on 2 Jan after a vote.                       | 2 Jan=2024-01-02
            Talks ended on 2024-01-09.                               | 2024-01-09=2024-01-09
            Talks ended on the 3rd of January.                       | 3rd of January=2024-01-03
            Talks ended on Tuesday, January 2nd, 2024, he said.      | Tuesday, January 2nd, 2024=2024-01-02
            Rockets fell on December 30, 2023, and January 2, 2024.  | December 30, 2023=2023-12-30; January 2, 2024=2024-01-02
            Rockets fell on January 3, 4 and 5.                      | January 3=2024-01-03; 4=2024-01-04; 5=2024-01-05
            Rockets fell on 3 and 5 January.                         | 3=2024-01-03; 5 January=2024-01-05
            It held December-January airstrikes.                     | December-January=2023-12/2024-01
            They fought between 3 and 5 May 2023.                    | 3=2023-05-03; 5 May 2023=2023-05-05
            They fought on 3–5 May 2023.                             | 3=2023-05-03; 5 May 2023=2023-05-05
            They fought from December 28 to 30.                      | December 28=2023-12-28; 30=2023-12-30
            Wednesday, 10 January 2024, 07:36                        | Wednesday, 10 January 2024, 07:36=2024-01-10T07:36
            10/01/2024 22h00                                         | 10/01/2024 22h00=2024-01-10T22:00
            The ministry fell silent in November.                    | November=2023-11
            The ministry was built in March 2019.                    | March 2019=2019-03
            The ministry was closed in June last year.               | June last year=2023-06
            They fought from May to July.                            | May=2023-05; July=2023-07
            They fought in January and February 2019.                | January=2019-01; February 2019=2019-02
            They fought from 18 August to 15 September 2021.         | 18 August=2021-08-18; 15 September 2021=2021-09-15
            They fought in the spring and summer of 2019.            | spring=2019-SP; summer of 2019=2019-SU
            They met on 3 March 2023 and again on the 5th.           | 3 March 2023=2023-03-03; the 5th=2023-03-05
            He fled in 2019, and on July 25 of that year he died.    | 2019=2019; July 25 of that year=2019-07-25
            They attacked on the night of 8 February 2023.           | night of 8 February 2023=2023-02-08TNI
            They met on Christmas Eve.                               | Christmas Eve=2023-12-24
            They will meet on Good Friday.                           | Good Friday=2024-03-29
            They rose at Easter 1916.                                | Easter 1916=1916-04-23
            They fought in 2006-07.                                  | 2006=2006; 07=2007
            It was founded (1880) and sold.                          | 1880=1880
            """)
    void readsDates(String text, String expected) {
        assertThat(found(text, "2024-01-10")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The minister said on Tuesday it was over.                | Tuesday=2024-01-09
            The minister said on Wednesday it was over.              | Wednesday=2024-01-10
            The minister said on Thursday it was over.               | Thursday=2024-01-04
            The minister will speak on Thursday.                     | Thursday=2024-01-11
            The minister spoke last Wednesday.                       | last Wednesday=2024-01-03
            The minister spoke Tuesday night.                        | Tuesday night=2024-01-09TNI
            The minister spoke on Monday morning.                    | Monday morning=2024-01-08TMO
            He said Tuesday that the council will meet on Friday.    | Tuesday=2024-01-09; Friday=2024-01-12
            The minister died on October 13.                         | October 13=2023-10-13
            The minister is to travel on October 13.                 | October 13=2024-10-13
            The truce was extended until Friday.                     | Friday=2024-01-12
            They discussed the February 1 deadline.                  | February 1=2024-02-01
            The council plans to vote on March 3.                    | March 3=2024-03-03
            The council has scheduled a vote on Monday.              | Monday=2024-01-15
            He would appeal Monday's ruling.                         | Monday=2024-01-08
            The minister could not be reached on Friday.             | Friday=2024-01-05
            In 2014 he fled; on 3 March 2016 he returned, and on May 10 he fell ill. | 2014=2014; 3 March 2016=2016-03-03; May 10=2016-05-10
            His impending visit to the port on January 18 is feared. | January 18=2024-01-18
            On January 18, the council will vote.                    | January 18=2024-01-18
            On January 8, the council voted.                         | January 8=2024-01-08
            """)
    void looksBackUnlessTheClauseIsPlanned(String text, String expected) {
        assertThat(found(text, "2024-01-10")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Last week they agreed.                    | Last week=2024-W01
            They agreed last month.                   | last month=2023-12
            They agreed last year.                    | last year=2023
            They will agree next month.               | next month=2024-02
            They agreed earlier this month.           | earlier this month=2024-01
            They agreed today.                        | today=2024-01-10
            They agreed yesterday.                    | yesterday=2024-01-09
            They will agree tomorrow.                 | tomorrow=2024-01-11
            They meet tonight.                        | tonight=2024-01-10TNI
            They agreed over the weekend.             | the weekend=2024-W01-WE
            They will agree by the end of the month.  | end of the month=2024-01
            They agreed the day before yesterday.     | the day before yesterday=2024-01-08
            They agreed two days ago.                 | two days ago=2024-01-08
            They agreed twenty-one days ago.          | twenty-one days ago=2023-12-20
            They agreed three years ago.              | three years ago=2021
            They met on 3 March 2023 and agreed two days later.  | 3 March 2023=2023-03-03; two days later=2023-03-05
            They met on 3 March 2023 and left the next day.      | 3 March 2023=2023-03-03; the next day=2023-03-04
            They met in 2019 and split later that year.          | 2019=2019; later that year=2019
            They met in recent weeks.                 | recent weeks=PAST_REF
            They recently met.                        | recently=PAST_REF
            They met on 3 March 2023, and the next morning he died. | 3 March 2023=2023-03-03; the next morning=2023-03-04TMO
            They met on 3 March 2023, two days after the port fell.  | 3 March 2023=2023-03-03; two days=2023-03-03
            They met on 3 March 2023. Two days after the talks, the port fell.  | 3 March 2023=2023-03-03; Two days=2023-03-05
            They left the port two days after the talks.             | two days=P2D
            They met on 3 March 2023 at 5 p.m. and left at 7 p.m.     | 3 March 2023 at 5 p.m.=2023-03-03T17:00; 7 p.m.=2023-03-03T19:00
            They failed in the past.                  | in the past=PAST_REF
            He may visit at an early date.            | at an early date=FUTURE_REF
            They soon left.                           | ''
            They will soon leave.                     | soon=FUTURE_REF
            They will leave in the coming days.       | the coming days=FUTURE_REF
            They are now at war.                      | now=PRESENT_REF
            They are currently at war.                | currently=PRESENT_REF
            """)
    void readsWhatIsToldFromAnotherDay(String text, String expected) {
        assertThat(found(text, "2024-01-10")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The truce lasted three days.                     | three days=P3D
            The truce lasted for two weeks.                  | two weeks=P2W
            It was a two-week truce.                         | two-week=P2W
            The truce lasted an hour.                        | an hour=PT1H
            The truce lasted two and a half years.           | two and a half years=P2Y6M
            They wait for years.                             | years=PXY
            They meet every day.                             | every day=P1D
            They meet every Tuesday.                         | every Tuesday=XXXX-WXX-2
            They meet on Tuesdays.                           | Tuesdays=XXXX-WXX-2
            They shell the port daily.                       | daily=P1D
            They lost 33 men per day.                        | per day=P1D
            Sales rose in last year's third quarter.         | last year's third quarter=2023-Q3
            Sales fell for the year ended March 31.          | the year=P1Y; March 31=2023-03-31
            The deal is expected to close by year-end.       | year-end=2024
            The embargo holds since 2006.                    | 2006=2006
            The treaty dates from the 1990s.                 | 1990s=199
            The treaty dates from the 20th century.          | 20th century=19
            Sales fell in the third quarter of 2023.         | the third quarter of 2023=2023-Q3
            Sales fell in Q1 2024.                           | Q1 2024=2024-Q1
            Sales fell in the first half of 2023.            | the first half of 2023=2023-H1
            Sales fell last summer.                          | last summer=2023-SU
            The siege of winter 2022 was long.               | winter 2022=2022-WI
            The war of 1914-1918 was long.                   | 1914=1914; 1918=1918
            """)
    void readsLengthsYearsAndParts(String text, String expected) {
        assertThat(found(text, "2024-01-10")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You May Also Like",
                "They may leave, and they may not.",
                "He may 3D-print the parts.",
                "The soldiers march on the capital.",
                "Thousands joined the March for Peace.",
                "It was the second attack and the third denial.",
                "Record 2882015 was deleted.",
                "Call 555-2017-1998 for help.",
                "The Sun and the Mon people disagree.",
                "The KN-23 and the Su-35 flew 900km (550 miles).",
                "The Harbour-300 carries 300 men.",
                "They sent 2000 troops and 1950 shells.",
                "Resolution 1718 and resolution 1874 hold.",
                "April Marlow and June Tarr wrote this.",
                "The house fell, and so did the spring of the lock.",
                "A 45-year-old man was hurt.",
                "He came as soon as he could.",
                "He told the program 60 Minutes that three-quarters agreed.",
                "The film High Noon won.",
                "They scored 2:1 in the final.",
                "The Daily Lantern reported it.",
                "https://outlet.example/2024/01/10/story-2023-12-30",
            })
    void leavesAloneWhatIsNoTime(String text) {
        assertThat(found(text, "2024-01-10")).isEmpty();
    }

    private static final String HISTORY = """
            1921

            The siege began on 3 March 1921. On 10 May the fort fell, and the next day the town burned. In September the king
            fled. A treaty was signed in 1922 and broken in 1923.

            The second siege

            In early 1924 the fort was rebuilt. It was taken in June. Two months later, on 12 August, peace was made. It lasted
            until January, when, as in March 1921, the gates were shut. The fort was sold in May.
            """;

    @ParameterizedTest
    @CsvSource(
            value = {"2009-12-19", "null"},
            nullValues = "null")
    void aHistoryGoesOnFromTheTimeItHasComeTo(@org.jspecify.annotations.Nullable String published) {
        assertThat(times(HISTORY, published).expressions())
                .extracting(TimeExpression::value)
                .containsExactly(
                        "1921",
                        "1921-03-03",
                        "1921-05-10",
                        "1921-05-11",
                        "1921-09",
                        "1922",
                        "1923",
                        "1924",
                        "1924-06",
                        "1924-08",
                        "1924-08-12",
                        "1925-01",
                        "1921-03",
                        "1925-05");
    }

    @Test
    void theFirstEndOfARangeLastsUntilTheSecond() {
        List<TimeExpression> found =
                times("They fought from 3 to 5 May 2023.", null).expressions();
        assertThat(found.get(0).when()).satisfies(when -> {
            assertThat(when.earliest()).isEqualTo("2023-05-03");
            assertThat(when.latest()).isEqualTo("2023-05-05");
        });
        assertThat(found.get(1).when())
                .satisfies(when -> assertThat(when.isDay()).isTrue());
    }

    @Test
    void keepsBothReadingsOfAnAmbiguousNumericDate() {
        TimeExpression time =
                times("The pact of 05/04/2021 was kept.", null).expressions().get(0);
        assertThat(time.value()).isEqualTo("2021-XX-XX");
        assertThat(time.candidates()).containsExactly("2021-04-05", "2021-05-04");
        assertThat(time.when()).satisfies(when -> assertThat(when.candidates()).hasSize(2));
    }

    @Test
    void takesTheOrderOfDayAndMonthFromAnotherDateOfThePage() {
        assertThat(found("The pact of 05/04/2021 followed that of 30/01/2021.", null))
                .isEqualTo("05/04/2021=2021-04-05; 30/01/2021=2021-01-30");
        assertThat(found("The pact of 05/04/2021 followed that of 01/30/2021.", null))
                .isEqualTo("05/04/2021=2021-05-04; 01/30/2021=2021-01-30");
    }

    @Test
    void neverPutsAReportedNumericDateBehindThePublication() {
        assertThat(found("The pact was signed on 08/12/2023.", "2023-10-02")).isEqualTo("08/12/2023=2023-08-12");
    }

    @Test
    void keepsBothYearsOfAReportedDayThatIsNearlyAYearPast() {
        TimeExpression time = times("The firm named February 20 its day.", "2024-01-10")
                .expressions()
                .get(0);
        assertThat(time.value()).isEqualTo("XXXX-02-20");
        assertThat(time.candidates()).containsExactly("2024-02-20", "2023-02-20");
    }

    @Test
    void aHeadlineMayCapitaliseItsTimes() {
        assertThat(found("Minister Fled Last Week After Three Days", "2024-01-10"))
                .isEqualTo("Last Week=2024-W01; Three Days=P3D");
    }

    @Test
    void leavesTheYearOpenWhereNothingProvesIt() {
        TimeExpression time =
                times("He spoke on October 13.", null).expressions().get(0);
        assertThat(time.value()).isEqualTo("XXXX-10-13");
        assertThat(time.when()).isNull();
    }

    @Test
    void boundsSayWhetherThePageStatesTheDayOrItFollows() {
        List<TimeExpression> found = times("He spoke on 3 March 2023, and again on Tuesday.", "2024-01-10")
                .expressions();
        assertThat(found.get(0).when()).satisfies(w -> assertThat(w.basis()).isEqualTo(Basis.STATED));
        assertThat(found.get(1).when()).satisfies(w -> {
            assertThat(w.basis()).isEqualTo(Basis.DERIVED);
            assertThat(w.earliest()).isEqualTo("2024-01-09");
        });
    }

    private static final String UNDATED = """
            President Dorrin Hale rejected the claim.
            The envoy made it in an address on October 13 as the war in Velmora nears its third anniversary.
            Six men were killed on October 3. The impending visit of the envoy on October 18 will be short.
            """;

    @Test
    void derivesWhenAnUndatedPageMustHaveBeenPublished() {
        Times times = times(UNDATED, null);
        assertThat(times.derived()).satisfies(derived -> {
            assertThat(derived.when().earliest()).isEqualTo("2019-10-13");
            assertThat(derived.when().latest()).isEqualTo("2019-10-18");
            assertThat(derived.when().basis()).isEqualTo(Basis.DERIVED);
            assertThat(derived.source()).isNull();
            assertThat(derived.why()).isNotEmpty();
        });
        assertThat(times.expressions())
                .extracting(TimeExpression::value)
                .containsExactly("2019-10-13", "2019-10-03", "2019-10-18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He spoke on October 13. He will travel on October 18.",
                "President Dorrin Hale spoke on October 13.",
                "The war in Velmora began years ago. He spoke on October 13 and will travel on October 18.",
                "He spoke on 3 January 2020 and will travel on 8 December 2020.",
                "The embargo holds since 2006.",
                "He spoke on October 13 as the war in Velmora nears its third anniversary, and will go on October 18.",
            })
    void derivesNothingWhereOneEndIsOpen(String text) {
        assertThat(times(text, null).derived()).isNull();
    }

    @Test
    void aFormerOfficeBoundsNothing() {
        String text = UNDATED.replace("President Dorrin", "Former President Dorrin")
                .replace("nears its third", "outlives its");
        assertThat(times(text, null).derived()).isNull();
    }

    @Test
    void derivesFromFullDates() {
        PublicationDate derived = times(
                        "The deal was signed on 3 March 2021. The council will vote on 9 March 2021.", null)
                .derived();
        assertThat(derived).satisfies(d -> {
            assertThat(d.when().earliest()).isEqualTo("2021-03-03");
            assertThat(d.when().latest()).isEqualTo("2021-03-09");
        });
    }

    @Test
    void aWeekdayResolvesOnlyWhereAllDaysOfTheIntervalAgree() {
        String text =
                "The deal was signed on 3 March 2021, a Wednesday. The council voted on Tuesday and adjourned on Friday."
                        + " The court will rule on 5 March 2021.";
        List<TimeExpression> found = times(text, null).expressions();
        assertThat(found)
                .extracting(TimeExpression::value)
                .containsExactly("2021-03-03", "2021-03-03", "2021-03-02", "XXXX-WXX-5", "2021-03-05");
    }

    @Test
    void expressionsNeverOverlapAndStandInOrder() {
        String text =
                UNDATED + "On Monday morning at 10 a.m. GMT, in early 2019, two years later, between May 3 and 5.";
        int end = 0;
        for (TimeExpression time : times(text, null).expressions()) {
            assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
            end = time.span().end();
        }
        assertThat(times(text, null).in(new Span(0, text.length()))).hasSizeGreaterThan(6);
    }
}
