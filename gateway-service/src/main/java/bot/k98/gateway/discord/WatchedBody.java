package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.Urgency;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A request's body that knows whether it was ever begun to be sent: before that, nothing can have happened at Discord. One that
 * is sent once only is not repeated by the HTTP client either.
 */
final class WatchedBody extends RequestBody {
    private final RequestBody body;
    private final boolean once;
    private final Optional<Instant> deadline;
    private final Urgency urgency;
    private final BooleanSupplier wanted;
    private volatile boolean begun;

    WatchedBody(RequestBody body, boolean once, Optional<Instant> deadline, Urgency urgency, BooleanSupplier wanted) {
        this.body = body;
        this.once = once;
        this.deadline = deadline;
        this.urgency = urgency;
        this.wanted = wanted;
    }

    /** After it, sending is not begun. */
    Optional<Instant> deadline() {
        return deadline;
    }

    /** When it is not, sending is not begun. */
    boolean wanted() {
        return wanted.getAsBoolean();
    }

    Urgency urgency() {
        return urgency;
    }

    /** Whether it may be sent now. */
    boolean maySend() {
        return !once || !begun;
    }

    boolean begun() {
        return begun;
    }

    @Override
    public MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return once;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        begun = true;
        body.writeTo(sink);
    }
}
