package bot.k98.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a member does with the bot: commands and their answers. */
@Tag("long")
class CommandFlowsIT {

    @TempDir
    private static Path data;

    private static PageFixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = PageFixture.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (fixture != null) {
            fixture.close();
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void fillsInACommandWithOptions(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // When
            visitor.startCommand("calendar");
            visitor.hand.press(visitor.button("+ days"));
            visitor.hand.write(visitor.field("days"), "7");
            visitor.hand.press(visitor.button("+ share"));
            visitor.hand.pick(visitor.combo("share"), "Yes");
            visitor.submitCommand();

            // Then
            visitor.sees("Next in the kingdom");
            assertThat(visitor.lastMessage("Next in the kingdom").textContent())
                    .contains("Ada (admin) used /calendar", "Altar fight");
            assertThat(visitor.lastMessage("Next in the kingdom").textContent()).doesNotContain("Only you");
            visitor.leavesCalm("command");
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void isHelpedWhileTypingAnOption(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            visitor.startCommand("remind set");

            // When
            visitor.hand.write(visitor.combo("when"), "tom");
            visitor.option("tomorrow 18:00").waitFor();
            visitor.leavesCalm("autocomplete");
            visitor.page.keyboard().press("Enter");
            visitor.hand.write(visitor.field("text"), "Altar fight");
            visitor.submitCommand();

            // Then
            visitor.sees("Reminder set");
            assertThat(visitor.lastMessage("Reminder set").textContent()).contains("tomorrow 18:00", "Altar fight");
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void pressesAButton(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            visitor.say("/remind set when:10s text:tea");
            visitor.sees("Reminder set");

            // When
            visitor.hand.press(visitor.lastMessage("Reminder set").getByText("Cancel"));

            // Then
            visitor.sees("Cancelled.");
            visitor.leavesCalm("button");
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void choosesFromASelect(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            visitor.say("/subscribe");
            visitor.sees("Which events are yours?");

            // When
            visitor.hand.pick(visitor.combo("Events"), "Ruins", "Ark of Osiris");
            visitor.sees("Told about: ruins, ark");
            visitor.hand.pick(visitor.combo("Tell a friend too"), "Mia (member)");

            // Then
            visitor.sees("Also told: @Mia (member)");
            Visitor.gone(visitor.page.getByText("Sending /subscribe…"));
            visitor.leavesCalm("select");
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void fillsInAModal(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            visitor.say("/feedback");

            // When
            visitor.hand.press(visitor.button("Submit"));
            assertThat(visitor.page.getByText("This is needed").isVisible()).isTrue();
            visitor.leavesCalm("modal");
            visitor.hand.write(visitor.field("Subject"), "More maps");
            visitor.hand.press(visitor.button("Submit"));

            // Then
            visitor.sees("Thank you for “More maps”.");
            Visitor.gone(visitor.page.locator("dialog"));
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void getsAPrivateAnswerAndPutsItAway(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle();
                Visitor other = fixture.visitor(Way.WIDE_POINTER).settle()) {
            // Given
            other.hand.pick(other.page.locator("#act-as"), "Mia (member)");
            visitor.say("/help");
            visitor.sees("Only you can see this");
            visitor.leavesCalm("ephemeral");

            // When
            Locator answer = visitor.pinned(visitor.lastMessage("Reminders, calendars and imports"));
            visitor.hand.press(answer.getByText("Dismiss"));

            // Then
            Visitor.gone(answer);
            assertThat(other.page.getByText("Reminders, calendars and imports").count())
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void sendsAFileAndLooksIntoIt(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // Given
            String file = "scan-" + way.ordinal() + ".csv";
            visitor.go("uploads");

            // When
            DroppedFile.give(visitor, way, file, "id,name,power\n7,Mia,1200\n");
            visitor.hand.send(visitor.messageBox());
            visitor.sees(file);
            visitor.hand.press(visitor.lastMessage(file).getByText("Look inside"));

            // Then
            visitor.page.getByText("7,Mia,1200").last().waitFor();
            visitor.leavesCalm("upload");
        }
    }

    @ParameterizedTest
    @MethodSource("bot.k98.acceptance.browser.Way#walked")
    void isToldThatTheBotThinksAndThatItFailed(Way way) {
        try (Visitor visitor = fixture.visitor(way).settle()) {
            // When
            visitor.say("/slow");
            visitor.sees("k98-bot is thinking…");
            visitor.sees("That took a moment.");
            visitor.say("/silent");

            // Then
            visitor.sees("/silent: The application did not respond");
            visitor.leavesCalm("failed");
        }
    }
}
