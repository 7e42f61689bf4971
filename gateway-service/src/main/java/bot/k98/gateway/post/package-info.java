/** Posts of the services on their way to Discord: {@link bot.k98.gateway.post.PostDesk} sends each once and says what became of it. */
package bot.k98.gateway.post;
