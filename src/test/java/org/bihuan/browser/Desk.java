package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody signed in at a screen: reads pages, finds a task where it is shown, fills its form and sends it. */
final class Desk implements AutoCloseable {

    static final String PASSWORD = "bihuan-demo";

    /** How often a page is read again until what the engine is still working on stands there. */
    private static final int PATIENCE = 60;

    private static final Pattern MATTER = Pattern.compile(".*/matters/M-[0-9]+-[0-9]+");

    private final BrowserContext context;
    private final Page page;
    private final URI program;
    private final String login;
    private final List<String> complaints = new ArrayList<>();

    private Desk(BrowserContext context, URI program, String login) {
        this.context = context;
        this.program = program;
        this.login = login;
        this.page = context.newPage();
        page.onConsoleMessage(it -> {
            if (it.type().equals("error")) {
                complaints.add(page.url() + ": " + it.text());
            }
        });
        page.onPageError(it -> complaints.add(page.url() + ": " + it));
    }

    /** Signs in as one of the demo county's people; {@code -} stays outside. */
    static Desk of(Chromium chromium, URI program, String login, int width, int height) {
        return of(chromium.screen(width, height), program, login);
    }

    /** The same at a screen of one's own. */
    static Desk of(BrowserContext screen, URI program, String login) {
        var desk = new Desk(screen, program, login);
        if (!login.equals("-")) {
            desk.signsIn(login, PASSWORD);
        }
        return desk;
    }

    /** Signs in, by a password alone. */
    Desk signsIn(String name, String password) {
        reads("/login").types(name, password);
        assertThat(page.locator("header.bar")).isVisible();
        return this;
    }

    /** Fills in the page for signing in that is open. */
    void types(String name, String password) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    /** Follows what is called so. */
    Desk follows(String link) {
        return follows(link, true);
    }

    /** The same, by a part of what it is called. */
    Desk follows(String link, boolean exact) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(exact))
                .first()
                .click();
        return this;
    }

    /** Presses the button that is called so. */
    Desk presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Whether something to follow or press on the page is called so. */
    boolean mayDo(String name) {
        return page.locator("main").getByRole(AriaRole.LINK, named(name)).count() > 0
                || page.locator("main").getByRole(AriaRole.BUTTON, named(name)).count() > 0;
    }

    /** Fills in fields of the form on the page, each by its name. */
    Desk fills(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            Locator field = page.locator("main [name='" + name + "']");
            if (field.evaluate("it => it.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
        return this;
    }

    /** Fills in the page for whoever has an activation code. */
    Desk activates(String name, String code, String password) {
        return fills(Map.of("login", name, "code", code, "password", password, "again", password))
                .presses("设置密码");
    }

    /** The address of the problem of the ledger that is called so. */
    String finds(String title) {
        reads("/problems?q=" + title);
        return page.locator("main td a", new Page.LocatorOptions().setHasText(title))
                .first()
                .getAttribute("href");
    }

    /** What stands on the page. */
    Desk sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Page page() {
        return page;
    }

    /** Opens an address of the program. */
    Desk reads(String path) {
        opens(path);
        return this;
    }

    /** The same, for whoever asks what was answered. */
    Response opens(String path) {
        return page.navigate(program + address(path));
    }

    /** An address with the matters it names. */
    private String address(String path) {
        return Titled.within(path) ? Titled.of(program).at(path) : path;
    }

    /** The address of the matter whose page is open. */
    String matter() {
        assertThat(page).hasURL(MATTER);
        return URI.create(page.url()).getPath();
    }

    /** The address of the program. */
    String home() {
        return program.toString();
    }

    /** Opens an address and expects what a missing thing answers. */
    void doesNotFind(String path) {
        assertThat(asks(path)).as("%s at %s", login, path).isEqualTo(404);
    }

    /** The status of the answer at an address. */
    int asks(String path) {
        int status = opens(path).status();
        forgives(String.valueOf(status));
        return status;
    }

    /** Does a task where it is shown: on the page of its problem or matter, among what waits for the reader. */
    Desk does(String task, String subject) {
        return does(task, subject, Map.of());
    }

    /**
     * Does a task with some fields given; the others are filled as their types ask.
     *
     * @param task its name as shown
     * @param subject the address of the problem or matter it is shown on
     */
    Desk does(String task, String subject, Map<String, String> given) {
        return opens(task, subject).sends(given);
    }

    /** Opens the form of a task or act from the page of its problem or matter. */
    Desk opens(String task, String subject) {
        // Not where it is written what became of it before.
        waitsFor(
                        subject,
                        page.locator("main")
                                .getByRole(AriaRole.LINK, named(task))
                                .and(page.locator("a:not([href*='/course'])")))
                .first()
                .click();
        assertThat(page.locator("form.fill")).isVisible();
        return this;
    }

    /** Reads a page again until something stands on it. */
    Locator waitsFor(String path, Locator wanted) {
        reads(path);
        for (int again = 0; again < PATIENCE && wanted.count() == 0; again++) {
            page.waitForTimeout(100);
            reads(path);
        }
        assertThat(wanted.count())
                .as("%s looks for %s at %s and sees: %s", login, wanted, path, seen())
                .isPositive();
        return wanted;
    }

    /** Fills the form on the page and presses the button of its outcome; the program must say that it is done. */
    Desk sends(Map<String, String> given) {
        Locator form = page.locator("form.fill");
        new FormByHand(form, given).fill();
        button(form, given).click();
        Locator dialog = page.locator("dialog.reason[open]");
        if (dialog.count() > 0) {
            new FormByHand(dialog, given).fill();
            dialog.locator("button[type=submit]").click();
        }
        return isDone();
    }

    /** Keeps what was filled in as a draft. */
    Desk drafts(Map<String, String> given) {
        new FormByHand(page.locator("form.fill"), given).fill();
        page.locator("form.fill button[value=draft]").first().click();
        return isDone();
    }

    private static Locator button(Locator form, Map<String, String> given) {
        Locator outcomes = form.locator(".outcomes label");
        if (outcomes.count() < 2) {
            return form.locator(".buttons button[type=submit]").first();
        }
        Locator wanted = given.containsKey("outcome")
                ? form.locator(".outcomes label:has(input[value='" + given.get("outcome") + "'])")
                : outcomes.first();
        return form.locator(".buttons button[type=button]")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^" + wanted.textContent().strip() + "$")));
    }

    /** The page after an act: nothing refused, and said so. */
    Desk isDone() {
        page.waitForLoadState();
        assertThat(page.locator(".alert-danger, .errors, .error-page").allInnerTexts())
                .as("%s at %s", login, page.url())
                .isEmpty();
        assertThat(page.locator("main [role=status].alert-success")).isVisible();
        return this;
    }

    /** The text of the page's body, for messages. */
    String seen() {
        return page.locator("body").innerText();
    }

    /** Takes complaints of an expected answer with this status as no complaints. */
    void forgives(String status) {
        complaints.removeIf(it -> it.contains(status));
    }

    /** What the browser complained of while this person worked: nothing is expected. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
