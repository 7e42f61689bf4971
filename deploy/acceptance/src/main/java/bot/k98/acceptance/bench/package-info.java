/**
 * What {@code ./k98 bench} measures. {@link bot.k98.acceptance.bench.Bench} runs the series that are asked for, baselines beside the bot, since
 * machines differ and are noisy: ratios within a run say more than single figures.
 */
package bot.k98.acceptance.bench;
