package bot.k98.acceptance.browser;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Gives the page a file: dropped onto it by a pointer, chosen in the browser's dialog by keyboard. */
final class DroppedFile {

    private DroppedFile() {}

    static void give(Visitor visitor, Way way, String name, String content) {
        if (way.pointer()) {
            drop(visitor, name, content);
        } else {
            FilePayload file = new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
            visitor.page
                    .waitForFileChooser(() -> visitor.hand.press(visitor.button("Attach files")))
                    .setFiles(file);
        }
        visitor.page.getByText(name).waitFor();
    }

    static void drop(Visitor visitor, String name, String content) {
        JSHandle transfer = visitor.page.evaluateHandle("""
                ([name, content]) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([content], name, {type: 'text/csv'}));
                  return transfer;
                }
                """, List.of(name, content));
        for (String event : List.of("dragenter", "dragover", "drop")) {
            visitor.page.locator(".timeline").dispatchEvent(event, Map.of("dataTransfer", transfer));
        }
    }
}
