package bot.k98.gateway.command;

import bot.k98.contracts.discord.GatewayMemory.CommandsCreated;
import bot.k98.contracts.discord.GatewayMemory.Creation;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.command.CommandBudget;
import bot.k98.gateway.domain.command.CommandMapper;
import bot.k98.gateway.domain.command.CommandShape;
import bot.k98.gateway.domain.command.CommandSyncPlan;
import bot.k98.runtime.health.HeartbeatDetails;
import bot.k98.runtime.health.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Brings Discord's commands in step with what the services offer: asks what is there, plans, and replaces all when something
 * differs. Turned again and again; does nothing while nothing changed since it last succeeded.
 */
public final class CommandSync implements HeartbeatDetails, Readiness {
    private static final Logger LOG = Logger.getLogger(CommandSync.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 5;
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    /** Discord counts creations over a day. */
    private static final Duration AFTER_LIMIT = Duration.ofHours(1);

    private final CatalogStore catalog;
    private final Supplier<Optional<String>> application;
    private final CommandScope scope;
    private final Discord discord;
    private final CreationMemory memory;
    private final InstantSource clock;
    private volatile List<CommandShape> applied = List.of();
    private volatile Set<String> counted = Set.of();
    private volatile String standing = "";
    private volatile boolean running;
    private volatile Instant notBefore = Instant.EPOCH;
    private int failures;

    /** @param application the bot's application id while Discord is connected */
    public CommandSync(
            CatalogStore catalog,
            Supplier<Optional<String>> application,
            CommandScope scope,
            Discord discord,
            CreationMemory memory,
            InstantSource clock) {
        this.catalog = catalog;
        this.application = application;
        this.scope = scope;
        this.discord = discord;
        this.memory = memory;
        this.clock = clock;
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

    /** How Discord's commands stand beside what is offered; nothing before it is known. */
    @Override
    public Map<String, String> details() {
        return standing.isEmpty() ? Map.of() : Map.of("commands", standing);
    }

    @Override
    public String name() {
        return "commands";
    }

    /** Until Discord was asked for the first time: a member who is told that the bot is up finds its commands there. */
    @Override
    public Optional<String> notReadyBecause() {
        return catalog.complete() && catalog.servicesOffer() && standing.isEmpty()
                ? Optional.of("Discord is being told of the commands")
                : Optional.empty();
    }

    private void sync(String applicationId, List<CommandShape> wanted) {
        running = true;
        var unused = discord.call(scope.get(applicationId))
                .thenCompose(outcome -> heard(applicationId, wanted, outcome))
                .exceptionally(failure -> {
                    LOG.error("command sync broke off", failure);
                    failed("sync", new CallOutcome.Unknown(String.valueOf(failure.getMessage())));
                    return null;
                });
    }

    private CompletionStage<Void> heard(String applicationId, List<CommandShape> wanted, CallOutcome outcome) {
        return switch (outcome) {
            case Accepted present -> plan(applicationId, wanted, present);
            case Refused refused when refused.notImplemented() && scope.apply() -> put(applicationId, wanted, "all");
            case Refused refused -> failed("GET", refused);
            case CallOutcome.NotSent notSent -> failed("GET", notSent);
            case CallOutcome.Unknown unknown -> failed("GET", unknown);
        };
    }

    private CompletionStage<Void> plan(String applicationId, List<CommandShape> wanted, Accepted present) {
        List<CommandShape> there = present.items().stream()
                .map(item -> CommandMapper.fromJson((Map<?, ?>) item))
                .toList();
        CommandSyncPlan plan = CommandSyncPlan.of(wanted, there);
        if (plan.isEmpty()) {
            LOG.infof("commands in step count=%d", wanted.size());
            return succeeded(wanted, "in step");
        }
        if (!scope.apply()) {
            LOG.infof("commands would be synced count=%d what=\"%s\" COMMAND_SYNC=show", wanted.size(), plan);
            return succeeded(wanted, "would be: " + plan.counts());
        }
        return counted.containsAll(plan.created())
                ? put(applicationId, wanted, plan.toString())
                : memory.of(scope.name()).thenCompose(created -> create(applicationId, plan, created));
    }

    /** Counted once, before Discord is asked: a gateway that is killed in between has counted too many rather than too few. */
    private CompletionStage<Void> create(String applicationId, CommandSyncPlan plan, List<Creation> before) {
        int commands = (int)
                plan.created().stream().filter(name -> !counted.contains(name)).count();
        CommandBudget budget = new CommandBudget(before);
        Instant now = clock.instant();
        if (!budget.allows(commands, now)) {
            LOG.errorf("commands not synced problem=\"too many were created today\" what=\"%s\"", plan);
            standing = "waiting, too many were created today: " + plan.counts();
            return later(AFTER_LIMIT);
        }
        counted = plan.created();
        return memory.keep(new CommandsCreated(
                        scope.name(), budget.spent(commands, now).created()))
                .thenCompose(kept -> put(applicationId, plan.wanted(), plan.toString()));
    }

    private CompletionStage<Void> put(String applicationId, List<CommandShape> wanted, String what) {
        List<Object> json = wanted.stream().<Object>map(CommandMapper::toJson).toList();
        return discord.call(scope.put(applicationId).with(json)).thenCompose(outcome -> {
            if (outcome instanceof Accepted) {
                LOG.infof("commands synced count=%d what=\"%s\"", wanted.size(), what);
                return succeeded(wanted, "in step");
            }
            return failed("PUT", outcome);
        });
    }

    private CompletionStage<Void> succeeded(List<CommandShape> wanted, String how) {
        standing = how;
        applied = wanted;
        counted = Set.of();
        failures = 0;
        running = false;
        return DONE;
    }

    private CompletionStage<Void> failed(String method, CallOutcome outcome) {
        LOG.warnf("command sync failed method=%s outcome=%s", method, outcome);
        standing = "not in step, %s failed".formatted(method);
        failures++;
        boolean limited = outcome instanceof Refused refused && refused.code() == ErrorCode.TOO_MANY_COMMANDS_CREATED;
        return later(limited ? AFTER_LIMIT : FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)));
    }

    private CompletionStage<Void> later(Duration wait) {
        notBefore = clock.instant().plus(wait);
        running = false;
        return DONE;
    }
}
