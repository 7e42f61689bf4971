/**
 * A real single-node Kafka broker (KRaft, broker and controller in one) as a process of its own, for development and for tests that need the
 * real thing. {@link bot.k98.sandbox.broker.BrokerMain} is the core class: it formats the storage on the first start, serves until SIGTERM, and
 * goes on from the same storage after a kill. Everything binds to the loopback address.
 */
package bot.k98.sandbox.broker;
