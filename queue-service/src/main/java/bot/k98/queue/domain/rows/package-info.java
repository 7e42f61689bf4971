/** Rows of text become rows that keep a profile's rules: {@link bot.k98.queue.domain.rows.RowReader} takes them one by one. */
package bot.k98.queue.domain.rows;
