package bot.k98.acceptance.browser;

import com.microsoft.playwright.Page;

/** The four ways in which each flow is walked. */
enum Way {
    WIDE_POINTER(1280, 800, true),
    WIDE_KEYBOARD(1280, 800, false),
    NARROW_POINTER(390, 844, true),
    NARROW_KEYBOARD(390, 844, false);

    final int width;
    final int height;
    private final boolean pointer;

    Way(int width, int height, boolean pointer) {
        this.width = width;
        this.height = height;
        this.pointer = pointer;
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
