package bot.k98.reminder.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.Repeat;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY | every day",
                "FREQ=DAILY;INTERVAL=2 | every 2 days",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every weekday",
                "FREQ=WEEKLY;BYDAY=SA,SU | every weekend",
                "FREQ=WEEKLY;BYDAY=MO,TH | every Monday, Thursday",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | every 2 weeks on Friday",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD | every month",
            })
    void rulesAreReadInWordsThatCanBeTyped(String rule, String words) {
        assertThat(RepeatTexts.of(new Repeat(rule, ZoneOffset.UTC, LocalDateTime.parse("2026-11-23T09:00"))))
                .isEqualTo(words);
    }
}
