package bot.k98.gateway.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittedTextTest {
    @Test
    void aLinkWithSeveralWordsIsNotCutBetweenThem() {
        // Given
        String before = "word ".repeat(390);
        String text = before + "[the whole of the list](https://example.org/" + "a".repeat(100) + ")";

        // When
        FittedText fitted = FittedText.of(text);

        // Then
        assertThat(fitted.shortened()).isTrue();
        assertThat(fitted.shown()).isEqualTo(before + "\n… (the whole text is attached)");
    }
}
