/**
 * What {@code ./k98 bench} measures. {@link bot.k98.acceptance.bench.Bench} runs everything in one go, baselines beside the bot, since
 * machines differ and are noisy: ratios within a run say more than single figures.
 */
package bot.k98.acceptance.bench;
