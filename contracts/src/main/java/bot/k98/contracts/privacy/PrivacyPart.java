package bot.k98.contracts.privacy;

import bot.k98.contracts.ServiceName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/** What one task says to a member's question about their data. Topic {@code privacy.parts}, key: user. May come twice. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface PrivacyPart {
    /** As in the fact that asked. */
    String request();

    String userId();

    Holder from();

    /**
     * Who keeps something.
     *
     * @param partition of its task; 0 for a service without a topology
     */
    record Holder(ServiceName service, int partition) implements Comparable<Holder> {
        public Holder {
            Objects.requireNonNull(service);
        }

        @Override
        public int compareTo(Holder other) {
            int byService = service.compareTo(other.service);
            return byService == 0 ? Integer.compare(partition, other.partition) : byService;
        }
    }

    /** @param lines what is kept, each a line that a person can read; two tasks may say the same */
    @JsonTypeName("PartHandedOut")
    record PartHandedOut(String request, String userId, Holder from, List<String> lines) implements PrivacyPart {
        public PartHandedOut {
            Objects.requireNonNull(from);
            lines = List.copyOf(lines);
        }
    }

    /** It is gone there. */
    @JsonTypeName("PartDeleted")
    record PartDeleted(String request, String userId, Holder from) implements PrivacyPart {
        public PartDeleted {
            Objects.requireNonNull(from);
        }
    }
}
