package bot.k98.gateway.domain.command;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Use;

/**
 * One thing that can be typed.
 *
 * @param path without the slash
 */
record HelpEntry(String path, String description, Audience audience, Use use) {
    /** Its first word. */
    String group() {
        int space = path.indexOf(' ');
        return space < 0 ? path : path.substring(0, space);
    }
}
