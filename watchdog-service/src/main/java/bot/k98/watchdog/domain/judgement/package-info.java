/**
 * Who is there, judged by heartbeats. {@link bot.k98.watchdog.domain.judgement.BeatBook} keeps the newest of each instance, wherever it was
 * heard; {@link bot.k98.watchdog.domain.judgement.Judgement} says which services are missing.
 */
package bot.k98.watchdog.domain.judgement;
