package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.access.password.Activation;
import org.bihuan.permission.Open;
import org.bihuan.refusal.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the owner of a new account, or of one whose password was reset, sets the password. */
@Controller
class ActivatePage {

    private final Activation activation;
    private final Reader reader;

    ActivatePage(Activation activation, Reader reader) {
        this.activation = activation;
        this.reader = reader;
    }

    @Open("Whoever has an activation code has no password yet.")
    @GetMapping("/activate")
    String show(Model model) {
        return page(model, "", "", List.of());
    }

    @Open("Whoever has an activation code has no password yet.")
    @PostMapping("/activate")
    String activate(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        if (!password.equals(again)) {
            return page(model, login, code, reader.error("access.password.again"));
        }
        try {
            activation.activate(login.strip(), code, password, request.getRemoteAddr());
        } catch (Invalid refused) {
            return page(model, login, code, reader.errors(refused));
        }
        response.setStatus(HttpStatus.OK.value());
        return "redirect:/login?activated";
    }

    private static String page(Model model, String login, String code, List<String> errors) {
        model.addAttribute("login", login);
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        return "access/activate";
    }
}
