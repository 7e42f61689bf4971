/**
 * Does the work that lines release: {@link bot.k98.queue.worker.WorkListener} takes it from {@code queue.work}, {@link
 * bot.k98.queue.worker.Workbench} runs it on few threads, and each step reports how it went.
 */
package bot.k98.queue.worker;
