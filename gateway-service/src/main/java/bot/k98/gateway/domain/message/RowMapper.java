package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.MessageBody.MenuOption;
import bot.k98.contracts.discord.MessageBody.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A row of components as Discord's JSON. */
final class RowMapper {
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int STRING_SELECT = 3;

    private RowMapper() {}

    static Map<String, Object> toJson(Row row) {
        List<Map<String, Object>> components = Stream.concat(
                        row.buttons().stream().map(RowMapper::button),
                        row.menu().stream().map(RowMapper::menu))
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", ROW);
        json.put("components", components);
        return json;
    }

    private static Map<String, Object> button(Button button) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", BUTTON);
        json.put("style", style(button.style()));
        json.put("label", button.label());
        json.put("custom_id", button.id().text());
        if (button.disabled()) {
            json.put("disabled", true);
        }
        return json;
    }

    private static int style(ButtonStyle style) {
        return switch (style) {
            case PRIMARY -> 1;
            case SECONDARY -> 2;
            case SUCCESS -> 3;
            case DANGER -> 4;
        };
    }

    private static Map<String, Object> menu(Menu menu) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", STRING_SELECT);
        json.put("custom_id", menu.id().text());
        json.put("placeholder", menu.placeholder());
        json.put("min_values", menu.min());
        json.put("max_values", menu.max());
        json.put("options", menu.options().stream().map(RowMapper::option).toList());
        return json;
    }

    private static Map<String, Object> option(MenuOption option) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", option.label());
        json.put("value", option.value());
        if (option.chosen()) {
            json.put("default", true);
        }
        return json;
    }
}
