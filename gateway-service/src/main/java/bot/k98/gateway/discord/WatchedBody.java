package bot.k98.gateway.discord;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A request's body that knows whether it was ever begun to be sent: before that, nothing can have happened at Discord. */
final class WatchedBody extends RequestBody {
    private final RequestBody body;
    private volatile boolean begun;

    WatchedBody(RequestBody body) {
        this.body = body;
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
    public void writeTo(BufferedSink sink) throws IOException {
        begun = true;
        body.writeTo(sink);
    }
}
