package bot.k98.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a member goes: first visit, direct messages, another member, far back, and the spreadsheets. */
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
    @EnumSource
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
    @EnumSource
    void writesToTheBotAlone(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // When
            visitor.go("k98-bot");
            visitor.say("hello from " + way);

            // Then
            visitor.sees("You wrote: hello from " + way);
            visitor.leavesCalm("direct-message");
        }
    }

    @ParameterizedTest
    @EnumSource
    void actsAsSomebodyElse(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // When
            if (way.narrow()) {
                visitor.hand.press(visitor.page.locator("#menu-toggle"));
            }
            visitor.hand.pick(visitor.page.locator("#act-as"), "Noa (newcomer)");
            visitor.page
                    .locator("#act-as")
                    .filter(new Locator.FilterOptions().setHasText("Noa (newcomer)"))
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

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
    @EnumSource
    void readsBackThroughTwoThousandMessages(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            visitor.go("kvk");
            visitor.sees("Report number " + MANY);
            Locator timeline = visitor.page.locator(".timeline");

            // When
            int leaps = 0;
            for (int screens = 0;
                    screens < MANY && !visitor.page.locator(".beginning").isVisible();
                    screens++) {
                visitor.hand.up(timeline);
                leaps = Math.max(leaps, jump(visitor));
            }

            // Then
            assertThat(visitor.page.locator(".message").count()).isEqualTo(MANY);
            assertThat(leaps)
                    .as("pixels that a line moved by because older ones came")
                    .isLessThanOrEqualTo(2);
            visitor.leavesCalm("paging");
        }
    }

    /** How far the first visible line moves while older messages are put above it. */
    private static int jump(Visitor visitor) {
        return ((Number) visitor.page.evaluate("""
                        async () => {
                          const timeline = document.querySelector('.timeline');
                          const top = timeline.getBoundingClientRect().top;
                          const line = [...timeline.querySelectorAll('.message')].find((row) => row.getBoundingClientRect().bottom > top);
                          const count = timeline.querySelectorAll('.message').length;
                          const stood = line.getBoundingClientRect().top;
                          for (let wait = 0; wait < 40; wait += 1) {
                            await new Promise(requestAnimationFrame);
                            if (timeline.querySelectorAll('.message').length !== count) {
                              return Math.abs(Math.round(line.getBoundingClientRect().top - stood));
                            }
                          }
                          return 0;
                        }
                        """)).intValue();
    }

    @ParameterizedTest
    @EnumSource
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
            visitor.hand.press(visitor.button("Add 10 rows"));
            visitor.leavesCalm("spreadsheet");
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
