/** Immutable files under DATA_DIR/files, named by the hash of their content: {@link bot.k98.queue.files.FileStore} keeps them. */
package bot.k98.queue.files;
