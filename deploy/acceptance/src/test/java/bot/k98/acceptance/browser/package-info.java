/**
 * The sandbox's page in a real browser: written flows by pointer and by keyboard, on a wide and on a narrow screen. The bot is played by
 * {@link bot.k98.acceptance.browser.ScriptedBot}, a few commands over real JDA. {@link bot.k98.acceptance.browser.PageFixture} is the core class.
 */
package bot.k98.acceptance.browser;
