package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.StoredFile;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One job: in full for an officer, in short for its channel when it has ended. */
public final class JobRenderer {
    private static final int HASH_SHOWN = 12;

    private final Profiles profiles;

    public JobRenderer(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The post in its channel. */
    public MessageBody summary(Job job) {
        return JobButtons.under(body(job, List.of()), job, true);
    }

    /** The private panel. */
    public MessageBody details(Job job) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(text("field.job"), "`" + job.id() + "`", true));
        fields.add(new Field(text("field.channel"), "<#" + job.key().channelId() + ">", true));
        fields.add(new Field(text("field.uploaded"), QueueTexts.at(job.upload().at()), true));
        job.file().ifPresent(file -> fields.add(new Field(text("field.content"), content(file), true)));
        job.result()
                .ifPresent(result -> fields.add(new Field(
                        text("field.snapshot"), "`" + result.snapshot().substring(0, HASH_SHOWN) + "`", true)));
        return JobButtons.under(body(job, fields), job, false);
    }

    private MessageBody body(Job job, List<Field> more) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(text("field.by"), QueueTexts.who(job.upload().authorId()), true));
        job.result().ifPresent(result -> addResult(fields, result));
        fields.addAll(more);
        return MessageBody.of("")
                .with(new Embed(
                        Optional.of(QueueTexts.name(job.upload().file().name())),
                        Optional.of(description(job)),
                        StatusWords.color(job.status()),
                        fields,
                        Optional.of(text("job.footer", job.id()))));
    }

    private void addResult(List<Field> fields, ImportResult result) {
        fields.add(new Field(text("field.profile"), title(result.profile()), true));
        fields.add(new Field(text("field.period"), result.period(), true));
        result.sheet()
                .ifPresent(
                        sheet -> fields.add(new Field(text("field.sheet"), "`" + QueueTexts.name(sheet) + "`", true)));
        fields.add(new Field(text("field.rows"), Integer.toString(result.rows()), true));
        if (result.badRows() > 0) {
            fields.add(new Field(text("field.bad.rows"), Integer.toString(result.badRows()), true));
        }
    }

    private static String description(Job job) {
        String line = StatusWords.line(job);
        return switch (job.state()) {
            case JobState.Failed failed -> line + "\n" + QueueTexts.problem(failed.problem());
            case JobState.Skipped skipped -> line + "\n" + text("skipped.why", skipped.sameAs());
            case JobState.Cancelled cancelled -> line + "\n" + text("cancelled.by", QueueTexts.who(cancelled.by()));
            case JobState.Imported imported ->
                imported.export()
                        .problem()
                        .map(problem -> line + "\n" + QueueTexts.problem(problem))
                        .orElse(line);
            case JobState.Open _ -> line;
        };
    }

    private String title(String profile) {
        return profiles.find(profile).map(Profile::title).orElse(profile);
    }

    private static String content(StoredFile file) {
        return text("content", file.kind(), (file.bytes() + 1023) / 1024);
    }
}
