package bot.k98.gateway.post;

/** How much of all posts are this instance's. */
@FunctionalInterface
public interface WorkShare {
    /** 0 to 1. */
    double share();
}
