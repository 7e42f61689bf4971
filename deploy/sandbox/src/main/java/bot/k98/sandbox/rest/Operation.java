package bot.k98.sandbox.rest;

/**
 * One thing the API offers.
 *
 * @param method the HTTP method
 * @param template the path below {@code /api/v10} with {@code {names}}
 * @param access who may call it
 * @param endpoint what it does
 */
public record Operation(String method, String template, Access access, Endpoint endpoint) {
    /** Who may call. */
    public enum Access {
        /** The bot, by its token; counts against the global limit. */
        BOT,
        /** Whoever knows the interaction's token in the path; exempt from the global limit. */
        TOKEN
    }

    /** What an operation does. Throws {@link bot.k98.sandbox.rules.DiscordError}. */
    @FunctionalInterface
    public interface Endpoint {
        Answer answer(Call call);
    }

    public static Operation of(String method, String template, Endpoint endpoint) {
        return new Operation(method, template, Access.BOT, endpoint);
    }

    public static Operation byToken(String method, String template, Endpoint endpoint) {
        return new Operation(method, template, Access.TOKEN, endpoint);
    }

    /** The template as a Vert.x route. */
    String route() {
        return template.replaceAll("\\{(\\w+)}", ":$1");
    }

    /** The path parameter that separates this route's buckets, as Discord's major parameters do; null for none. */
    String majorParameter() {
        for (String major : new String[] {"channel_id", "guild_id", "webhook_token", "interaction_token"}) {
            if (template.contains("{" + major + "}")) {
                return major;
            }
        }
        return null;
    }
}
