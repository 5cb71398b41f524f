package org.bihuan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, without a window. */
public final class Chromium implements AutoCloseable {

    /** Nothing but the pages asked for: no look for updates, no synchronization. */
    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--lang=zh-CN");

    /** Said by whoever has put one there and would otherwise not see that nothing was tried. */
    static final String REQUIRED = "browser.required";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ALONE)
                        .setEnv(chinese()));
    }

    /** As on an office's machine: fields for dates are written by the language of the machine, not of the page. */
    private static Map<String, String> chinese() {
        var environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "zh_CN");
        environment.put("LANG", "zh_CN.UTF-8");
        return environment;
    }

    /** Starts it; where the machine has none, a test is skipped and says so, or fails with {@code -Dbrowser.required=true}. */
    public static Chromium start() {
        return new Chromium(on(System.getenv("PATH"), Boolean.getBoolean(REQUIRED)));
    }

    /** The first one on a path as the system writes it. */
    static Path on(String path, boolean required) {
        Optional<Path> found = Stream.of(path.split(File.pathSeparator))
                .map(it -> Path.of(it, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
        if (required && found.isEmpty()) {
            throw new AssertionError("no chromium on the path, and -D" + REQUIRED + "=true says there is: " + path);
        }
        Assumptions.assumeTrue(found.isPresent(), "no chromium on the path: nothing is tried in a browser");
        return found.get();
    }

    /** A browser that has never been anywhere, with a screen of this size in pixels. */
    public BrowserContext screen(int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(width, height));
    }

    /** The same, of somebody who lets no page run scripts. */
    BrowserContext withoutScripts(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(width, height)
                .setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
