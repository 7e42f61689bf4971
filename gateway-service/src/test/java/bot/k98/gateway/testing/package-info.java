/** Hand-written stand-ins: {@link bot.k98.gateway.testing.RecordingDiscord} is Discord, {@link bot.k98.gateway.testing.ManualLater} is time. */
package bot.k98.gateway.testing;
