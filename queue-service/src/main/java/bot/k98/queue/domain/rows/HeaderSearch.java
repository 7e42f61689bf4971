package bot.k98.queue.domain.rows;

import bot.k98.queue.domain.profile.Profile;
import java.util.Optional;

/** Finds the row of headers among a table's first rows: the first one with all required columns, else the one that comes nearest. */
public final class HeaderSearch {
    private final Profile profile;
    private Header best;

    public HeaderSearch(Profile profile) {
        this.profile = profile;
    }

    /** @return whether the search goes on */
    public boolean look(int row, String[] cells) {
        Header header = Header.match(profile, row, cells);
        boolean complete = header.missing().isEmpty();
        if (best == null || complete || isNearer(header)) {
            best = header;
        }
        return !complete && row < Header.SEARCHED;
    }

    /** A row with anything in it is nearer than a blank one. */
    private boolean isNearer(Header header) {
        return header.matches() > best.matches()
                || (best.found().isEmpty() && !header.found().isEmpty());
    }

    /** Empty for a table without rows. */
    public Optional<Header> found() {
        return Optional.ofNullable(best);
    }
}
