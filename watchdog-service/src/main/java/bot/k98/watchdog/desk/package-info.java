/** Answers operators' questions: {@link bot.k98.watchdog.desk.OpsDesk} looks things up and has them rendered. */
package bot.k98.watchdog.desk;
