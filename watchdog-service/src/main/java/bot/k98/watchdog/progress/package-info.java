/**
 * What the launcher's terminal shows. {@link bot.k98.watchdog.progress.StartStory} makes {@link bot.k98.watchdog.progress.ProgressEvent}s
 * of what happens in the fleet; a {@link bot.k98.watchdog.progress.ProgressRenderer} makes lines of them, for people or for programs.
 */
package bot.k98.watchdog.progress;
