/**
 * What every service process does alike: {@link bot.k98.runtime.process.K98Process} reads the configuration, lays out the
 * files and starts Quarkus; the other packages give health, Kafka defaults and Kafka Streams rules. One library, four users.
 */
package bot.k98.runtime;
