package bot.k98.queue.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.contracts.queue.Export;
import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The buttons below messages about jobs: only those that can do something now. */
final class JobButtons {
    private JobButtons() {}

    static MessageBody under(MessageBody body, Job job, boolean withDetails) {
        List<Button> buttons = new ArrayList<>();
        if (retryable(job)) {
            buttons.add(button(job, Commands.RETRY_ACTION, ButtonStyle.PRIMARY));
        }
        if (job.open() && !(job.state() instanceof JobState.Importing)) {
            buttons.add(button(job, Commands.CANCEL_ACTION, ButtonStyle.DANGER));
        }
        if (job.result().flatMap(ImportResult::report).isPresent()) {
            buttons.add(button(job, Commands.REPORT_ACTION, ButtonStyle.SECONDARY));
        }
        if (withDetails) {
            buttons.add(button(job, Commands.SHOW_ACTION, ButtonStyle.SECONDARY));
        }
        return buttons.isEmpty() ? body : body.with(new Row(buttons));
    }

    static boolean retryable(Job job) {
        return switch (job.state()) {
            case JobState.Failed _, JobState.Cancelled _ -> true;
            case JobState.Imported imported -> imported.export().status() == Export.Status.FAILED;
            case JobState.Skipped _, JobState.Open _ -> false;
        };
    }

    static Row turning(String guild, JobFilter filter, int page, int pages) {
        return new Row(Stream.of(
                        turn(guild, filter, page - 1, "list.previous", page == 1),
                        turn(guild, filter, page + 1, "list.next", page == pages))
                .toList());
    }

    private static Button turn(String guild, JobFilter filter, int page, String label, boolean disabled) {
        ComponentId id =
                new ComponentId(ServiceName.QUEUE, Commands.PAGE_ACTION, guild, filter.text(), Math.max(page, 0));
        return new Button(id, QueueTexts.text(label), ButtonStyle.SECONDARY, disabled);
    }

    private static Button button(Job job, String action, ButtonStyle style) {
        ComponentId id = new ComponentId(ServiceName.QUEUE, action, job.key().guildId(), job.id(), job.revision());
        return new Button(id, QueueTexts.text("button." + action), style);
    }
}
