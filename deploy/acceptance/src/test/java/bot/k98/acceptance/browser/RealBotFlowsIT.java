package bot.k98.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.acceptance.stack.RunningBot;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page with the bot itself behind it: every answer here went through Kafka. Two ways of the four: the scripted bot's flows are walked in all. */
@Tag("torture")
@Order(RunningBot.LAST)
class RealBotFlowsIT {
    @RegisterExtension
    static final RunningBot BOT = new RunningBot();

    private static final String NEWCOMER = "1100000000000000104";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Visitor visitor(Way way) {
        String url = "http://127.0.0.1:" + BOT.stack().launch().portBase();
        return new Visitor(chromium.browser(), url, way).settle();
    }

    @ParameterizedTest
    @EnumSource(names = {"WIDE_POINTER", "NARROW_KEYBOARD"})
    void watchesAPingPassThroughTheTopics(Way way) {
        try (Visitor visitor = visitor(way)) {
            // Given
            visitor.hand.press(visitor.page.locator("#log-toggle"));
            visitor.page.getByText("Reading").first().waitFor();
            BOT.members().use("newcomer", "general", "/ping");

            // When
            Locator use = visitor.event("discord.interactions", NEWCOMER);
            assertThat(use.locator("time").textContent()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
            assertThat(use.locator(".kind").textContent()).isEqualTo("CommandUsed");
            visitor.hand.press(use.locator("summary"));
            visitor.hand.press(use.getByText("Follow"));

            // Then
            visitor.event("discord.replies.watchdog", "Answer").waitFor();
            assertThat(visitor.page.locator(".events .topic").allTextContents())
                    .containsSubsequence("discord.replies.watchdog", "discord.interactions");
            visitor.leavesCalm("bot-log");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WIDE_POINTER", "NARROW_KEYBOARD"})
    void setsAReminderThatComesAsADirectMessageAndIsDone(Way way) {
        String text = "stretch " + way.ordinal();
        try (Visitor visitor = visitor(way)) {
            // Given
            visitor.actAs("Mia (member)");
            visitor.startCommand("remind set");
            visitor.hand.write(visitor.combo("when"), "5s");
            visitor.page.getByRole(AriaRole.OPTION).first().waitFor();
            visitor.leavesCalm("bot-remind");
            visitor.page.keyboard().press("Enter");
            visitor.hand.write(visitor.field("text"), text);
            visitor.submitCommand();
            Locator answer = visitor.message("I’ll remind you", text);
            assertThat(answer.textContent()).contains("Only you can see this");

            // When
            visitor.go("k98-bot");
            Locator reminder = visitor.lastMessage("⏰ " + text);
            reminder.getByText("Done").waitFor();
            visitor.leavesCalm("bot-reminder");
            visitor.hand.press(reminder.getByText("Done"));

            // Then
            visitor.sees("✅ " + text);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WIDE_POINTER", "NARROW_KEYBOARD"})
    void putsAReminderOffAndTakesItBack(Way way) {
        String text = "feed the dog " + way.ordinal();
        try (Visitor visitor = visitor(way)) {
            // Given
            visitor.actAs("Mia (member)");
            visitor.go("k98-bot");
            BOT.members().use("member", "general", "/remind set when:2s text:" + text);
            Locator reminder = visitor.lastMessage("⏰ " + text);

            // When
            visitor.hand.press(reminder.getByText("Snooze 10 min"));

            // Then
            visitor.sees("💤 " + text);
            visitor.leavesCalm("bot-snooze");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WIDE_POINTER", "NARROW_KEYBOARD"})
    void isRemindedOfAMessage(Way way) {
        String text = "Altar fight on Sunday? " + way.ordinal();
        try (Visitor visitor = visitor(way)) {
            // Given
            visitor.actAs("Mia (member)");
            visitor.say(text);
            visitor.sees(text);

            // When
            visitor.chooseFromMenu(visitor.lastMessage(text), "Remind me about this");
            Locator form = visitor.page.getByRole(AriaRole.DIALOG);
            visitor.hand.write(form.locator("input").first(), "2h");
            visitor.hand.write(form.locator("textarea"), text);
            visitor.leavesCalm("bot-form");
            visitor.hand.press(visitor.button("Submit"));

            // Then
            visitor.message("I’ll remind you", text, "#general › message").waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WIDE_POINTER", "NARROW_KEYBOARD"})
    void importsAFile(Way way) {
        String file = "honor-" + way.ordinal() + ".csv";
        try (Visitor visitor = visitor(way)) {
            // Given
            visitor.actAs("Otto (officer)");
            visitor.go("uploads");
            visitor.startCommand("queue upload");
            give(
                    visitor,
                    way,
                    file,
                    "GovernorID,GovernorName,HonorPoints\n40000001,Kalor,%d\nnobody,Minra,7\n"
                            .formatted(1000 + way.ordinal()));
            visitor.leavesCalm("bot-upload");

            // When
            visitor.submitCommand();

            // Then
            visitor.message("The result comes into the channel", file).waitFor();
            Locator result = visitor.message("imported in part", file, "Uploaded by");
            result.getByText("Rows left out").first().waitFor();
            visitor.leavesCalm("bot-imported");
        }
    }

    /** Into the form: dropped by a pointer, chosen by keyboard. */
    private static void give(Visitor visitor, Way way, String name, String content) {
        if (way.pointer()) {
            DroppedFile.drop(visitor, name, content);
        } else {
            FilePayload payload = new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
            Locator field = visitor.page.locator("form.command input[type=file]");
            visitor.page.waitForFileChooser(() -> visitor.hand.press(field)).setFiles(payload);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WIDE_POINTER", "NARROW_KEYBOARD"})
    void sendsTheScanThatTheWelcomeOffers(Way way) {
        String url = "http://127.0.0.1:" + BOT.stack().launch().portBase();
        try (Visitor visitor = new Visitor(chromium.browser(), url, way).arrive()) {
            visitor.go("uploads");
            Locator results = visitor.page
                    .locator(".message:not(.private)")
                    .filter(new Locator.FilterOptions().setHasText("1198_honor.csv"))
                    .filter(new Locator.FilterOptions().setHasText("Uploaded by"));
            visitor.page.locator(".beginning").waitFor();
            int before = results.count();

            // When
            visitor.hand.press(visitor.button("this one"));
            visitor.page.getByText("1198_honor.csv · ").waitFor();
            visitor.hand.send(visitor.messageBox());

            // Then the first time of a day it is imported, afterwards the bot knows it
            results.nth(before)
                    .getByText(Pattern.compile("imported in part|skipped"))
                    .waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WIDE_POINTER", "NARROW_KEYBOARD"})
    void isShownOperatorsCommandsOnlyAsAnOperator(Way way) {
        try (Visitor visitor = visitor(way)) {
            // Given
            visitor.go("operations");
            visitor.say("/ops status");
            visitor.sees("processes are well");
            visitor.leavesCalm("bot-operator");

            // When
            visitor.actAs("Noa (newcomer)");
            visitor.hand.write(visitor.messageBox(), "/");
            visitor.option("/ping").first().waitFor();

            // Then
            assertThat(visitor.option("/ops status").count()).isZero();
        }
    }
}
