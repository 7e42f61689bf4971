package bot.k98.gateway.domain.interaction;

import static bot.k98.contracts.discord.Manifest.ReplyMode.FORM;
import static bot.k98.gateway.testing.Uses.address;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Reply.FormField;
import bot.k98.contracts.discord.Reply.OpenForm;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Discord's limits on a form, one row each: at the limit nothing happens, above it the form is refused with a sentence. */
class FormLimitsTest {
    /** @param form of that many */
    private record Limit(String what, int most, IntFunction<OpenForm> form) {
        @Override
        public String toString() {
            return what + " " + most;
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                new Limit(
                        "fields",
                        5,
                        n -> form(
                                "t",
                                IntStream.range(0, n)
                                        .mapToObj(i -> field("f" + i, "l", "", 10))
                                        .toList())),
                new Limit("title", 45, n -> form(x(n), List.of(field("f", "l", "", 10)))),
                new Limit("label", 45, n -> form("t", List.of(field("f", x(n), "", 10)))),
                new Limit("name", 100, n -> form("t", List.of(field(x(n), "l", "", 10)))),
                new Limit("length", 4_000, n -> form("t", List.of(field("f", "l", "", n)))),
                new Limit("what stands there at first", 10, n -> form("t", List.of(field("f", "l", x(n), 10)))));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void atTheLimitNothingHappens(Limit limit) {
        assertThat(FormLimits.problem(limit.form().apply(limit.most()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aboveItTheFormIsRefusedWithTheFigure(Limit limit) {
        assertThat(FormLimits.problem(limit.form().apply(limit.most() + 1)))
                .hasValueSatisfying(problem -> assertThat(problem).contains(Integer.toString(limit.most() + 1)));
    }

    @Test
    void aFormWithoutFieldsAndOneWithTwoOfANameAreRefused() {
        assertThat(FormLimits.problem(form("t", List.of()))).isPresent();
        assertThat(FormLimits.problem(form("t", List.of(field("f", "l", "", 10), field("f", "m", "", 10)))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("'f'"));
    }

    private static OpenForm form(String title, List<FormField> fields) {
        return new OpenForm(address(FORM), new ComponentId(ServiceName.QUEUE, "edit", "1", "x", 1), title, fields);
    }

    private static FormField field(String name, String label, String value, int maxLength) {
        return new FormField(name, label, value, false, false, maxLength);
    }

    private static String x(int length) {
        return "x".repeat(length);
    }
}
