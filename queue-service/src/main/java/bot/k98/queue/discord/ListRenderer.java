package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.queue.Job;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists of jobs, newest first. */
final class ListRenderer {
    private static final int PER_PAGE = 10;
    private static final int CHOICES = 25;
    private static final int LONGEST_CHOICE = 100;
    private static final int BLUE = 0x3498DB;
    private static final Comparator<Job> NEWEST_FIRST =
            Comparator.comparing((Job job) -> job.upload().at()).reversed().thenComparing(Job::id);

    private ListRenderer() {}

    static MessageBody page(String guild, Collection<Job> jobs, JobFilter filter, int wanted) {
        List<Job> matching =
                jobs.stream().filter(filter::takes).sorted(NEWEST_FIRST).toList();
        if (matching.isEmpty()) {
            return MessageBody.of(text("list.empty"));
        }
        int pages = (matching.size() + PER_PAGE - 1) / PER_PAGE;
        int page = Math.clamp(wanted, 1, pages);
        String lines = matching.stream()
                .skip((long) (page - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .map(ListRenderer::line)
                .collect(Collectors.joining("\n"));
        MessageBody body = MessageBody.of("")
                .with(new Embed(
                        Optional.of(text("list.title", matching.size(), page, pages)),
                        Optional.of(lines),
                        BLUE,
                        List.of(),
                        Optional.empty()));
        return pages == 1 ? body : body.with(JobButtons.turning(guild, filter, page, pages));
    }

    /** Suggestions for a job's id: by what is typed of its id or its file's name. */
    static List<Choice> choices(Collection<Job> jobs, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return jobs.stream()
                .filter(job -> job.id().startsWith(wanted)
                        || job.upload().file().name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(NEWEST_FIRST)
                .limit(CHOICES)
                .map(ListRenderer::choice)
                .toList();
    }

    private static Choice choice(Job job) {
        String name = text(
                "choice.job", QueueTexts.name(job.upload().file().name()), StatusWords.word(job.status()), job.id());
        return new Choice(TextCut.to(LONGEST_CHOICE, name), job.id());
    }

    private static String line(Job job) {
        return text(
                "list.line",
                job.id(),
                QueueTexts.name(job.upload().file().name()),
                job.key().channelId(),
                StatusWords.line(job));
    }
}
