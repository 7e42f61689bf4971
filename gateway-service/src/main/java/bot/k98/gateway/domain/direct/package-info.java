/** Members' direct-message channels: which are remembered, and for how long. {@link bot.k98.gateway.domain.direct.KnownChannels} is the core. */
package bot.k98.gateway.domain.direct;
