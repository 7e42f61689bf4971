package bot.k98.gateway.command;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.command.CommandBudget;
import bot.k98.gateway.domain.command.CommandMapper;
import bot.k98.gateway.domain.command.CommandShape;
import bot.k98.gateway.domain.command.CommandSyncPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Brings Discord's commands in step with what the services offer: asks what is there, plans, and replaces all when something
 * differs. Turned again and again; does nothing while nothing changed since it last succeeded.
 */
public final class CommandSync {
    private static final Logger LOG = Logger.getLogger(CommandSync.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 5;

    /** Discord counts creations over a day. */
    private static final Duration AFTER_LIMIT = Duration.ofHours(1);

    private final CatalogStore catalog;
    private final Supplier<Optional<String>> application;
    private final Optional<String> guildId;
    private final Discord discord;
    private final InstantSource clock;
    private final CommandBudget budget = new CommandBudget();
    private volatile List<CommandShape> applied = List.of();
    private volatile boolean running;
    private volatile Instant notBefore = Instant.EPOCH;
    private int failures;

    /**
     * @param application the bot's application id while Discord is connected
     * @param guildId whose commands are kept in step; empty: the global ones
     */
    public CommandSync(
            CatalogStore catalog,
            Supplier<Optional<String>> application,
            Optional<String> guildId,
            Discord discord,
            InstantSource clock) {
        this.clock = clock;
        this.catalog = catalog;
        this.application = application;
        this.guildId = guildId;
        this.discord = discord;
    }

    /** Begins a sync if one is due. Returns at once. */
    public void turn() {
        List<CommandShape> wanted = catalog.catalog().shapes();
        // With nothing offered by any service (a new cluster) what Discord has is left alone.
        boolean due = catalog.complete() && catalog.servicesOffer() && !wanted.equals(applied);
        if (due && !running && !clock.instant().isBefore(notBefore)) {
            application.get().ifPresent(id -> sync(id, wanted));
        }
    }

    private void sync(String applicationId, List<CommandShape> wanted) {
        running = true;
        discord.call(get(applicationId)).thenAccept(outcome -> {
            switch (outcome) {
                case Accepted present -> plan(applicationId, wanted, present);
                case Refused refused when refused.notImplemented() -> put(applicationId, wanted, "all");
                case Refused refused -> failed("GET", refused);
                case CallOutcome.NotSent notSent -> failed("GET", notSent);
                case CallOutcome.Unknown unknown -> failed("GET", unknown);
            }
        });
    }

    private void plan(String applicationId, List<CommandShape> wanted, Accepted present) {
        List<CommandShape> there = present.items().stream()
                .map(item -> CommandMapper.fromJson((Map<?, ?>) item))
                .toList();
        CommandSyncPlan plan = CommandSyncPlan.of(wanted, there);
        if (plan.isEmpty()) {
            LOG.infof("commands in step count=%d", wanted.size());
            succeeded(wanted);
        } else if (!budget.allows(plan.created().size(), clock.instant())) {
            LOG.errorf("commands not synced problem=\"too many were created today\" created=%s", plan.created());
            later(AFTER_LIMIT);
        } else {
            budget.spent(plan.created().size(), clock.instant());
            put(
                    applicationId,
                    wanted,
                    "created %s changed %s removed %s".formatted(plan.created(), plan.changed(), plan.removed()));
        }
    }

    private void put(String applicationId, List<CommandShape> wanted, String what) {
        List<Object> json = wanted.stream().<Object>map(CommandMapper::toJson).toList();
        discord.call(put(applicationId).with(json)).thenAccept(outcome -> {
            if (outcome instanceof Accepted) {
                LOG.infof("commands synced count=%d what=\"%s\"", wanted.size(), what);
                succeeded(wanted);
            } else {
                failed("PUT", outcome);
            }
        });
    }

    private void succeeded(List<CommandShape> wanted) {
        applied = wanted;
        failures = 0;
        running = false;
    }

    private void failed(String method, CallOutcome outcome) {
        LOG.warnf("command sync failed method=%s outcome=%s", method, outcome);
        failures++;
        boolean limited = outcome instanceof Refused refused && refused.code() == ErrorCode.TOO_MANY_COMMANDS_CREATED;
        later(limited ? AFTER_LIMIT : FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)));
    }

    private void later(Duration wait) {
        notBefore = clock.instant().plus(wait);
        running = false;
    }

    private DiscordCall get(String applicationId) {
        return guildId.map(guild -> DiscordCall.of(Endpoint.GET_GUILD_COMMANDS, applicationId, guild))
                .orElseGet(() -> DiscordCall.of(Endpoint.GET_GLOBAL_COMMANDS, applicationId));
    }

    private DiscordCall put(String applicationId) {
        return guildId.map(guild -> DiscordCall.of(Endpoint.PUT_GUILD_COMMANDS, applicationId, guild))
                .orElseGet(() -> DiscordCall.of(Endpoint.PUT_GLOBAL_COMMANDS, applicationId));
    }
}
