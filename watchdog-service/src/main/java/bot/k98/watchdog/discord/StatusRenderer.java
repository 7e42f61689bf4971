package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.child.ChildState.BackingOff;
import bot.k98.watchdog.domain.child.ChildState.GaveUp;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.InstanceStatus.Condition;
import bot.k98.watchdog.domain.ops.Situation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The embed of /ops status: a field for each process, green when all is well. */
final class StatusRenderer {
    private static final int GREEN = 0x2ECC71;
    private static final int AMBER = 0xF39C12;
    private static final int RED = 0xE74C3C;

    /** Discord takes 25. */
    private static final int MOST_FIELDS = 25;

    private static final long MEGABYTE = 1 << 20;
    private static final String SEPARATOR = " · ";

    private StatusRenderer() {}

    static MessageBody body(Situation situation) {
        List<InstanceStatus> all = situation.instances();
        Embed embed = new Embed(
                Optional.of(text("status.title", situation.well(), all.size())),
                Optional.of(text(situation.brokerReachable() ? "status.broker.reachable" : "status.broker.away")),
                color(situation),
                all.stream()
                        .limit(MOST_FIELDS)
                        .map(instance -> new Field(name(instance, situation), value(instance, situation), false))
                        .toList(),
                Optional.empty());
        return MessageBody.of("").with(embed);
    }

    private static int color(Situation situation) {
        boolean broken = !situation.brokerReachable()
                || situation.instances().stream()
                        .filter(instance -> !situation.isStopped(instance))
                        .map(InstanceStatus::condition)
                        .anyMatch(condition -> condition.compareTo(Condition.NOT_LIVE) <= 0);
        boolean well = situation.well() == situation.instances().size();
        return broken ? RED : well ? GREEN : AMBER;
    }

    private static String name(InstanceStatus instance, Situation situation) {
        String mark = situation.isStopped(instance) ? "⚪" : mark(instance.condition());
        return text("status.name", mark, instance.name());
    }

    private static String mark(Condition condition) {
        return switch (condition) {
            case READY -> "🟢";
            case NOT_READY -> "🟠";
            case NOT_LIVE, SILENT, DOWN -> "🔴";
        };
    }

    private static String value(InstanceStatus instance, Situation situation) {
        List<String> parts = new ArrayList<>();
        parts.add(condition(instance.condition()));
        if (situation.isStopped(instance)) {
            parts.add(text("status.stopped"));
        }
        instance.supervised().ifPresent(state -> {
            if (state instanceof BackingOff waiting) {
                parts.add(text("status.backing.off", waiting.until().getEpochSecond()));
            }
            if (state instanceof GaveUp) {
                parts.add(text("status.gave.up"));
            }
        });
        instance.beat()
                .ifPresent(aged -> parts.add(text("status.version", aged.beat().version())));
        instance.beat().ifPresent(aged -> parts.add(text("status.up", WatchdogTexts.uptime(up(aged)))));
        instance.restarts().ifPresent(count -> parts.add(text("status.restarts", count)));
        instance.residentBytes().ifPresent(bytes -> parts.add(text("status.memory", bytes / MEGABYTE)));
        instance.beat()
                .ifPresent(aged -> parts.add(text("status.heartbeat", aged.age().toSeconds())));
        String details =
                instance.beat().map(AgedBeat::beat).map(StatusRenderer::details).orElse("");
        return String.join(SEPARATOR, parts) + (details.isEmpty() ? "" : "\n" + details);
    }

    private static Duration up(AgedBeat aged) {
        return Duration.between(aged.beat().startedAt(), aged.beat().ts());
    }

    private static String condition(Condition condition) {
        return text(
                switch (condition) {
                    case READY -> "status.ready";
                    case NOT_READY -> "status.not.ready";
                    case NOT_LIVE -> "status.not.live";
                    case SILENT -> "status.silent";
                    case DOWN -> "status.down";
                });
    }

    private static String details(Beat beat) {
        return String.join(
                SEPARATOR,
                new TreeMap<>(beat.details())
                        .entrySet().stream()
                                .map(detail -> detail.getKey() + " " + detail.getValue())
                                .toList());
    }
}
