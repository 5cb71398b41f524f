package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Congresses;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who reads a page about an account, and what its head shows. */
@Component
class Reader {

    private final Logins logins;
    private final Congresses congresses;
    private final Sentences sentences;

    Reader(Logins logins, Congresses congresses, Sentences sentences) {
        this.logins = logins;
        this.congresses = congresses;
        this.sentences = sentences;
    }

    /** The account of whoever is in. */
    Login of(HttpServletRequest request, Model model) {
        String login = String.valueOf(request.getRemoteUser());
        Login account = logins.find(login).orElseThrow(() -> new Missing(login));
        model.addAttribute("name", account.name());
        model.addAttribute("login", account.login());
        model.addAttribute("demo", congresses.get(account.congress()).demo());
        return account;
    }

    /** What is wrong, in words. */
    List<String> errors(Invalid invalid) {
        return invalid.errors().stream().map(it -> sentences.of(it.reason())).toList();
    }

    /** One thing that is wrong. */
    List<String> error(String code) {
        return List.of(sentences.of(code));
    }
}
