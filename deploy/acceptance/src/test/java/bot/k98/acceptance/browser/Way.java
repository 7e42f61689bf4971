package bot.k98.acceptance.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/**
 * The four ways in which a flow is walked: both sizes, by both hands, and each size in both schemes of colours. Every run walks two of them, which
 * have each size and each hand once; with the system property {@code k98.ways=all} it walks all.
 */
enum Way {
    WIDE_POINTER(1280, 800, true, ColorScheme.LIGHT),
    WIDE_KEYBOARD(1280, 800, false, ColorScheme.DARK),
    NARROW_POINTER(390, 844, true, ColorScheme.DARK),
    NARROW_KEYBOARD(390, 844, false, ColorScheme.LIGHT);

    final int width;
    final int height;
    final ColorScheme scheme;
    private final boolean pointer;

    Way(int width, int height, boolean pointer, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.pointer = pointer;
        this.scheme = scheme;
    }

    /** Those of this run. */
    static Stream<Way> walked() {
        return "all".equals(System.getProperty("k98.ways"))
                ? Stream.of(values())
                : Stream.of(WIDE_POINTER, NARROW_KEYBOARD);
    }

    boolean narrow() {
        return width < 760;
    }

    boolean pointer() {
        return pointer;
    }

    Hand hand(Page page) {
        return pointer ? new PointerHand(page) : new KeyboardHand(page);
    }
}
