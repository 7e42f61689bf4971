package bot.k98.watchdog.discord;

/** The colours of embeds, as operators know them. */
final class Colors {
    static final int GREEN = 0x2ECC71;
    static final int AMBER = 0xF39C12;
    static final int RED = 0xE74C3C;
    static final int GREY = 0x95A5A6;

    private Colors() {}
}
