package bot.k98.reminder.topology;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.data.Gathering;
import bot.k98.reminder.domain.data.Gathering.Kind;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A row of the store {@code gatherings}, key: the request. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredGathering {
    /**
     * @param kind a name of the domain's enum, which is only ever extended
     * @param missing who has not said anything yet
     * @param lines what was handed out, by service
     */
    @JsonTypeName("gathering@1")
    record GatheringV1(
            String kind,
            String guildId,
            String userId,
            ReplyAddress to,
            Instant askedAt,
            List<Holder> missing,
            List<Said> lines,
            boolean answered)
            implements StoredGathering {
        static GatheringV1 of(Gathering gathering) {
            return new GatheringV1(
                    gathering.kind().name(),
                    gathering.member().guildId(),
                    gathering.member().userId(),
                    gathering.to(),
                    gathering.askedAt(),
                    List.copyOf(gathering.missing()),
                    gathering.lines().entrySet().stream()
                            .map(said -> new Said(said.getKey(), List.copyOf(said.getValue())))
                            .toList(),
                    gathering.answered());
        }

        Gathering gathering() {
            SortedMap<ServiceName, List<String>> said = new TreeMap<>();
            lines.forEach(one -> said.put(one.service(), List.copyOf(one.lines())));
            return new Gathering(
                    to.interactionId(),
                    Kind.valueOf(kind),
                    new MemberKey(guildId, userId),
                    to,
                    askedAt,
                    new TreeSet<>(missing),
                    said,
                    answered);
        }
    }

    /** What one service said. */
    record Said(ServiceName service, List<String> lines) {}
}
