/** Import profiles as YAML: {@link bot.k98.queue.profile.ProfileReader} reads one file and names everything that is wrong with it. */
package bot.k98.queue.profile;
