package bot.k98.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Never touches the pointer: reaches a control with Tab, and shows by that that it can be reached. */
final class KeyboardHand implements Hand {

    private static final int FARTHEST = 250;
    private static final int LONGEST_LIST = 30;

    private final Keyboard keys;

    KeyboardHand(Page page) {
        this.keys = page.keyboard();
    }

    private void reach(Locator control) {
        control.waitFor();
        for (int steps = 0; steps < FARTHEST; steps++) {
            if (hasFocus(control)) {
                return;
            }
            keys.press("Tab");
        }
        assertThat(hasFocus(control)).as("%s can be reached by Tab", control).isTrue();
    }

    private static boolean hasFocus(Locator control) {
        return (Boolean) control.evaluate("node => document.activeElement === node");
    }

    @Override
    public void press(Locator control) {
        reach(control);
        keys.press("Enter");
    }

    @Override
    public void write(Locator field, String text) {
        reach(field);
        keys.press("Control+A");
        keys.press("Delete");
        keys.type(text);
    }

    @Override
    public void pick(Locator list, String... options) {
        reach(list);
        keys.press("ArrowDown");
        for (String option : options) {
            walkTo(list, option);
            keys.press("Enter");
        }
        if (options.length > 1) {
            keys.press("Escape");
        }
    }

    private void walkTo(Locator list, String option) {
        for (int steps = 0; steps < LONGEST_LIST; steps++) {
            if (active(list).contains(option)) {
                return;
            }
            keys.press("ArrowDown");
        }
        assertThat(active(list)).contains(option);
    }

    private static String active(Locator list) {
        return (String) list.evaluate(
                "node => document.getElementById(node.getAttribute('aria-activedescendant'))?.textContent ?? ''");
    }

    @Override
    public void choose(Locator entry) {
        entry.waitFor();
        for (int steps = 0; steps < LONGEST_LIST && !hasFocus(entry); steps++) {
            keys.press("ArrowDown");
        }
        assertThat(hasFocus(entry)).as("%s can be reached by arrows", entry).isTrue();
        keys.press("Enter");
    }

    @Override
    public void send(Locator field) {
        reach(field);
        keys.press("Enter");
    }

    @Override
    public void up(Locator region) {
        reach(region);
        keys.press("Home");
    }
}
