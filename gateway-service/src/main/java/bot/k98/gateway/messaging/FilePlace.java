package bot.k98.gateway.messaging;

/** Where a file's record lies in discord.files. */
record FilePlace(int partition, long offset) {}
