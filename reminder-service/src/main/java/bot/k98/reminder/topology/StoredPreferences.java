package bot.k98.reminder.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;

/** A row of the store {@code preferences}, key {@code guild|user}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredPreferences {
    /** @param leads keys of leads by event type; unknown ones are passed over */
    @JsonTypeName("preferences@1")
    record PreferencesV1(String name, boolean enabled, Map<String, List<String>> leads, long revision)
            implements StoredPreferences {}
}
