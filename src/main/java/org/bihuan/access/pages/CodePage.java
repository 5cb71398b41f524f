package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.login.Login;
import org.bihuan.access.session.AccountSession;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.access.session.SessionCheck;
import org.bihuan.journal.SystemChain;
import org.bihuan.permission.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step after the password, for accounts with a second factor. Wrong codes count like wrong passwords. */
@Controller
class CodePage {

    private final SecondFactors factors;
    private final AccountSessions sessions;
    private final Lockout lockout;
    private final TurnedAway turnedAway;
    private final SystemChain chain;
    private final Reader reader;

    CodePage(
            SecondFactors factors,
            AccountSessions sessions,
            Lockout lockout,
            TurnedAway turnedAway,
            SystemChain chain,
            Reader reader) {
        this.factors = factors;
        this.sessions = sessions;
        this.lockout = lockout;
        this.turnedAway = turnedAway;
        this.chain = chain;
        this.reader = reader;
    }

    @Open("The second step of signing in; the session knows the first.")
    @GetMapping("/login/code")
    String show(HttpServletRequest request, Model model) {
        Login account = reader.of(request, model);
        model.addAttribute("errors", List.of());
        return asked(account, request) ? "access/code" : "redirect:/";
    }

    @Open("The second step of signing in; the session knows the first.")
    @PostMapping("/login/code")
    String take(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Login account = reader.of(request, model);
        Long session = SessionCheck.number(request);
        String address = request.getRemoteAddr();
        if (session == null || !asked(account, request)) {
            return "redirect:/";
        }
        if (!lockout.locked(account.login())
                && factors.take(account, code, address)
                && lockout.succeeded(account.login())) {
            sessions.passed(session);
            request.changeSessionId();
            chain.entered(account.login(), address, "page and code");
            return "redirect:/";
        }
        lockout.failed(account, address);
        turnedAway.written(account, account.login(), address, "code");
        if (lockout.locked(account.login())) {
            sessions.end(session, "locked");
            return "redirect:/login?error";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("errors", reader.error("access.factor.wrong"));
        return "access/code";
    }

    /** Whether this session still waits for a code. */
    private boolean asked(Login account, HttpServletRequest request) {
        Long session = SessionCheck.number(request);
        return factors.enrolled(account.login())
                && session != null
                && sessions.open(session)
                        .filter(it -> !it.secondFactor())
                        .map(AccountSession::login)
                        .filter(account.login()::equals)
                        .isPresent();
    }
}
