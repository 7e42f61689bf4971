package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.ErrorCode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The HTTP client of all requests to Discord: every one of them ends, and those that answer a member end soon. */
final class DiscordHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(15);
    private static final Duration READ_FIRST_ANSWER = Duration.ofSeconds(3);

    /** As many as there may be replies under way: where requests don't share a connection, a burst opens and closes none anew. */
    private static final int IDLE_CONNECTIONS = 256;

    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final String NAME = "User-Agent";
    private static final String OURS = "DiscordBot (k98-bot, 1)";

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BODY = 4_096;
    private static final String OLD_EDIT = Integer.toString(ErrorCode.TOO_MANY_OLD_EDITS);

    private DiscordHttp() {}

    /** @param egress what every request passes */
    static OkHttpClient client(Interceptor egress) {
        return new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(READ)
                .writeTimeout(READ)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEPT.toMillis(), TimeUnit.MILLISECONDS))
                .addInterceptor(DiscordHttp::named)
                .addInterceptor(DiscordHttp::soon)
                .addInterceptor(DiscordHttp::tellOldEdits)
                .addInterceptor(egress)
                .build();
    }

    /** Discord may turn away whoever doesn't name itself in its form. JDA does that for its own requests only. */
    private static Response named(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        return chain.proceed(
                request.header(NAME) == null
                        ? request.newBuilder().header(NAME, OURS).build()
                        : request);
    }

    /**
     * JDA waits out every 429 by itself. An edit of an old message need not wait: another message can take its place, so this one
     * is told as the refusal that it is.
     */
    private static Response tellOldEdits(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() != TOO_MANY_REQUESTS
                || !"PATCH".equals(chain.request().method())) {
            return response;
        }
        boolean oldEdit = response.peekBody(BODY).string().contains(OLD_EDIT);
        return oldEdit ? response.newBuilder().code(BAD_REQUEST).build() : response;
    }

    private static Response soon(Interceptor.Chain chain) throws IOException {
        boolean firstAnswer = chain.request().url().encodedPath().endsWith("/callback");
        Interceptor.Chain limited =
                firstAnswer ? chain.withReadTimeout((int) READ_FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS) : chain;
        return limited.proceed(chain.request());
    }
}
