package bot.k98.watchdog.alert;

import bot.k98.watchdog.domain.incident.Episode;
import java.net.URI;

/** PagerDuty. 202 is yes, 400 is no for ever, 429, 5xx and silence are later. */
record PagerDutyClient(AlertHttp http, URI url, String routingKey, String environment) implements AlertSink {
    @Override
    public String name() {
        return "pagerduty";
    }

    @Override
    public boolean endsWhatWasNeverTold() {
        return true;
    }

    @Override
    public Delivery deliver(Episode episode) {
        return http.post(url, PagerDutyEvent.of(episode, routingKey, environment));
    }

    @Override
    public String toString() {
        return name();
    }
}
