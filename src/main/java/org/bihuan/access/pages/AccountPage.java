package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.access.factor.FactorRule;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.access.session.SessionCheck;
import org.bihuan.access.token.Tokens;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Tenure;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.staffing.PersonnelFiles;
import org.bihuan.staffing.Substitution;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own account 我的账号: where mail goes, posts with their days, substitutes, password, second factor, sessions and tokens. */
@Controller
class AccountPage {

    private static final int SHOWN = 50;

    private final Logins logins;
    private final Accounts accounts;
    private final People people;
    private final PersonnelFiles files;
    private final Tenure tenure;
    private final SecondFactors factors;
    private final FactorRule rule;
    private final AccountSessions sessions;
    private final Tokens tokens;

    AccountPage(
            Logins logins,
            Accounts accounts,
            People people,
            PersonnelFiles files,
            Tenure tenure,
            SecondFactors factors,
            FactorRule rule,
            AccountSessions sessions,
            Tokens tokens) {
        this.logins = logins;
        this.accounts = accounts;
        this.people = people;
        this.files = files;
        this.tenure = tenure;
        this.factors = factors;
        this.rule = rule;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/account")
    String show(Principal reader, HttpServletRequest request, Model model) {
        Login account = logins.find(reader.getName()).orElseThrow(() -> new Missing(reader.getName()));
        model.addAttribute("account", account);
        model.addAttribute("mail", people.emailOf(account.login()).orElse(null));
        model.addAttribute("today", tenure.today());
        model.addAttribute("factor", factors.enrolled(account.login()));
        model.addAttribute("factorRequired", rule.required(logins.posts(account.login())));
        model.addAttribute("here", SessionCheck.number(request));
        model.addAttribute("sessions", sessions.open(account.login(), null, SHOWN));
        model.addAttribute("tokens", tokens.of(account.login(), null, SHOWN));
        accounts.actor(account.login(), request.getRemoteAddr()).ifPresent(actor -> employment(actor, model));
        return "access/account";
    }

    private void employment(Actor actor, Model model) {
        LocalDate today = tenure.today();
        var file = files.person(actor, actor.person());
        model.addAttribute(
                "posts",
                file.posts().stream()
                        .filter(it -> !it.state(today).equals("ended"))
                        .toList());
        List<Substitution> open = file.substitutions().stream()
                .filter(it -> it.on(today) || it.comesAfter(today))
                .toList();
        model.addAttribute("substitutions", open);
        model.addAttribute("person", actor.person());
    }
}
