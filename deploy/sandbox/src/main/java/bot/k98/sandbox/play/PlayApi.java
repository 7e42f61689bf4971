package bot.k98.sandbox.play;

import bot.k98.sandbox.interactions.InteractionLog;
import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.rest.Call;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Snowflakes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /sandbox/api}: interactions here; people, channels and messages in {@link PeopleApi} and {@link TalkApi}. */
public final class PlayApi {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Community community;
    private final InteractionLog log;
    private final InteractionLog.Later later;
    private final Cast cast;
    private final Clicks clicks;
    private final InteractionViews views;
    private final Map<String, List<Runnable>> waiting = new HashMap<>();

    public PlayApi(Community community, InteractionLog log, InteractionLog.Later later, MessageBook book) {
        this.community = community;
        this.log = log;
        this.later = later;
        this.cast = new Cast(community);
        this.clicks = new Clicks(community, cast, book, log);
        this.views = new InteractionViews(community.world(), book.views());
        log.listen(this::changed);
    }

    public void mount(Router router) {
        new PlayRoutes(router)
                .later(
                        "POST",
                        "/interactions",
                        (context, call) -> answer(context, call, clicks.begin(call.body(), call.uploads()), views::of))
                .later(
                        "POST",
                        "/autocomplete",
                        (context, call) -> answer(context, call, clicks.autocomplete(call.body()), this::choices))
                .on("GET", "/interactions", this::list)
                .later("GET", "/interactions/:id", (context, call) -> answer(context, call, find(call), views::of));
    }

    private ObjectNode find(Call call) {
        return log.find(call.path("id")).orElseThrow(() -> PlayError.notFound("no interaction " + call.path("id")));
    }

    private ObjectNode choices(ObjectNode entry) {
        ObjectNode answer = Json.object();
        answer.set("choices", entry.path("choices").isArray() ? entry.path("choices") : Json.array());
        answer.set("interaction", views.of(entry));
        return answer;
    }

    private ObjectNode list(Call call) {
        String user = call.query("as") == null ? null : cast.user(call.query("as"));
        long since = call.query("since") == null ? 0 : Snowflakes.number(call.query("since"));
        int limit = call.number("limit", 100, 1, 1_000_000);
        return Json.object()
                .set(
                        "interactions",
                        Json.array(community.world().all(Kind.INTERACTION).stream()
                                .filter(entry -> entry.path("id").asLong() > since)
                                .filter(entry -> user == null
                                        || entry.path("user").asText().equals(user))
                                .limit(limit)
                                .map(views::of)
                                .toList()));
    }

    /** Answers when the interaction is settled, at the latest when the wait is over. */
    private void answer(RoutingContext context, Call call, ObjectNode begun, Function<ObjectNode, ObjectNode> view) {
        String id = begun.path("id").asText();
        String wait = call.query("wait");
        Duration patience = wait == null ? Duration.ZERO : Durations.parse("wait", wait);
        Runnable respond = () -> log.find(id).map(view).ifPresent(body -> PlayRoutes.answer(context, body));
        if (patience.isZero() || InteractionViews.settled(begun)) {
            respond.run();
            return;
        }
        waiting.computeIfAbsent(id, key -> new ArrayList<>()).add(respond);
        later.run(patience.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : patience, () -> {
            List<Runnable> left = waiting.getOrDefault(id, new ArrayList<>());
            if (left.remove(respond)) {
                respond.run();
            }
            waiting.remove(id, List.of());
        });
    }

    private void changed(ObjectNode entry) {
        if (InteractionViews.settled(entry)) {
            List<Runnable> settled = waiting.remove(entry.path("id").asText());
            if (settled != null) {
                settled.forEach(Runnable::run);
            }
        }
    }

    /** Tells a listener of every change: whose interaction it is, and how {@link #mount}'s routes show it, made only when asked for. */
    public void listen(BiConsumer<String, Supplier<ObjectNode>> listener) {
        log.listen(entry -> listener.accept(entry.path("user").asText(), () -> views.of(entry)));
    }
}
