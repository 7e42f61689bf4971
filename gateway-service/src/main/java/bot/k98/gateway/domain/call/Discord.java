package bot.k98.gateway.domain.call;

import java.util.concurrent.CompletionStage;

/** Discord's REST API as this service sees it. */
public interface Discord {
    /** Never completes exceptionally. Rate limits are waited for, up to the call's deadline. */
    CompletionStage<CallOutcome> call(DiscordCall call);
}
