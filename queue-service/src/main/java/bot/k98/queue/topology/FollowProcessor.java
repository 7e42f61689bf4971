package bot.k98.queue.topology;

import bot.k98.contracts.Topics;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.queue.topology.LineDesk.Subject;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Follows the workers. */
final class FollowProcessor implements Processor<String, WorkReport, String, Object> {
    private final Tools tools;
    private LineDesk desk;

    FollowProcessor(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        desk = new LineDesk(context, tools);
    }

    @Override
    public void process(Record<String, WorkReport> entry) {
        WorkReport report = entry.value();
        Subject subject = new Subject(
                "report-" + report.job().jobId() + "-" + report.attempt(),
                Topics.QUEUE_REPORTS.codec().encode(report),
                LineKey.of(report.job()),
                List.of(report.job().jobId()),
                report.job().trace());
        try {
            var unused = desk.decide(subject, (line, now) -> tools.decider().report(line, report, now));
        } catch (PutAsideException e) {
            // Told by its dead letter; the job's lease will run out.
            return;
        }
    }
}
