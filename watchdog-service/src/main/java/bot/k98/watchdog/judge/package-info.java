/**
 * Gathers what is known of every instance, by topic and by file, and writes the judgement. {@link bot.k98.watchdog.judge.Watch} is what is
 * known; {@link bot.k98.watchdog.judge.JudgementWriter} tells the world by LOG_DIR/heartbeat.json.
 */
package bot.k98.watchdog.judge;
