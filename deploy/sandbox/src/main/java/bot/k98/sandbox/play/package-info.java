/** The members' side: everything that a person does in Discord, as an HTTP API for scripts, tests and the page. Core class: {@link bot.k98.sandbox.play.PlayApi}. */
package bot.k98.sandbox.play;
