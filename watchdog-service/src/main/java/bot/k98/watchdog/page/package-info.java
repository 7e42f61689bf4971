/** What the watchdog's own HTTP port shows: {@link bot.k98.watchdog.page.StatusPage}. */
package bot.k98.watchdog.page;
