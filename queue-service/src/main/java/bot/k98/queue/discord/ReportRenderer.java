package bot.k98.queue.discord;

import bot.k98.contracts.discord.MessageBody;

/** The answer that carries the list of rows that were left out. */
public final class ReportRenderer {
    private ReportRenderer() {}

    /** @param hash under which the list is offered */
    public static MessageBody ready(String fileName, String hash) {
        String base = fileName.replaceAll("\\.[A-Za-z]{1,5}$", "").replaceAll("[^A-Za-z0-9._ -]", "_");
        return MessageBody.of(QueueTexts.text("report.ready", QueueTexts.name(fileName)))
                .attaching(hash, QueueTexts.name(base) + " - rows left out.csv");
    }

    public static MessageBody gone() {
        return MessageBody.of(QueueTexts.text("report.gone"));
    }
}
