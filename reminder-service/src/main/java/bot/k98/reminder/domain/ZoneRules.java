package bot.k98.reminder.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** In which zone a member's times are read. Places only, as the IANA database names them: an offset knows no summer time. */
final class ZoneRules {
    private static final Pattern PLACE =
            Pattern.compile("(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final Set<String> UTC = Set.of("utc", "z", "gmt", "etc/utc", "none", "reset");
    private static final List<String> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(PLACE.asMatchPredicate())
            .sorted()
            .toList();

    /** What is offered before anything is typed. */
    private static final List<String> OFTEN = List.of(
            "UTC",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Moscow",
            "America/New_York",
            "America/Chicago",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Australia/Sydney");

    private ZoneRules() {}

    static Decision choose(MemberReminders member, String typed, Instant now) {
        if (typed.isBlank()) {
            return Decision.answer(new ReminderAnswer.ZoneIs(member.zoneOrUtc(), false, now));
        }
        return find(typed)
                .map(zone -> Decision.answer(
                        new ReminderAnswer.ZoneIs(zone, true, now),
                        new ReminderFact.ZoneChosen(
                                member.member(), Optional.of(zone).filter(place -> !place.equals(ZoneOffset.UTC)))))
                .orElseGet(() -> Decision.refuse(member.member(), new Refusal.ZoneUnknown(typed)));
    }

    /** Those that begin like it first, then those that hold it. */
    static Decision suggest(String typed, Instant now) {
        String part = normalise(typed);
        List<ZoneId> zones = part.isEmpty()
                ? OFTEN.stream().map(ZoneRules::zone).toList()
                : PLACES.stream()
                        .filter(place -> normalise(place).contains(part))
                        .sorted(Comparator.comparing(place -> !city(place).startsWith(part)
                                && !normalise(place).startsWith(part)))
                        .limit(ReminderLimits.SUGGESTIONS)
                        .map(ZoneRules::zone)
                        .toList();
        return Decision.answer(new ReminderAnswer.Zones(UTC.contains(part) ? List.of(zone("UTC")) : zones, now));
    }

    private static Optional<ZoneId> find(String typed) {
        String name = normalise(typed);
        return UTC.contains(name)
                ? Optional.of(zone("UTC"))
                : PLACES.stream()
                        .filter(place -> normalise(place).equals(name))
                        .findFirst()
                        .map(ZoneRules::zone);
    }

    private static ZoneId zone(String name) {
        return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    }

    private static String city(String place) {
        return normalise(place.substring(place.lastIndexOf('/') + 1));
    }

    private static String normalise(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
