package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.QueueRequest;
import bot.k98.contracts.queue.Work;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers what is asked about all jobs of a guild; what is asked of one goes on to its line. */
public final class GuildAnswers {
    private final JobRenderer jobs;

    public GuildAnswers(JobRenderer jobs) {
        this.jobs = jobs;
    }

    /** What follows from a question. */
    public sealed interface Outcome {
        record Say(Reply reply) implements Outcome {}

        record PassOn(QueueRequest request) implements Outcome {}

        /** A worker reads the file and answers. */
        record Fetch(Work.SendReport work) implements Outcome {}

        record Nothing() implements Outcome {}
    }

    /** @param known the guild's jobs */
    public Outcome answer(InteractionEvent event, String guild, Collection<Job> known) {
        return switch (event) {
            case CommandUsed used -> command(used, guild, known);
            case ButtonPressed pressed -> button(pressed, known);
            case AutocompleteAsked asked ->
                new Outcome.Say(new Reply.OfferChoices(
                        asked.interaction().address(), ListRenderer.choices(known, asked.typed())));
            case SelectChosen _, FormSubmitted _, MessageMenuUsed _ -> new Outcome.Nothing();
        };
    }

    private Outcome command(CommandUsed used, String guild, Collection<Job> known) {
        ReplyAddress to = used.interaction().address();
        Map<String, String> options = used.options();
        String id = options.getOrDefault(Commands.ID, "").strip();
        return switch (used.command().substring(Commands.QUEUE.length() + 1)) {
            case Commands.STATUS -> say(to, BoardRenderer.status(known));
            case Commands.JOBS -> {
                JobFilter filter = JobFilter.of(options.get(Commands.STATE), options.get(Commands.CHANNEL));
                yield say(to, ListRenderer.page(guild, known, filter, page(options.get(Commands.PAGE))));
            }
            case Commands.JOB -> about(to, id, known, job -> say(to, jobs.details(job)));
            case Commands.RETRY -> about(to, id, known, job -> retry(to, job));
            case Commands.CANCEL -> about(to, id, known, job -> cancel(to, job));
            default -> new Outcome.Nothing();
        };
    }

    private Outcome button(ButtonPressed pressed, Collection<Job> known) {
        ReplyAddress to = pressed.interaction().address();
        ComponentId component = pressed.component();
        return switch (component.action()) {
            case Commands.SHOW_ACTION -> about(to, component.id(), known, job -> say(to, jobs.details(job)));
            case Commands.RETRY_ACTION -> about(to, component.id(), known, job -> retry(to, job));
            case Commands.CANCEL_ACTION -> about(to, component.id(), known, job -> cancel(to, job));
            case Commands.REPORT_ACTION -> about(to, component.id(), known, job -> report(to, job));
            case Commands.PAGE_ACTION ->
                new Outcome.Say(new Reply.UpdateMessage(
                        to, ListRenderer.page(component.guildId(), known, JobFilter.parse(component.id()), (int)
                                component.revision())));
            default -> new Outcome.Nothing();
        };
    }

    private static Outcome retry(ReplyAddress to, Job job) {
        return new Outcome.PassOn(new QueueRequest.RetryJob(to, job.key()));
    }

    private static Outcome cancel(ReplyAddress to, Job job) {
        return new Outcome.PassOn(new QueueRequest.CancelJob(to, job.key()));
    }

    private static Outcome report(ReplyAddress to, Job job) {
        Optional<String> report = job.result().flatMap(ImportResult::report);
        return report.<Outcome>map(hash -> new Outcome.Fetch(new Work.SendReport(
                        job.key(), to, hash, job.upload().file().name())))
                .orElseGet(() -> say(to, MessageBody.of(text("report.none"))));
    }

    private static Outcome about(ReplyAddress to, String id, Collection<Job> known, Function<Job, Outcome> answer) {
        return known.stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .map(answer)
                .orElseGet(() -> say(to, AnswerRenderer.noSuchJob(id)));
    }

    private static Outcome say(ReplyAddress to, MessageBody body) {
        return new Outcome.Say(new Reply.PrivateAnswer(to, body));
    }

    private static int page(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }
}
