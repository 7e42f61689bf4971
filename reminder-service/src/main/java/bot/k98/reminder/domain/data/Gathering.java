package bot.k98.reminder.domain.data;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.contracts.privacy.PrivacyPart.PartDeleted;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import bot.k98.reminder.domain.MemberKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A member's question to all services, and what they said so far. This service's own part is no part of it: what it keeps it reads, or
 * deletes, itself.
 *
 * @param request the interaction's id
 * @param missing who has not said anything yet
 * @param lines what was handed out, by service, in the order in which it was told. Lines of one part may be alike, such as two uses of a command
 *     within a second
 * @param answered whether the member was told, although not all had said something
 */
public record Gathering(
        String request,
        Kind kind,
        MemberKey member,
        ReplyAddress to,
        Instant askedAt,
        SortedSet<Holder> missing,
        SortedMap<ServiceName, List<String>> lines,
        boolean answered) {
    /** How long the member waits for all: longer than a service takes to start again, far shorter than a token lives. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    /** As long as the fact lies in its topic: who has not obeyed by then never will. */
    public static final Duration AWAITED = Duration.ofDays(30);

    /** What is asked. */
    public enum Kind {
        EXPORT,
        DELETION
    }

    /**
     * The gateway hands out, but confirms no deletion: it forgets a member within seconds.
     *
     * @param partitions how many tasks a service with a topology has
     */
    public static Gathering begin(Kind kind, MemberKey member, ReplyAddress to, Instant now, int partitions) {
        SortedSet<Holder> all = IntStream.range(0, partitions)
                .mapToObj(number -> new Holder(ServiceName.QUEUE, number))
                .collect(Collectors.toCollection(TreeSet::new));
        all.add(new Holder(ServiceName.WATCHDOG, 0));
        if (kind == Kind.EXPORT) {
            all.add(new Holder(ServiceName.GATEWAY, 0));
        }
        return new Gathering(to.interactionId(), kind, member, to, now, all, new TreeMap<>(), false);
    }

    /** A part that came before, or that answers another kind of question, changes nothing. */
    public Gathering took(PrivacyPart part) {
        return switch (part) {
            case PartHandedOut out
            when kind == Kind.EXPORT && missing.contains(out.from()) -> with(out.from(), out.lines());
            case PartDeleted gone when kind == Kind.DELETION -> with(gone.from(), List.of());
            case PartHandedOut _, PartDeleted _ -> this;
        };
    }

    private Gathering with(Holder from, Collection<String> said) {
        SortedSet<Holder> left = new TreeSet<>(missing);
        left.remove(from);
        SortedMap<ServiceName, List<String>> all = new TreeMap<>(lines);
        all.merge(from.service(), List.copyOf(said), Gathering::joined);
        return new Gathering(request, kind, member, to, askedAt, left, all, answered);
    }

    /** What another task of the service said as well counts once. */
    private static List<String> joined(List<String> before, List<String> said) {
        return Stream.concat(before.stream(), said.stream().filter(line -> !before.contains(line)))
                .toList();
    }

    /** The member was told of what there is. */
    public Gathering told() {
        return new Gathering(request, kind, member, to, askedAt, missing, lines, true);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether the member has waited long enough. */
    public boolean isOverdue(Instant now) {
        return !answered && !now.isBefore(askedAt.plus(PATIENCE));
    }

    /** Whether nothing more can come. */
    public boolean isGivenUp(Instant now) {
        return answered && (kind == Kind.EXPORT || !now.isBefore(askedAt.plus(AWAITED)));
    }

    /** The services of which something is missing. */
    public SortedSet<ServiceName> silent() {
        return missing.stream().map(Holder::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of a service; empty when it keeps nothing, or said nothing. */
    public List<String> of(ServiceName service) {
        return lines.getOrDefault(service, List.of());
    }
}
