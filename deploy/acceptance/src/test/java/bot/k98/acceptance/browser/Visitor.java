package bot.k98.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the page: finds things as a person does, by role and name, and uses them with one kind of hand. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 8000;

    /** Where screenshots go; without this property none are taken. */
    private static final String SCREENSHOTS = System.getProperty("k98.screenshots");

    final Page page;
    final Hand hand;
    private final Way way;
    private final String url;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String url, Way way) {
        this.way = way;
        this.url = url;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(way.width, way.height)
                .setColorScheme(way.scheme)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        this.page = context.newPage();
        this.hand = way.hand(page);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Opens the page for the first time. */
    Visitor arrive() {
        page.navigate(url);
        messageBox().waitFor();
        return this;
    }

    /** Opens the page and puts the welcome away. */
    Visitor settle() {
        arrive();
        hand.press(button("Got it"));
        return this;
    }

    /** Goes to a channel, the direct messages or a spreadsheet, by its name in the list. */
    void go(String name) {
        if (way.narrow()) {
            hand.press(page.locator("#menu-toggle"));
        }
        Locator label = page.getByText(name, new Page.GetByTextOptions().setExact(true));
        hand.press(page.locator("a.place").filter(new Locator.FilterOptions().setHas(label)));
        page.locator("h1")
                .filter(new Locator.FilterOptions().setHasText(name.split(" ", 2)[0]))
                .waitFor();
    }

    /** Becomes another member, by the name in the list. */
    void actAs(String name) {
        if (way.narrow()) {
            hand.press(page.locator("#menu-toggle"));
        }
        hand.pick(page.locator("#act-as"), name);
        page.locator("#act-as")
                .filter(new Locator.FilterOptions().setHasText(name))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    void say(String text) {
        hand.write(messageBox(), text);
        hand.send(messageBox());
    }

    /** Picks a command that has options from the completion; its form is open then. */
    void startCommand(String name) {
        hand.write(messageBox(), "/" + name);
        Locator option = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("/" + name))
                .first();
        option.waitFor();
        if (way.pointer()) {
            option.click();
        } else {
            page.keyboard().press("Enter");
        }
    }

    void submitCommand() {
        hand.press(page.locator("form.command [type=submit]"));
    }

    Locator messageBox() {
        return page.locator("#compose");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
    }

    Locator field(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator combo(String name) {
        return page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    Locator lastMessage(String text) {
        return message(text);
    }

    /** The newest message that has all of these texts. */
    Locator message(String... texts) {
        Locator messages = page.locator(".message");
        for (String text : texts) {
            messages = messages.filter(new Locator.FilterOptions().setHasText(text));
        }
        return messages.last();
    }

    /** Opens a message's menu and takes an entry of it. */
    void chooseFromMenu(Locator message, String entry) {
        if (way.pointer()) {
            message.hover();
        }
        hand.press(message.locator("[aria-haspopup=menu]"));
        hand.choose(page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry).setExact(true)));
    }

    /** A record of the event log. */
    Locator event(String topic, String type) {
        return page.locator(".events li")
                .filter(new Locator.FilterOptions().setHasText(topic))
                .filter(new Locator.FilterOptions().setHasText(type))
                .first();
    }

    Locator option(String text) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(text));
    }

    /** The same message, whatever comes after it. */
    Locator pinned(Locator message) {
        return page.locator("[data-id='" + message.getAttribute("data-id") + "']");
    }

    /** Waits until it is not there any more. */
    static void gone(Locator something) {
        something.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Waits until a message with this text stands there. */
    void sees(String text) {
        lastMessage(text).waitFor();
    }

    /** No complaint in the console, and nothing that axe calls serious or critical; takes the flow's picture. */
    void leavesCalm(String flow) {
        List<Rule> violations =
                new AxeBuilder(page).options(onlyViolations()).analyze().getViolations();
        assertThat(violations)
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        complainsOfNothing();
        if (SCREENSHOTS != null && way.pointer()) {
            String size = way.narrow() ? "narrow" : "wide";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(SCREENSHOTS, "page-" + flow + "-" + size + ".png")));
        }
    }

    /** No error and no warning in the console. */
    void complainsOfNothing() {
        assertThat(complaints).isEmpty();
    }

    /** What passed is left out of the result. Even so axe is for pages of some hundred messages: its answer grows with them. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    @Override
    public void close() {
        context.close();
    }
}
