package bot.k98.watchdog.page;

import bot.k98.runtime.process.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends the state to every open page, every two seconds; without a page nothing is put together. */
@ApplicationScoped
class PageStream {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST_PAGES = 50;
    private static final int TOO_MANY = 503;

    private final PageState state;
    private final Set<HttpServerResponse> pages = ConcurrentHashMap.newKeySet();
    private Periodic sending;

    PageStream(PageState state) {
        this.state = state;
    }

    void start(@Observes StartupEvent event) {
        sending = Periodic.every(EVERY, "page", this::send);
    }

    void stop(@Observes ShutdownEvent event) {
        sending.close();
        pages.forEach(HttpServerResponse::end);
    }

    void join(RoutingContext request) {
        HttpServerResponse page = request.response();
        if (pages.size() >= MOST_PAGES) {
            page.setStatusCode(TOO_MANY).end("too many pages are open\n");
            return;
        }
        page.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        page.closeHandler(_ -> pages.remove(page));
        page.exceptionHandler(_ -> pages.remove(page));
        var unused = page.write(event());
        pages.add(page);
    }

    private void send() {
        if (pages.isEmpty()) {
            return;
        }
        String event = event();
        for (HttpServerResponse page : pages) {
            if (page.closed() || page.ended()) {
                pages.remove(page);
            } else if (!page.writeQueueFull()) {
                var unused = page.write(event);
            }
        }
    }

    private String event() {
        return "retry: 2000\nevent: state\ndata: " + state.json() + "\n\n";
    }
}
