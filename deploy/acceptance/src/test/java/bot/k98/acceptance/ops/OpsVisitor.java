package bot.k98.acceptance.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An operator who looks at the operations page. */
final class OpsVisitor implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 15_000;

    /** Where screenshots go; without this property none are taken. */
    private static final String SCREENSHOTS = System.getProperty("k98.screenshots");

    final Page page;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    OpsVisitor(Browser browser, String url, int width, int height, ColorScheme scheme) {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(url);
        tile("gateway-1").waitFor();
    }

    Locator tile(String process) {
        return page.locator(".tile").filter(new Locator.FilterOptions().setHasText(process));
    }

    Locator holding(String place, String text) {
        return page.locator(place).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** What the browser itself says of a server that isn't there. */
    void forgetComplaints() {
        complaints.clear();
    }

    /** Nothing is wider than the screen, nothing in the console, nothing that axe calls serious or critical; takes a picture. */
    void leavesCalm(String flow) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(complaints).isEmpty();
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page).options(options).analyze().getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(OpsVisitor::words)
                .isEmpty();
        if (SCREENSHOTS != null) {
            page.evaluate("window.scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(SCREENSHOTS, "operations-" + flow + ".png")));
        }
    }

    private static String words(Rule rule) {
        return rule.getId() + " " + rule.getNodes().getFirst().getHtml();
    }

    @Override
    public void close() {
        context.close();
    }
}
