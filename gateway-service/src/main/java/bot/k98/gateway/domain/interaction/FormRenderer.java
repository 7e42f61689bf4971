package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.discord.Reply.FormField;
import bot.k98.contracts.discord.Reply.OpenForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as Discord's JSON: a row for each field. */
final class FormRenderer {
    private static final int ROW = 1;
    private static final int TEXT_INPUT = 4;
    private static final int LINE = 1;
    private static final int PARAGRAPH = 2;

    private FormRenderer() {}

    static Map<String, Object> toJson(OpenForm form) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("custom_id", form.form().text());
        json.put("title", form.title());
        json.put("components", form.fields().stream().map(FormRenderer::row).toList());
        return json;
    }

    private static Map<String, Object> row(FormField field) {
        return Map.of("type", ROW, "components", List.of(input(field)));
    }

    private static Map<String, Object> input(FormField field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", TEXT_INPUT);
        json.put("custom_id", field.name());
        json.put("label", field.label());
        json.put("style", field.paragraph() ? PARAGRAPH : LINE);
        json.put("required", field.required());
        json.put("max_length", field.maxLength());
        if (!field.value().isEmpty()) {
            json.put("value", field.value());
        }
        return json;
    }
}
