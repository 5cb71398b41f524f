package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.access.oidc.IdentityProvider;
import org.bihuan.packaged.PackagedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out by a provider in a real browser, under the policy that lets no form leave the program. */
@ExtendWith(Looking.class)
class SingleSignOnIT {

    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*([A-Za-z0-9_-]{43})\\s*$");

    private static final String CHARTER = """
            {"token": "%s",
             "congress": {"id": "real", "name": "某县人大常委会", "code": "某人", "level": "county", "preset": "default"},
             "units": [
               {"id": "committee", "kind": "committee", "name": "财政经济工作委员会"},
               {"id": "office", "kind": "generalOffice", "name": "常委会办公室"},
               {"id": "leadership", "kind": "leadership", "name": "主任会议"},
               {"id": "deputies", "kind": "deputies", "name": "代表和组成人员"},
               {"id": "government", "kind": "organ", "name": "县人民政府"},
               {"id": "administration", "kind": "administration", "name": "系统管理"}],
             "accounts": [
               {"login": "clerk", "name": "财经工委经办", "password": "A long password", "posts": ["committee/clerk"]},
               {"login": "check1", "name": "某check1", "password": "A long password", "posts": ["committee/verifier"]},
               {"login": "check2", "name": "某check2", "password": "A long password", "posts": ["committee/verifier"]},
               {"login": "office", "name": "某office", "password": "A long password", "posts": ["office/office"]},
               {"login": "vice", "name": "某vice", "password": "A long password", "posts": ["leadership/viceChair"]},
               {"login": "council", "name": "某council", "password": "A long password", "posts": ["leadership/council"]},
               {"login": "organ", "name": "某organ", "password": "A long password", "posts": ["government/organ"]},
               {"login": "sysadmin", "name": "某sysadmin", "password": "A long password", "posts": ["administration/sysadmin"]},
               {"login": "secadmin", "name": "某secadmin", "password": "A long password", "posts": ["administration/secadmin"]},
               {"login": "logadmin", "name": "某logadmin", "password": "A long password", "posts": ["administration/logadmin"]}]}""";

    @TempDir
    Path home;

    @Test
    void aPersonSignsInByTheProviderAndOut(LookedAt looked) throws Exception {
        try (var browser = Chromium.start();
                var provider = IdentityProvider.start()
                        .person("u-4711", Map.of("preferred_username", "clerk", "name", "财经工委经办"));
                var program = PackagedProgram.start(
                        home,
                        "--bihuan.oidc.issuer=" + provider.issuer(),
                        "--bihuan.oidc.client-id=" + IdentityProvider.CLIENT,
                        "--bihuan.oidc.client-secret=" + IdentityProvider.SECRET,
                        "--bihuan.jobs.background=false")) {
            Page page = browser.screen(1366, 768).newPage();
            page.navigate(program.address() + "/setup");
            looked.at(page);
            found(program);
            provider.leadsBackTo(program.address());
            walk(page, program.address().toString(), provider.issuer(), looked);
        }
    }

    private static void walk(Page page, String program, String provider, LookedAt looked) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(it -> {
            if (it.type().equals("error")) {
                complaints.add(it.text());
            }
        });
        page.navigate(program + "/?of=mine");
        assertThat(page).hasURL(program + "/login");
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "single-sign-on.png")));

        byTheProvider(page);
        assertThat(page).hasURL(Pattern.compile(provider.replace(".", "\\.") + "/login.*"));
        page.getByLabel("Username").fill("u-4711");
        page.getByLabel("Password").fill(IdentityProvider.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        assertThat(page).hasURL(program + "/login?sso=prove");
        page.locator("#username").fill("clerk");
        page.locator("#password").fill("A long password");
        page.locator("form[action='/login'] button").click();
        assertThat(page).hasURL(program + "/account/identity");
        looked.at(page);
        page.locator("#f-answer").selectOption("join");
        page.locator("form.fill button.btn-primary").click();
        assertThat(page).hasURL(program + "/account");
        page.navigate(program + "/?of=mine");
        assertThat(page.locator("header")).containsText("财经工委经办");

        signsOut(page, program);
        // Joined, he is let in by the provider alone, which still knows him: he had come in by his password.
        byTheProvider(page);
        assertThat(page.locator("header")).containsText("财经工委经办");
        theWayOutIsLookedAt(page, program, looked);
        // That session was the provider's, and ended there too.
        byTheProvider(page);
        assertThat(page.getByLabel("Password")).isVisible();
        assertThat(complaints).as("what the browser complained of").noneMatch(it -> it.contains("Content Security"));
    }

    private static void byTheProvider(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("通过统一身份认证登录"))
                .click();
    }

    /** The page that leads to the provider at once: the browser is kept from going there until it was looked at. */
    private static void theWayOutIsLookedAt(Page page, String program, LookedAt looked) {
        page.route(it -> !it.startsWith(program), it -> it.fulfill(new Route.FulfillOptions().setStatus(204)));
        leaves(page);
        assertThat(page).hasURL(program + "/login/leaving");
        looked.at(page);
        page.unrouteAll();
        page.locator("main a.button").click();
        isOut(page, program);
    }

    private static void signsOut(Page page, String program) {
        leaves(page);
        isOut(page, program);
    }

    private static void leaves(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出登录"))
                .click();
    }

    private static void isOut(Page page, String program) {
        assertThat(page).hasURL(program + "/login?out");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已退出");
    }

    private static void found(PackagedProgram program) throws Exception {
        var token = TOKEN.matcher(program.said());
        assertThat(token.find()).as("the token of the first start").isTrue();
        URI setup = program.address().resolve("/api/v1/setup");
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(setup)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(CHARTER.formatted(token.group(1))))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
