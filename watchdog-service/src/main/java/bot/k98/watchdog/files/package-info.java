/**
 * The files that the watchdog alone writes, for operators: LOG_DIR/log.txt, LOG_DIR/crash.log and LOG_DIR/heartbeat.json.
 * {@link bot.k98.watchdog.files.OperatorLog} is the first two.
 */
package bot.k98.watchdog.files;
