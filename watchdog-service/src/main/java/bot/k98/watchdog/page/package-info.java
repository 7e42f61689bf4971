/**
 * The operations page at the root of the watchdog's port: reads only, for browsers of this machine. {@link bot.k98.watchdog.page.PageRoutes}
 * is its interface, {@link bot.k98.watchdog.page.PageState} what it shows; the page itself stands in META-INF/resources.
 */
package bot.k98.watchdog.page;
