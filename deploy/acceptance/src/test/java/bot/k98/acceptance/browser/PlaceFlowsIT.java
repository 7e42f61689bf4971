package bot.k98.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a member goes: first visit, direct messages, another member, far back, and the spreadsheets. */
@Tag("long")
class PlaceFlowsIT {

    private static final int MANY = 2000;

    @TempDir
    private static Path data;

    private static PageFixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = PageFixture.start(data);
        for (int number = 1; number <= MANY; number++) {
            fixture.members().write(number % 3 == 0 ? "officer" : "member", "kvk", "Report number " + number);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (fixture != null) {
            fixture.close();
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void isWelcomedOnce(Way way) {
        try (Visitor visitor = fixture.visitor(way).arrive()) {
            // Given
            Locator welcome = visitor.page.getByText("Your kingdom, played on this machine");
            assertThat(visitor.page.locator(".welcome li").count()).isEqualTo(3);
            visitor.leavesCalm("first-visit");

            // When
            visitor.hand.press(visitor.button("Got it"));
            visitor.page.reload();
            visitor.messageBox().waitFor();

            // Then
            assertThat(welcome.count()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void writesToTheBotAlone(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // When
            visitor.go("k98-bot");
            String words = "Is the altar fight on? " + way.ordinal();
            visitor.say(words);

            // Then
            visitor.sees("You wrote: " + words);
            visitor.leavesCalm("direct-message");
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void actsAsSomebodyElse(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // When
            visitor.actAs("Noa (newcomer)");

            // Then
            assertThat(visitor.page.locator(".place").allTextContents())
                    .contains("general")
                    .doesNotContain("operations", "kvk");
            visitor.say("I am new here");
            visitor.sees("I am new here");
            assertThat(visitor.page.locator(".message .who strong").last().textContent())
                    .isEqualTo("Noa (newcomer)");
            visitor.leavesCalm("act-as");
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void readsBackThroughTwoThousandMessages(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            visitor.go("kvk");
            visitor.sees("Report number " + MANY);
            Locator timeline = visitor.page.locator(".timeline");

            assertThat(leapWhileOlderOnesCome(visitor)).as("pixels").isLessThanOrEqualTo(1);
            visitor.leavesCalm("paging");

            // When
            int shown = 0;
            while (!visitor.page.locator(".beginning").isVisible()) {
                shown = visitor.page.locator(".message").count();
                visitor.hand.up(timeline);
                awaitMore(visitor, shown);
            }

            // Then
            assertThat(visitor.page.locator(".message").count()).isEqualTo(MANY);
            visitor.complainsOfNothing();
        }
    }

    private static void awaitMore(Visitor visitor, int shown) {
        visitor.page.waitForFunction(
                "shown => document.querySelectorAll('.message').length > shown || !document.querySelector('.beginning').hidden",
                shown);
    }

    /** How far the first visible line moves when older messages are put above it. */
    private static double leapWhileOlderOnesCome(Visitor visitor) {
        Object moved = visitor.page.evaluate("""
                async () => {
                  const timeline = document.querySelector('.timeline');
                  timeline.scrollTop = 200;
                  const top = timeline.getBoundingClientRect().top;
                  const rows = () => [...timeline.querySelectorAll('.message')];
                  const line = rows().find((row) => row.getBoundingClientRect().bottom > top);
                  const [count, stood] = [rows().length, line.getBoundingClientRect().top];
                  while (rows().length === count) {
                    await new Promise(requestAnimationFrame);
                  }
                  return Math.abs(line.getBoundingClientRect().top - stood);
                }
                """);
        return ((Number) moved).doubleValue();
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void readsWhatIsPinned(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            String words = "The season begins, " + way.ordinal();
            fixture.bot().pin("announcements", words);
            visitor.go("announcements");
            visitor.sees("pinned a message");

            // When
            visitor.hand.press(visitor.page.locator("#pins-toggle"));
            Locator pins = visitor.page.getByRole(AriaRole.DIALOG);
            pins.getByText(words).waitFor();
            visitor.leavesCalm("pins");
            visitor.hand.press(pins.getByText("Go to the message").first());

            // Then
            Visitor.gone(pins);
            assertThat(visitor.page.locator(".timeline").getByText(words).isVisible())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void editsASpreadsheet(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            visitor.go("Kingdom 1198 exports");
            Locator first = cell(visitor, "A1");

            // When
            visitor.hand.write(first, "written " + way);
            visitor.page.keyboard().press("Enter");
            visitor.page.getByText("Saved A1").waitFor();
            visitor.page.evaluate("navigator.clipboard.writeText('1\\t2\\n3\\t4')");
            visitor.page.keyboard().press("Control+V");
            visitor.page.getByText("Saved 4 cells").waitFor();
            visitor.leavesCalm("spreadsheet");
            visitor.hand.press(visitor.button("Add 10 rows"));
            cell(visitor, "A34").waitFor();
            visitor.page.reload();

            // Then
            first.waitFor();
            assertThat(first.inputValue()).isEqualTo("written " + way);
            assertThat(cell(visitor, "B3").inputValue()).isEqualTo("4");
        }
    }

    private static Locator cell(Visitor visitor, String name) {
        return visitor.page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
