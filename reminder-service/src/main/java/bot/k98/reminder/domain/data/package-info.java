/** What is kept of a member over all services: {@link bot.k98.reminder.domain.data.Gathering} brings the parts together. */
package bot.k98.reminder.domain.data;
