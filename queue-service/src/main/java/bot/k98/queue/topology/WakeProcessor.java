package bot.k98.queue.topology;

import bot.k98.contracts.timer.Tick;
import bot.k98.queue.domain.QueueLimits;
import bot.k98.runtime.streams.GuildStandings;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Lets time pass, while a tick is processed: the transaction carries the tick's offset, so an instance that stalled and lost its
 * partition can't release work.
 */
final class WakeProcessor implements Processor<String, Tick, String, Object> {
    private static final int FORGOTTEN_PER_TICK = 100;

    private final Tools tools;
    private String task;
    private LineDesk desk;
    private GuildStandings standings;
    private GuildPurge purge;

    WakeProcessor(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        task = context.taskId().toString();
        desk = new LineDesk(context, tools);
        standings = GuildStandings.in(context);
        Quarantine quarantine = new Quarantine(context, desk.outlet(), tools.metrics());
        purge = new GuildPurge(context, desk.outlet(), quarantine, new LiveBoard(tools, desk.outlet()));
    }

    @Override
    public void process(Record<String, Tick> entry) {
        var moving = desk.lines().moving();
        moving.stream().filter(line -> !desk.isHeld(line.guildId())).forEach(desk::wake);
        purge();
        desk.lines().forget(desk.now().minus(QueueLimits.KEPT), FORGOTTEN_PER_TICK);
        tools.metrics().moving(task, moving.size());
    }

    private void purge() {
        for (String guild : standings.toPurge(desk.now())) {
            if (purge.some(guild, desk.now())) {
                standings.purged(guild);
            }
        }
    }

    @Override
    public void close() {
        tools.metrics().left(task);
    }
}
