package org.bihuan.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Accounts.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in. A demo county shows whom one can sign in as. */
@Controller
class LoginPage {

    private static final Set<String> SUPERVISED = Set.of("organ", "handler");

    private final Accounts accounts;

    LoginPage(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A table of demo accounts by unit. */
    record Side(String title, Map<String, List<Listed>> units) {}

    @GetMapping("/login")
    String show(@RequestParam(required = false) @Nullable String as, Model model) {
        List<Listed> demo = accounts.listed();
        model.addAttribute("sides", demo.isEmpty() ? List.of() : List.of(congress(demo), supervised(demo)));
        // Only a listed name is filled in: the page repeats nothing else from its address.
        model.addAttribute(
                "user",
                demo.stream()
                        .map(Listed::login)
                        .filter(it -> it.equals(as))
                        .findFirst()
                        .orElse(""));
        return "access/login";
    }

    private static Side congress(List<Listed> all) {
        return side(
                "pages.login.demo.congress",
                all.stream().filter(it -> !SUPERVISED.contains(it.post())).toList());
    }

    private static Side supervised(List<Listed> all) {
        // Organs before their departments.
        List<Listed> organs =
                all.stream().filter(it -> it.post().equals("organ")).toList();
        List<Listed> units =
                all.stream().filter(it -> it.post().equals("handler")).toList();
        return side(
                "pages.login.demo.supervised",
                java.util.stream.Stream.concat(organs.stream(), units.stream()).toList());
    }

    private static Side side(String title, List<Listed> accounts) {
        return new Side(
                title,
                accounts.stream()
                        .collect(Collectors.groupingBy(Listed::unit, LinkedHashMap::new, Collectors.toList())));
    }
}
