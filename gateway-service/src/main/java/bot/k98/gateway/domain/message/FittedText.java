package bot.k98.gateway.domain.message;

import bot.k98.contracts.TextCut;

/** A text cut to a limit at the end of a line or a word, if there is one near. */
record FittedText(String shown, boolean shortened) {
    /** Discord's limit on a message's text. */
    static final int CONTENT = 2_000;

    private static final String REST_ATTACHED = "\n… (the whole text is attached)";
    private static final int NEAR = 200;

    /** A message's text. */
    static FittedText of(String text) {
        return cut(text, CONTENT, REST_ATTACHED);
    }

    /** A part of an embed. */
    static FittedText part(String text, int limit) {
        return cut(text, limit, TextCut.MORE);
    }

    private static FittedText cut(String text, int limit, String mark) {
        if (text.length() <= limit) {
            return new FittedText(text, false);
        }
        int room = limit - mark.length();
        return new FittedText(text.substring(0, TextCut.beforeMarkup(text, end(text, room))) + mark, true);
    }

    private static int end(String text, int room) {
        int nearest = Math.max(room - NEAR, room / 2);
        int line = text.lastIndexOf('\n', room);
        if (line >= nearest) {
            return line;
        }
        int word = text.lastIndexOf(' ', room);
        if (word >= nearest) {
            return word;
        }
        return TextCut.end(text, room);
    }
}
