package bot.k98.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Clicks, as with a mouse or a finger; texts are typed. */
final class PointerHand implements Hand {

    private static final int FAR = -3000;

    private final Page page;

    PointerHand(Page page) {
        this.page = page;
    }

    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void write(Locator field, String text) {
        field.click();
        field.fill("");
        page.keyboard().type(text);
    }

    @Override
    public void pick(Locator list, String... options) {
        list.click();
        for (String option : options) {
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                    .click();
        }
        if (options.length > 1) {
            list.click();
        }
    }

    @Override
    public void choose(Locator entry) {
        entry.click();
    }

    @Override
    public void send(Locator field) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
    }

    @Override
    public void up(Locator region) {
        region.hover();
        page.mouse().wheel(0, FAR);
    }
}
