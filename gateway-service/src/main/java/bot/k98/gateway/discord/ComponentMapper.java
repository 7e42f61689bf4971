package bot.k98.gateway.discord;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.gateway.domain.interaction.Incoming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Uses of buttons, menus and forms: whatever carries a custom id. */
record ComponentMapper(Interaction interaction, DataObject data, Optional<String> parent) {
    private static final int BUTTON = 2;

    /** @param messageId the message that carries the component */
    Incoming component(String messageId) {
        return data.getInt("component_type", 0) == BUTTON
                ? known(id -> new ButtonPressed(interaction, id, messageId))
                : known(id -> new SelectChosen(interaction, id, messageId, values()));
    }

    Incoming form() {
        Map<String, String> fields = new LinkedHashMap<>();
        collect(data.optArray("components").orElseGet(DataArray::empty), fields);
        return known(id -> new FormSubmitted(interaction, id, fields));
    }

    private Incoming known(Function<ComponentId, InteractionEvent> event) {
        return ComponentId.parse(data.getString("custom_id", ""))
                .<Incoming>map(id -> new Incoming.Readable(event.apply(id), parent))
                .orElseGet(() -> new Incoming.ForeignComponent(interaction, parent));
    }

    private List<String> values() {
        DataArray chosen = data.optArray("values").orElseGet(DataArray::empty);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < chosen.length(); i++) {
            values.add(chosen.getString(i));
        }
        return values;
    }

    /** Fields stand in rows ({@code components}) or behind labels ({@code component}). */
    private static void collect(DataArray components, Map<String, String> fields) {
        for (int i = 0; i < components.length(); i++) {
            DataObject component = components.getObject(i);
            component.optArray("components").ifPresent(inside -> collect(inside, fields));
            component
                    .optObject("component")
                    .ifPresent(inside -> collect(DataArray.empty().add(inside), fields));
            if (component.hasKey("value")) {
                fields.put(component.getString("custom_id"), component.getString("value", ""));
            }
        }
    }
}
