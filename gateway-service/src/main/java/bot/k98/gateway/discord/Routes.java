package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.DiscordCall;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;

/** Our endpoints as JDA's routes; JDA finds the rate limit of a request by its route. */
final class Routes {
    private static final String ORIGINAL = "@original";
    private static final String HISTORY = "50";
    private static final String PAGE = Integer.toString(RestHistory.PAGE);

    private Routes() {}

    static CompiledRoute of(DiscordCall call) {
        String[] parameters = call.parameters().toArray(String[]::new);
        return switch (call.endpoint()) {
            case CALLBACK -> Route.Interactions.CALLBACK.compile(parameters);
            case FOLLOW_UP -> Route.Interactions.CREATE_FOLLOWUP.compile(parameters);
            case GET_ORIGINAL -> original(Route.Interactions.GET_MESSAGE, parameters);
            case EDIT_ORIGINAL -> original(Route.Interactions.EDIT_FOLLOWUP, parameters);
            case DELETE_ORIGINAL -> original(Route.Interactions.DELETE_FOLLOWUP, parameters);
            case SEND_MESSAGE -> Route.Messages.SEND_MESSAGE.compile(parameters);
            case READ_MESSAGE -> Route.Messages.GET_MESSAGE.compile(parameters);
            case EDIT_MESSAGE -> Route.Messages.EDIT_MESSAGE.compile(parameters);
            case DELETE_MESSAGE -> Route.Messages.DELETE_MESSAGE.compile(parameters);
            case PIN_MESSAGE -> Route.Messages.PIN_MESSAGE.compile(parameters);
            case UNPIN_MESSAGE -> Route.Messages.UNPIN_MESSAGE.compile(parameters);
            case READ_HISTORY ->
                Route.Messages.GET_MESSAGE_HISTORY.compile(parameters).withQueryParams("limit", HISTORY);
            case READ_AFTER ->
                Route.Messages.GET_MESSAGE_HISTORY
                        .compile(parameters[0])
                        .withQueryParams("limit", PAGE, "after", parameters[1]);
            case OPEN_DIRECT -> Route.Self.CREATE_PRIVATE_CHANNEL.compile(parameters);
            case GET_GLOBAL_COMMANDS -> Route.Interactions.GET_COMMANDS.compile(parameters);
            case PUT_GLOBAL_COMMANDS -> Route.Interactions.UPDATE_COMMANDS.compile(parameters);
            case GET_GUILD_COMMANDS -> Route.Interactions.GET_GUILD_COMMANDS.compile(parameters);
            case PUT_GUILD_COMMANDS -> Route.Interactions.UPDATE_GUILD_COMMANDS.compile(parameters);
        };
    }

    private static CompiledRoute original(Route route, String... applicationAndToken) {
        return route.compile(applicationAndToken[0], applicationAndToken[1], ORIGINAL);
    }
}
