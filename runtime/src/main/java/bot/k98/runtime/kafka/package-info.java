/**
 * Kafka as this system uses it. {@link bot.k98.runtime.kafka.KafkaDefaults} is the one place of client settings; {@link
 * bot.k98.runtime.kafka.TopicProvisioner} makes and checks the topics; {@link bot.k98.runtime.kafka.RecordWriter} writes outside
 * of transactions; every {@link bot.k98.runtime.kafka.Following} reads outside of groups.
 */
package bot.k98.runtime.kafka;
