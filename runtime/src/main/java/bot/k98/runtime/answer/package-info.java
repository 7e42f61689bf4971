/**
 * How services speak to members. {@link bot.k98.runtime.answer.Wording} finds a service’s words, {@link bot.k98.runtime.answer.Apology} is
 * the word for a failure of ours.
 */
package bot.k98.runtime.answer;
