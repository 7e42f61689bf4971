/** How a post becomes one message and one receipt: {@link bot.k98.gateway.domain.post.PostPolicy}. */
package bot.k98.gateway.domain.post;
