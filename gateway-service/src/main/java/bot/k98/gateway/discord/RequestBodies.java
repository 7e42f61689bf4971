package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** Bodies of requests: JSON, or a form of JSON and files. */
final class RequestBodies {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private RequestBodies() {}

    static RequestBody of(DiscordCall call) {
        RequestBody json =
                RequestBody.create(call.body().map(RequestBodies::bytes).orElseGet(() -> new byte[0]), JSON);
        return call.files().isEmpty() ? json : form(json, call.files());
    }

    private static RequestBody form(RequestBody json, List<Attachment> files) {
        MultipartBody.Builder form =
                new MultipartBody.Builder().setType(MultipartBody.FORM).addFormDataPart("payload_json", null, json);
        for (int i = 0; i < files.size(); i++) {
            Attachment file = files.get(i);
            form.addFormDataPart("files[" + i + "]", file.name(), RequestBody.create(content(file), BYTES));
        }
        return form.build();
    }

    private static byte[] content(Attachment file) {
        return switch (file.content()) {
            case DiscordCall.Bytes(byte[] bytes) -> bytes;
            case DiscordCall.Offered(String hash) ->
                throw new IllegalArgumentException("the file " + hash + " was not fetched");
        };
    }

    private static byte[] bytes(Object json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("maps, lists and texts can always be written", e);
        }
    }
}
