package org.bihuan.staffing.pages;

import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.staffing.PersonnelFiles;
import org.bihuan.staffing.Registering;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The system administrator makes accounts, without rights, and closes them. */
@Controller
class AccountRegisterPages {

    private final Registering registering;
    private final PersonnelFiles files;
    private final People people;
    private final ActPages pages;

    AccountRegisterPages(Registering registering, PersonnelFiles files, People people, ActPages pages) {
        this.registering = registering;
        this.files = files;
        this.people = people;
        this.pages = pages;
    }

    @Needs(Right.ADMINISTER_ACCOUNTS)
    @GetMapping("/register/account")
    ModelAndView ask(Actor actor, @RequestParam(defaultValue = "") String person) {
        return pages.ask(form(actor, "/accounts").with("person", person).with("login", person));
    }

    @Needs(Right.ADMINISTER_ACCOUNTS)
    @PostMapping("/register/account")
    ModelAndView add(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        return pages.take(
                form(actor, "/accounts").with(sent),
                next,
                () -> registering
                        .account(actor, sent.getFirst("login"), sent.getFirst("person"))
                        .login());
    }

    @Needs(Right.ADMINISTER_ACCOUNTS)
    @GetMapping("/accounts/{login}/closure")
    ModelAndView askClosure(Actor actor, @PathVariable String login) {
        return pages.ask(closure(actor, login));
    }

    @Needs(Right.ADMINISTER_ACCOUNTS)
    @PostMapping("/accounts/{login}/closure")
    ModelAndView close(
            Actor actor,
            @PathVariable String login,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                closure(actor, login).with(sent),
                next,
                () -> registering.close(actor, login, sent.getFirst("reason")).login());
    }

    private ActForm form(Actor actor, String back) {
        return ActForm.of("console.account", back).line("login", 40).pick("person", Choices.people(people, actor, ""));
    }

    private ActForm closure(Actor actor, String login) {
        return ActForm.of("console.closure", AccountsPage.at(login))
                .about(files.account(actor, login).name() + " " + login)
                .area("reason", true, 2_000);
    }
}
