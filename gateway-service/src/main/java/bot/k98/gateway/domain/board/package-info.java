/**
 * What a live message needs next. {@link bot.k98.gateway.domain.board.BoardState} is what is wanted and what there is, {@link
 * bot.k98.gateway.domain.board.BoardPolicy} names the next step, {@link bot.k98.gateway.domain.board.BoardFold} reads what became
 * of it.
 */
package bot.k98.gateway.domain.board;
