package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Mentions;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.calendar.LeadReached;
import java.util.List;
import java.util.Optional;

/** Messages of the reminder channel. */
final class AnnouncementRenderer {
    private static final int BLUE = 0x3498DB;
    private static final int GREEN = 0x2ECC71;
    private static final int ORANGE = 0xE67E22;
    private static final int RED = 0xE74C3C;
    private static final int GREY = 0x95A5A6;
    private static final int CHEERS = 4;

    private final Lines lines;

    AnnouncementRenderer(Lines lines) {
        this.lines = lines;
    }

    MessageBody reached(LeadReached reached, boolean everyone) {
        Occurrence one = reached.occurrence();
        boolean begun = reached.lead() == Lead.START;
        String starts = CalendarTexts.text(
                begun ? "announced.now" : "announced.soon",
                CalendarTexts.around(one.start()),
                CalendarTexts.at(one.start()));
        boolean near = begun || reached.lead() == Lead.HOURS_1;
        String description = near ? starts + "\n*" + cheer(reached) + "*" : starts;
        MessageBody body = body(one, lines.name(one) + "\n" + description, color(reached.lead()), everyone);
        return Buttons.local(body, one.guildId(), one.id());
    }

    MessageBody moved(Occurrence one) {
        String text = CalendarTexts.text(
                "announced.moved", lines.name(one), CalendarTexts.at(one.start()), CalendarTexts.around(one.start()));
        return Buttons.local(body(one, text, ORANGE, false), one.guildId(), one.id());
    }

    MessageBody cancelled(Occurrence one) {
        return body(
                one,
                CalendarTexts.text("announced.cancelled", lines.name(one), CalendarTexts.at(one.start())),
                GREY,
                false);
    }

    private static MessageBody body(Occurrence one, String description, int color, boolean everyone) {
        Embed embed = new Embed(
                Optional.empty(),
                Optional.of(description),
                color,
                List.of(),
                Optional.of(CalendarTexts.text("announced.footer", CalendarTexts.utc(one.start()))));
        Mentions mentions = everyone ? Mentions.EVERYONE : Mentions.NONE;
        return new MessageBody(everyone ? "@everyone" : "", List.of(embed), List.of(), mentions);
    }

    /** The same for the same lead. */
    private static String cheer(LeadReached reached) {
        return CalendarTexts.text("cheer." + Math.floorMod(reached.id().hashCode(), CHEERS));
    }

    private static int color(Lead lead) {
        return switch (lead) {
            case DAYS_7, DAYS_3, HOURS_24, HOURS_12 -> BLUE;
            case HOURS_4 -> GREEN;
            case HOURS_1 -> ORANGE;
            case START -> RED;
        };
    }
}
