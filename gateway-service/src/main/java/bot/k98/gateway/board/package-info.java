/** Live messages: {@link bot.k98.gateway.board.BoardDesk} keeps each as its owner wants it. Decisions are in {@code domain.board}. */
package bot.k98.gateway.board;
