package bot.k98.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCutTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an emoji,\uD83D\uDC09",
        "a family of three,\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "a hand with its colour,\uD83D\uDC4D\uD83C\uDFFD",
        "a flag,\uD83C\uDDEB\uD83C\uDDF7",
        "a heart in red,\u2764\uFE0F",
        "a letter and its accent,e\u0301"
    })
    void whatPeopleSeeAsOneCharacterStaysOrGoesAsAWhole(String name, String character) {
        // Given
        String before = "0123456789\uD83C\uDDE9\uD83C\uDDEA";
        String text = before + character + " and more";

        // When, Then
        for (int room = before.length(); room < before.length() + character.length(); room++) {
            assertThat(TextCut.unmarked(room, text)).as(name).isEqualTo(before);
            assertThat(TextCut.to(room + 1, text)).as(name).isEqualTo(before + "…");
        }
        assertThat(TextCut.unmarked(before.length() + character.length(), text)).isEqualTo(before + character);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[the sign up](https://example.org/a?b=c)",
                "<t:1795441500:F>",
                "<@1100000000000000103>",
                "<#301>",
                "<:dragon:1100000000000000777>"
            })
    void aLinkATimeOrAMentionStaysOrGoesAsAWhole(String markup) {
        // Given
        String before = "x [1] (2) <3> ".repeat(10);
        String text = before + markup + " and more";

        // When, Then
        for (int room = before.length(); room < before.length() + markup.length(); room++) {
            assertThat(TextCut.to(room + 1, text)).isEqualTo(before + "…");
        }
        assertThat(TextCut.to(before.length() + markup.length() + 1, text)).isEqualTo(before + markup + "…");
    }

    @Test
    void aLinkThatIsMostOfTheTextIsCut() {
        // Given
        String text = "see [all of it](https://example.org/" + "a".repeat(100) + ")";

        // When, Then
        assertThat(TextCut.to(60, text)).hasSize(60);
        assertThat(TextCut.unmarked(60, text)).hasSize(60);
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(TextCut.to(4, "abcd")).isEqualTo("abcd");
        assertThat(TextCut.unmarked(4, "abcd")).isEqualTo("abcd");
        assertThat(TextCut.to(3, "abcd")).isEqualTo("ab…");
        assertThat(TextCut.to(1, "abcd")).isEqualTo("…");
        assertThat(TextCut.to(2, "\uD83D\uDC09\uD83D\uDC09")).isEqualTo("…");
    }

    @Test
    void aHeapOfAccentsDoesNotTakeTheTextAway() {
        // Given
        String heap = "text" + "\u0301".repeat(100) + "\uD83D\uDC09";

        // When, Then
        assertThat(TextCut.unmarked(50, heap)).hasSize(50);
        assertThat(TextCut.unmarked(1, "\uD83D\uDC09\uD83D\uDC09")).isEmpty();
    }
}
