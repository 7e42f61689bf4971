package bot.k98.acceptance.browser;

import com.microsoft.playwright.Locator;

/** How somebody works a page: by pointer, or by keyboard alone. */
interface Hand {

    /** Presses a button or follows a link. */
    void press(Locator control);

    /** Writes into a field, in place of what stands there. */
    void write(Locator field, String text);

    /** Opens a list and takes the options with these texts. */
    void pick(Locator list, String... options);

    /** Takes an entry of a menu that is open. */
    void choose(Locator entry);

    /** Sends what stands in the message box or in the form of a command. */
    void send(Locator field);

    /** Scrolls a region up, far. */
    void up(Locator region);
}
