package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.access.login.Login;
import org.bihuan.access.password.Passwords;
import org.bihuan.access.session.SessionCheck;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people change their password, and must once it is too old. */
@Controller
class PasswordPage {

    private final Passwords passwords;
    private final Reader reader;

    PasswordPage(Passwords passwords, Reader reader) {
        this.passwords = passwords;
        this.reader = reader;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/account/password")
    String show(HttpServletRequest request, Model model) {
        return page(reader.of(request, model), model, List.of());
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/account/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Login account = reader.of(request, model);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        if (!password.equals(again)) {
            return page(account, model, reader.error("access.password.again"));
        }
        try {
            var place = new Passwords.Place(request.getRemoteAddr(), SessionCheck.number(request));
            passwords.change(account.login(), current, password, place);
        } catch (Invalid refused) {
            return page(account, model, reader.errors(refused));
        }
        response.setStatus(HttpStatus.OK.value());
        request.changeSessionId();
        return "redirect:/account/password?changed";
    }

    private String page(Login account, Model model, List<String> errors) {
        model.addAttribute("errors", errors);
        model.addAttribute("expired", passwords.expired(account.passwordAt()));
        return "access/password";
    }
}
