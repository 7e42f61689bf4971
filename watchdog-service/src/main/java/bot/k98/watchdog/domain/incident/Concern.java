package bot.k98.watchdog.domain.incident;

/**
 * What an incident can be about; there is never more than one open incident of a concern.
 *
 * @param subject an instance, a service, {@code group/topic}, or the broker
 */
public record Concern(IncidentKind kind, String subject) {}
