package bot.k98.sandbox.sheets;

import java.util.List;

/**
 * What stands in a call's query.
 *
 * @param ranges {@code ranges}, for batchGet
 * @param dimension {@code majorDimension}: ROWS or COLUMNS
 * @param formatted whether {@code valueRenderOption} is FORMATTED_VALUE, Google's default
 * @param typed whether {@code valueInputOption} is USER_ENTERED
 */
record CallOptions(List<String> ranges, String dimension, boolean formatted, boolean typed) {}
