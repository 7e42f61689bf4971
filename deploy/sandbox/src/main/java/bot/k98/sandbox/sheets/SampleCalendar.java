package bot.k98.sandbox.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The community's calendar as its three tabs hold it, with a few rows that a reader must refuse one by one. */
final class SampleCalendar {

    private static final List<String> RULES = List.of(
            "active",
            "rule_id",
            "emoji",
            "title",
            "type",
            "variant",
            "recurrence_type",
            "first_start_utc",
            "duration_days",
            "interval_days",
            "repeat_until_utc",
            "max_occurrences",
            "all_day",
            "importance",
            "description",
            "tags");
    private static final List<String> ONE_OFFS = List.of(
            "active",
            "event_id",
            "emoji",
            "title",
            "type",
            "variant",
            "start_utc",
            "end_utc",
            "all_day",
            "importance",
            "description",
            "link_url",
            "tags");
    private static final List<String> OVERRIDES = List.of(
            "active",
            "override_id",
            "target_kind",
            "target_id",
            "target_occurrence_start_utc",
            "action",
            "new_start_utc",
            "new_end_utc",
            "new_title",
            "new_description");

    private SampleCalendar() {}

    static Spreadsheet at(Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return new Spreadsheet(
                SampleSheets.CALENDAR,
                "Kingdom 1198 calendar",
                List.of(
                        SampleSheets.tab(1, "recurring_rules", rules(today)),
                        SampleSheets.tab(2, "oneoff_events", oneOffs(today)),
                        SampleSheets.tab(3, "overrides", overrides(today))));
    }

    private static List<List<String>> rules(LocalDate day) {
        return rows(
                RULES,
                "TRUE|ark-saturday|🏺|Ark [K98A] Saturday 14:00|ark|K98A|interval|" + at(day, -20, "14:00")
                        + "|1|7||||major|Sign up in #kvk until Thursday|ark,alliance",
                "TRUE|ark-sunday|🏺|Ark [K98B] Sunday 20:00|ark|K98B|interval|" + at(day, -19, "20:00")
                        + "|1|7||||major||ark",
                "yes|mge|🏆|Mightiest Governor|mge|Infantry|interval|" + day.minusDays(9)
                        + "|6|14|||TRUE|major|Ranks are agreed beforehand|mge,ranked",
                "1|more-than-gems|💎|More Than Gems|gems||interval|" + day.plusDays(2) + "|2|28|" + day.plusDays(300)
                        + "||TRUE|normal||spend",
                "TRUE|silk-road|🐫|Silk Road caravans|caravan||interval|" + day.minusDays(3) + "|3|10||12|TRUE|minor||",
                "FALSE|old-wheel|🎡|Wheel of fortune (paused)|wheel||interval|" + day.minusDays(40)
                        + "|3|14|||TRUE|minor||",
                "TRUE|no-length|❓|A rule without a length|wheel||interval|" + day.plusDays(1) + "||7|||TRUE|minor||",
                "TRUE|bad-date|❓|A rule with a date of another country|wheel||interval|1/3/2026|1|7|||TRUE|minor||");
    }

    private static List<List<String>> oneOffs(LocalDate day) {
        return rows(
                ONE_OFFS,
                "TRUE|migration-window|🚪|Migration window|migration||" + at(day, 5, "00:00") + "|"
                        + at(day, 8, "00:00") + "|TRUE|major|Passports are checked by Leadership||migration",
                "TRUE|council|🗣|Leadership council|meeting||" + at(day, 1, "19:00") + "|" + at(day, 1, "20:30")
                        + "|FALSE|normal|Agenda is pinned|https://example.org/agenda|council",
                "TRUE|kingdom-birthday|🎂|Kingdom birthday|party||" + at(day, 12, "18:00") + "|" + at(day, 12, "23:00")
                        + "|FALSE|normal|Gifts for all||",
                "TRUE|backwards|❓|Ends before it starts|party||" + at(day, 3, "18:00") + "|" + at(day, 2, "18:00")
                        + "|FALSE|normal|||",
                "TRUE|kingdom-birthday|❓|The same id twice|party||" + at(day, 14, "18:00") + "|" + at(day, 14, "20:00")
                        + "|FALSE|normal|||");
    }

    private static List<List<String>> overrides(LocalDate day) {
        return rows(
                OVERRIDES,
                "TRUE|ark-moves|rule|ark-saturday|" + at(day, 8, "14:00") + "|modify|" + at(day, 8, "16:00") + "|"
                        + at(day, 9, "16:00") + "|Ark [K98A], two hours later|",
                "TRUE|skip-caravan|rule|silk-road|" + at(day, 7, "00:00") + "|cancel||||",
                "TRUE|unknown-action|rule|mge||postpone||||",
                "FALSE|not-now|oneoff|council||cancel||||");
    }

    private static String at(LocalDate day, int offset, String time) {
        return day.plusDays(offset) + "T" + time + ":00Z";
    }

    private static List<List<String>> rows(List<String> header, String... lines) {
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (String line : lines) {
            rows.add(Arrays.asList(line.split("\\|", -1)));
        }
        return rows;
    }
}
