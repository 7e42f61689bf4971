package bot.k98.gateway.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The words and values of a slash command.
 *
 * @param path command, group and subcommand, separated by spaces
 * @param values by option name, as text; without the focused one
 * @param focused the option being typed; empty when none is
 * @param typed its value so far
 */
record CommandOptions(String path, Map<String, String> values, String focused, String typed) {
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    /** @param data of the interaction */
    static CommandOptions of(DataObject data) {
        StringBuilder path = new StringBuilder(data.getString("name"));
        DataArray options = data.optArray("options").orElseGet(DataArray::empty);
        while (startsWithWord(options)) {
            DataObject word = options.getObject(0);
            path.append(' ').append(word.getString("name"));
            options = word.optArray("options").orElseGet(DataArray::empty);
        }
        return values(path.toString(), options);
    }

    private static boolean startsWithWord(DataArray options) {
        int type = options.isEmpty() ? 0 : options.getObject(0).getInt("type");
        return type == SUBCOMMAND || type == GROUP;
    }

    private static CommandOptions values(String path, DataArray options) {
        Map<String, String> values = new LinkedHashMap<>();
        String focused = "";
        String typed = "";
        for (int i = 0; i < options.length(); i++) {
            DataObject option = options.getObject(i);
            String value = String.valueOf(option.opt("value").orElse(""));
            if (option.getBoolean("focused", false)) {
                focused = option.getString("name");
                typed = value;
            } else {
                values.put(option.getString("name"), value);
            }
        }
        return new CommandOptions(path, values, focused, typed);
    }
}
