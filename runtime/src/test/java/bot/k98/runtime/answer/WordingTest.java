package bot.k98.runtime.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording words = Wording.of(WordingTest.class, "words");

    @Test
    void valuesArePutInAsTheyAre() {
        assertThat(words.text("found", 12_345, "{0} ’n’ '")).isEqualTo("12345 files in “{0} ’n’ '”");
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(words.has("found")).isTrue();
        assertThat(words.has("lost")).isFalse();
    }

    @Test
    void momentsHaveDiscordsForms() {
        Instant at = Instant.ofEpochSecond(1_764_000_000);

        assertThat(Stamp.full(at)).isEqualTo("<t:1764000000:F>");
        assertThat(Stamp.medium(at)).isEqualTo("<t:1764000000:f>");
        assertThat(Stamp.relative(at)).isEqualTo("<t:1764000000:R>");
    }
}
