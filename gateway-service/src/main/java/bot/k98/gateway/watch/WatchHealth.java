package bot.k98.gateway.watch;

import bot.k98.runtime.health.HeartbeatDetails;
import bot.k98.runtime.health.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether what is posted from now on is told. Being behind does not count: nothing is lost by it. */
@ApplicationScoped
public class WatchHealth implements Readiness, HeartbeatDetails {
    private final WatchDesk desk;

    WatchHealth(WatchDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "watched channels";
    }

    @Override
    public Optional<String> notReadyBecause() {
        return desk.starting()
                ? Optional.of("a channel is watched for the first time, and its newest message is not known yet")
                : Optional.empty();
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        if (desk.watched() > 0) {
            details.put("watched_channels", Integer.toString(desk.watched()));
        }
        if (desk.behind() > 0) {
            details.put("channels_behind", Long.toString(desk.behind()));
        }
        if (desk.blind() > 0) {
            details.put("channels_unreadable", Long.toString(desk.blind()));
        }
        return details;
    }
}
