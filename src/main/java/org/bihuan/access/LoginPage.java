package org.bihuan.access;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Accounts.Listed;
import org.bihuan.organization.Congresses;
import org.bihuan.permission.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in; leads to the set-up as long as nobody can. A demo county shows whom one can sign in as. */
@Controller
class LoginPage {

    /** Posts in the order of their work, which orders the units; a post not named here comes last. */
    private static final List<String> ORDER = List.of(
            "clerk",
            "head",
            "verifier",
            "office",
            "viceChair",
            "council",
            "member",
            "deputy",
            "auditor",
            "organ",
            "handler");

    private static final Set<String> SUPERVISED = Set.of("organ", "handler");

    private final Accounts accounts;
    private final Congresses congresses;

    LoginPage(Accounts accounts, Congresses congresses) {
        this.accounts = accounts;
        this.congresses = congresses;
    }

    /** A table of demo accounts by unit. */
    record Side(String title, Map<String, List<Listed>> units) {}

    @Open("Nobody has signed in yet")
    @GetMapping("/login")
    String show(@RequestParam(required = false) @Nullable String as, Model model) {
        if (!congresses.any()) {
            // Nobody can sign in yet: there is somebody to be let in only once the program has been set up.
            return "redirect:/setup";
        }
        List<Listed> demo = accounts.listed();
        model.addAttribute("sides", demo.isEmpty() ? List.of() : sides(demo));
        // Only a listed name is filled in: the page repeats nothing else from its address.
        model.addAttribute("user", demo.stream().anyMatch(it -> it.login().equals(as)) ? as : "");
        return "access/login";
    }

    private static List<Side> sides(List<Listed> all) {
        return List.of(
                side("pages.login.demo.congress", all, it -> !SUPERVISED.contains(it.post())),
                side("pages.login.demo.supervised", all, it -> SUPERVISED.contains(it.post())));
    }

    private static Side side(String title, List<Listed> all, Predicate<Listed> which) {
        return new Side(
                title,
                all.stream()
                        .filter(which)
                        .sorted(Comparator.comparingInt(LoginPage::rank))
                        .collect(Collectors.groupingBy(Listed::unit, LinkedHashMap::new, Collectors.toList())));
    }

    private static int rank(Listed account) {
        int place = ORDER.indexOf(account.post());
        return place < 0 ? ORDER.size() : place;
    }
}
