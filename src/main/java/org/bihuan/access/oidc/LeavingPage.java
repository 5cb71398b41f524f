package org.bihuan.access.oidc;

import jakarta.servlet.http.HttpSession;
import org.bihuan.permission.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from here to where one signs out of the provider. */
@Controller
class LeavingPage {

    static final String PATH = "/login/leaving";

    @Open("Whoever signs out is nobody any more.")
    @GetMapping(PATH)
    String show(HttpSession session, Model model) {
        Object target = session.getAttribute(Leaving.TARGET);
        session.invalidate();
        if (target == null) {
            return "redirect:/login?out";
        }
        model.addAttribute("target", target);
        return "access/leaving";
    }
}
