package bot.k98.queue.cdn;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where files may be copied from: the hosts that are listed, by HTTPS; this machine itself only when it is listed or when a local
 * Discord is used, and then on that port.
 *
 * @param listed host names, with a port where it isn't the usual one
 * @param discord root of the Discord API that is used, if it isn't Discord's own
 */
public record CdnHosts(Set<String> listed, Optional<URI> discord) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public boolean permit(URI link) {
        String host = link.getHost() == null ? "" : link.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || link.getUserInfo() != null) {
            return false;
        }
        String authority = link.getPort() < 0 ? host : host + ":" + link.getPort();
        if (LOOPBACK.contains(host)) {
            return web(link) && (listed.contains(authority) || listed.contains(host) || besideDiscord(link));
        }
        return "https".equals(link.getScheme()) && listed.contains(authority);
    }

    private boolean besideDiscord(URI link) {
        return discord.filter(api -> LOOPBACK.contains(api.getHost()) && api.getPort() == link.getPort())
                .isPresent();
    }

    private static boolean web(URI link) {
        return "http".equals(link.getScheme()) || "https".equals(link.getScheme());
    }
}
