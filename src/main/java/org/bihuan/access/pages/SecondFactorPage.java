package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.access.factor.FactorRule;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.factor.SquareCode;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.access.session.SessionCheck;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people set a second factor up: the secret as a square code and as text, a first code, and the recovery codes, told once. */
@Controller
class SecondFactorPage {

    private final SecondFactors factors;
    private final FactorRule rule;
    private final Logins logins;
    private final AccountSessions sessions;
    private final Reader reader;

    SecondFactorPage(SecondFactors factors, FactorRule rule, Logins logins, AccountSessions sessions, Reader reader) {
        this.factors = factors;
        this.rule = rule;
        this.logins = logins;
        this.sessions = sessions;
        this.reader = reader;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/account/second-factor")
    String show(HttpServletRequest request, Model model) {
        return page(reader.of(request, model), model, List.of());
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/account/second-factor/begin")
    String begin(HttpServletRequest request, Model model) {
        factors.begin(reader.of(request, model).login());
        return "redirect:/account/second-factor";
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/account/second-factor/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Login account = reader.of(request, model);
        Long session = SessionCheck.number(request);
        List<String> codes = factors.confirm(account, code.replaceAll("\\s", ""), request.getRemoteAddr(), session);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(account, model, reader.error("access.factor.wrong"));
        }
        if (session != null) {
            sessions.passed(session);
        }
        request.changeSessionId();
        model.addAttribute("codes", codes);
        return "access/recovery";
    }

    private String page(Login account, Model model, List<String> errors) {
        model.addAttribute("errors", errors);
        model.addAttribute("required", rule.required(logins.posts(account.login())));
        model.addAttribute("enrolled", factors.enrolled(account.login()));
        model.addAttribute("left", factors.left(account.login()));
        factors.waiting(account.login()).ifPresent(secret -> {
            model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
            model.addAttribute("square", SquareCode.of(account.login(), secret));
        });
        return "access/second-factor";
    }
}
