/**
 * Kafka on both sides of this service: {@link bot.k98.gateway.messaging.KafkaInteractionPublisher} writes uses of the bot, {@link
 * bot.k98.gateway.messaging.RepliesListener} and {@link bot.k98.gateway.messaging.PostsListener} read what services want said.
 */
package bot.k98.gateway.messaging;
