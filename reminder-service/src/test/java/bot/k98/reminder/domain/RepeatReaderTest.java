package bot.k98.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatReaderTest {
    private static final String MONTHLY = "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily | FREQ=DAILY",
                "Every day | FREQ=DAILY",
                "each  day | FREQ=DAILY",
                "every 2 days | FREQ=DAILY;INTERVAL=2",
                "every other day | FREQ=DAILY;INTERVAL=2",
                "weekly | FREQ=WEEKLY",
                "every 3 weeks | FREQ=WEEKLY;INTERVAL=3",
                "fortnightly | FREQ=WEEKLY;INTERVAL=2",
                "weekdays | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "every weekday | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "weekends | FREQ=WEEKLY;BYDAY=SA,SU",
                "mondays | FREQ=WEEKLY;BYDAY=MO",
                "every thu, monday and thursday | FREQ=WEEKLY;BYDAY=MO,TH",
                "every 2 weeks on Monday, Thursday | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
                "every second week on fri | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
                "every 366 days | FREQ=DAILY;INTERVAL=366",
            })
    void plainWordsAreRules(String typed, String rule) {
        assertThat(RepeatReader.rule(typed)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"monthly, ''", "every month, ''", "every 12 months, ;INTERVAL=12"})
    void aMonthWithoutTheDayTakesItsLastOne(String typed, String interval) {
        assertThat(RepeatReader.rule(typed)).contains(MONTHLY + interval);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sometimes",
                "every",
                "every 0 days",
                "every 367 days",
                "every 53 weeks",
                "every 13 months",
                "every mo",
                "every monday and pizza",
                "every 2 days on monday",
                "hourly",
                "every 99999999999999 days"
            })
    void otherWordsAreNone(String typed) {
        assertThat(RepeatReader.rule(typed)).isEmpty();
        assertThat(RepeatReader.isNone(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "No", " off ", "never", "once"})
    void nothingRepeatsWhenAMemberSaysSo(String typed) {
        assertThat(RepeatReader.isNone(typed)).isTrue();
    }
}
