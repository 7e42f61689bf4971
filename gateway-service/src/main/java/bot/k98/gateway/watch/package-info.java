/**
 * What is posted in watched channels, on its way to the services: {@link bot.k98.gateway.watch.WatchDesk} tells each message once it is
 * known that none before it is missing.
 */
package bot.k98.gateway.watch;
