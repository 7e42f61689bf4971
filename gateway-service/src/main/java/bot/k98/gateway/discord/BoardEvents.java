package bot.k98.gateway.discord;

import bot.k98.gateway.board.BoardDesk;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's events that tell of boards' messages being deleted. */
final class BoardEvents {
    private final BoardDesk desk;

    BoardEvents(BoardDesk desk) {
        this.desk = desk;
    }

    /** @param data the event's {@code d} */
    void take(String type, DataObject data) {
        switch (type) {
            case "MESSAGE_DELETE" -> desk.deleted(List.of(data.getString("id")));
            case "MESSAGE_DELETE_BULK" -> desk.deleted(ids(data));
            case "CHANNEL_DELETE", "THREAD_DELETE" -> desk.lookAtAll();
            default -> {}
        }
    }

    private static List<String> ids(DataObject data) {
        DataArray deleted = data.getArray("ids");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < deleted.length(); i++) {
            ids.add(deleted.getString(i));
        }
        return ids;
    }
}
