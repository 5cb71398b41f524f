package org.bihuan.access.pages;

import org.bihuan.access.oidc.ProviderRules;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules by which people of an identity provider are let in, as the program was started with them. */
@Controller
class ProviderPage {

    private final ProviderRules provider;

    ProviderPage(ProviderRules provider) {
        this.provider = provider;
    }

    @Needs(Right.CONFIGURE_LOGIN)
    @GetMapping("/login-providers")
    String show(Model model) {
        model.addAttribute("rules", provider.rules().orElse(null));
        return "access/login-providers";
    }
}
