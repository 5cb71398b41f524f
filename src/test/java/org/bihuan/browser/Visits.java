package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.pages.Markup;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * Goes to pages without a browser, as somebody who reads one language.
 *
 * @param titled the matters of the county
 */
record Visits(MockMvc web, Titled titled, String language) {

    /** Where the way ends before, because of what is only in a county prepared for it, the page it ends at. */
    Markings page(Screen screen) throws Exception {
        Markings first = read(screen.login(), titled.at(screen.start()));
        Optional<String> led = screen.link().flatMap(first::link);
        return led.isPresent() ? read(screen.login(), led.get()) : first;
    }

    /** What is asked as a line of {@code refused-pages.txt} says, and answered with the status it says. */
    Markings refused(String line) throws Exception {
        String[] part = line.split("\\s+", 4);
        String[] way = part[3].split(" @");
        String address = titled.at(way[0]);
        if (way.length > 1) {
            address = read(part[0], address).link(way[1]).orElseThrow(() -> new AssertionError(line));
        }
        URI where = URI.create(encoded(address));
        MvcResult answer = part[2].equals("GET")
                ? answer(part[0], get(where))
                : answer(part[0], post(where).param("as", "complete"));
        assertThat(answer.getResponse().getStatus()).as(line).isEqualTo(Integer.parseInt(part[1]));
        return marked(answer);
    }

    /** What is answered at once, or told by the page that is gone on to. */
    Markings sent(String login, WrongForm form) throws Exception {
        URI where = URI.create(form.action());
        MvcResult answer;
        if (form.files().isEmpty()) {
            answer = answer(login, post(where).params(form.fields()));
        } else {
            var sends = multipart(where).params(form.fields());
            form.files().forEach(it -> sends.file(new MockMultipartFile(it, "", null, new byte[0])));
            answer = answer(login, sends);
        }
        String next = answer.getResponse().getRedirectedUrl();
        if (next != null) {
            var goesOn = get(URI.create(next));
            answer.getFlashMap().forEach((name, value) -> {
                if (value != null) {
                    goesOn.flashAttr(name, value);
                }
            });
            answer = answer(login, goesOn);
        }
        assertThat(answer.getResponse().getStatus())
                .as("%s sends %s to %s", login, form.fields(), form.action())
                .matches(it -> it == 200 || it >= 400 && it < 500, "a page");
        return marked(answer);
    }

    /** The page of an error as the server asks for it when a filter or a limit refused. */
    Markings error(int status) throws Exception {
        return marked(answer(
                "-",
                get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/imports")));
    }

    private Markings read(String login, String path) throws Exception {
        return marked(answer(login, get(URI.create(encoded(path)))));
    }

    private MvcResult answer(String login, AbstractMockHttpServletRequestBuilder<?> asks) throws Exception {
        asks.cookie(new Cookie("bihuan-language", language))
                .header("Accept-Language", language)
                .accept("text/html");
        asks.with(csrf());
        if (!login.equals("-")) {
            asks.with(user(login));
        }
        return web.perform(asks).andReturn();
    }

    private static Markings marked(MvcResult answer) throws Exception {
        return new Markings(Markup.html(answer));
    }

    private static String encoded(String path) {
        return path.chars()
                .mapToObj(it -> it < 128
                        ? Character.toString(it)
                        : URLEncoder.encode(Character.toString(it), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
