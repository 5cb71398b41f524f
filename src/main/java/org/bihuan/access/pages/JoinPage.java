package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.access.oidc.Joining;
import org.bihuan.access.session.Arrived;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks whoever came by the identity provider, and then signed in by his password, whether both are he. */
@Controller
@RequestMapping("/account/identity")
class JoinPage {

    private static final String YES = "join";
    private static final String NO = "decline";

    private final Joining joining;
    private final ActPages pages;
    private final Sentences sentences;

    JoinPage(Joining joining, ActPages pages, Sentences sentences) {
        this.joining = joining;
        this.pages = pages;
        this.sentences = sentences;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping
    ModelAndView ask(Actor actor, HttpServletRequest request) {
        return pages.ask(form(arrived(actor, request)));
    }

    /** Asked once: what stands against it then is for an administrator. */
    @Needs(Right.OWN_ACCOUNT)
    @PostMapping
    ModelAndView answer(
            Actor actor,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        Arrived it = arrived(actor, request);
        ActForm form = form(it).with(sent);
        return pages.answer(form, () -> {
            String answer = String.valueOf(sent.getFirst("answer"));
            if (!List.of(YES, NO).contains(answer)) {
                throw Invalid.field("answer", "form.required");
            }
            Arrived.forget(request);
            if (answer.equals(YES)) {
                joining.join(actor, it);
            } else {
                joining.decline(actor, it);
            }
            return pages.back(form, next, "access.join." + answer + ".done");
        });
    }

    private ActForm form(Arrived it) {
        return ActForm.of("access.join", "/account")
                .about(it.subject() + " " + it.issuer())
                .choice(
                        "answer",
                        true,
                        List.of(
                                new ActForm.Option(YES, sentences.of("access.join.yes")),
                                new ActForm.Option(NO, sentences.of("access.join.no"))));
    }

    private static Arrived arrived(Actor actor, HttpServletRequest request) {
        return Arrived.of(request, actor.login()).orElseThrow(() -> new Missing(actor.login()));
    }
}
