package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.packaged.PackagedProgram;
import org.springframework.util.FileSystemUtils;

/** The packaged program with its demo county, and a browser: one of each for all journeys of a run. */
final class County implements AutoCloseable {

    private static final Path HOME = Path.of("target", "journeys");

    /** Until a page shows what is expected of it, on a machine that is busy with other tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Chromium chromium;
    private final URI address;
    private final Runnable end;
    private final List<Desk> desks = new ArrayList<>();

    County(Chromium chromium, URI address, Runnable end) {
        this.chromium = chromium;
        this.address = address;
        this.end = end;
    }

    /** Starts both; the data of the run before are thrown away. */
    static County open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var chromium = Chromium.start();
        try {
            FileSystemUtils.deleteRecursively(HOME);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var program = PackagedProgram.start(HOME, "--spring.profiles.active=demo");
        return new County(chromium, program.address(), program::close);
    }

    /** Somebody signed in at the screen of an office; {@code -} stays outside. */
    Desk desk(String login) {
        return desk(login, 1366, 768);
    }

    /** Somebody signed in on a phone; {@code -} stays outside. */
    Desk phone(String login) {
        return desk(login, 390, 844);
    }

    /** Somebody signed in at a screen of this size. */
    Desk desk(String login, int width, int height) {
        return seat(chromium.screen(width, height), login);
    }

    /** Somebody signed in with a browser that runs no scripts. */
    Desk plain(String login) {
        return seat(chromium.withoutScripts(1366, 768), login);
    }

    private Desk seat(BrowserContext screen, String login) {
        Desk desk = Desk.of(screen, address, login);
        desks.add(desk);
        return desk;
    }

    /** What everybody has on the screen, for whoever looks for why it went wrong. */
    void photograph(String name) {
        for (int at = 0; at < desks.size(); at++) {
            Page page = desks.get(at).page();
            System.err.println(name + " " + at + ": " + page.url());
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "failed", name + "-" + at + ".png")));
        }
    }

    /** Everybody goes home; no browser may have complained of anything. */
    void everybodyLeaves() {
        List<String> complaints =
                desks.stream().flatMap(it -> it.complaints().stream()).toList();
        desks.forEach(Desk::close);
        desks.clear();
        assertThat(complaints).as("what browsers complained of").isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        end.run();
    }
}
