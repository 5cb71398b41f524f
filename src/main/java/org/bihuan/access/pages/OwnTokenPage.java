package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.bihuan.access.token.Area;
import org.bihuan.access.token.Scope;
import org.bihuan.access.token.Tokens;
import org.bihuan.access.token.Wish;
import org.bihuan.api.Sentences;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own tokens for programs: made here and told once, and revoked. */
@Controller
@RequestMapping("/account/tokens")
class OwnTokenPage {

    private final Tokens tokens;
    private final ActPages pages;
    private final Sentences sentences;

    OwnTokenPage(Tokens tokens, ActPages pages, Sentences sentences) {
        this.tokens = tokens;
        this.pages = pages;
        this.sentences = sentences;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/new")
    ModelAndView ask() {
        return pages.ask(
                fresh().with("scope", "read").with("days", String.valueOf(Math.min(30, tokens.longestDays()))));
    }

    /** The answer is the page that tells the token, and no other page ever does. */
    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/new")
    ModelAndView issue(Principal reader, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        return pages.answer(fresh().with(sent), () -> {
            var wish = new Wish(
                    sent.getFirst("name"), sent.getFirst("scope"), sent.get("areas"), days(sent.getFirst("days")));
            Tokens.Issued issued = tokens.issue(new Tokens.By(reader.getName(), request.getRemoteAddr()), wish);
            return new ModelAndView(
                    "access/token",
                    Map.of("issued", issued, "name", wish.name() == null ? "" : wish.name()),
                    HttpStatus.CREATED);
        });
    }

    private static @Nullable Integer days(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException noNumber) {
            throw Invalid.field("days", "console.number");
        }
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/{id}/revoke")
    ModelAndView askRevoke(Principal reader, @PathVariable long id) {
        return pages.ask(known(reader.getName(), id));
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/{id}/revoke")
    ModelAndView revoke(Principal reader, @PathVariable long id, HttpServletRequest request, RedirectAttributes next) {
        ActForm form = known(reader.getName(), id);
        return pages.take(form, next, () -> {
            tokens.revoke(new Tokens.By(reader.getName(), request.getRemoteAddr()), reader.getName(), id);
            return String.valueOf(form.subject());
        });
    }

    private ActForm fresh() {
        return ActForm.of("console.token", "/account")
                .line("name", 100)
                .choice("scope", true, options("console.token.scope.", Scope.words()))
                .many("areas", options("console.token.area.", Area.words()))
                .number("days");
    }

    private ActForm known(String login, long id) {
        String name = tokens.of(login, id - 1, 1).stream()
                .filter(it -> it.id() == id)
                .map(it -> it.name() == null ? sentences.of("console.token.short") : it.name())
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        return ActForm.of("console.revoke", "/account").about(name);
    }

    private List<ActForm.Option> options(String key, List<String> words) {
        return words.stream()
                .map(it -> new ActForm.Option(it, sentences.of(key + it)))
                .toList();
    }
}
