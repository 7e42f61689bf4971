package bot.k98.gateway.messaging;

/** How the keys of discord.gateway begin, by what stands under them; {@link bot.k98.contracts.discord.GatewayMemory} says what follows. */
final class MemoryKeys {
    static final String BOARD = "board:";
    static final String CURSOR = "cursor:";
    static final String COMMANDS = "commands:";
    static final String DIRECT = "direct:";

    private MemoryKeys() {}
}
