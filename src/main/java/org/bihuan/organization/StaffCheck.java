package org.bihuan.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Foundation.UnitCharter;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Reason;

/**
 * Whether a charter has the people its congress cannot work without: the three administrators, somebody at every post that a
 * problem passes on its way to sign-off, and verifiers who did not draft what they verify. And whether nobody is called as the journal
 * calls the program.
 *
 * @param verifiers how many people verify a problem by the congress's rule book
 */
record StaffCheck(Charter charter, int verifiers) {

    private static final Map<String, List<String>> NEEDED = Map.of(
            "generalOffice",
            List.of("office"),
            "leadership",
            List.of("viceChair", "council"),
            "organ",
            List.of("organ"));

    /** What is missing or does not do. */
    List<FieldError> errors() {
        var holders = holders();
        var errors = new ArrayList<FieldError>();
        Set<String> held = new HashSet<>();
        holders.keySet().forEach(it -> held.add(it.substring(it.indexOf('/') + 1)));
        Posts.ALL.stream()
                .filter(post -> Posts.ADMINISTRATORS.contains(post) && !held.contains(post))
                .forEach(post -> errors.add(error("setup.administrator", Choices.of("pages.post.", List.of(post)))));
        for (UnitCharter unit : charter.units()) {
            NEEDED.getOrDefault(unit.kind(), List.of()).stream()
                    .filter(post -> !holders.containsKey(unit.id() + "/" + post))
                    .forEach(post -> errors.add(error(
                            "setup.nobody", Reason.of("staffing.post", unit.name(), Reason.of("pages.post." + post)))));
            if (unit.kind().equals("committee")) {
                committee(unit, holders, errors);
            }
        }
        ownNames(errors);
        return errors;
    }

    private void ownNames(List<FieldError> errors) {
        for (int i = 0; i < charter.accounts().size(); i++) {
            String login = charter.accounts().get(i).login();
            if (ProgramNames.has(login)) {
                errors.add(new FieldError("accounts[" + i + "].login", Reason.of("setup.ownName", login)));
            }
        }
    }

    /** A committee that starts matters needs verifiers of its own: whoever drafts or heads it cannot verify 不得核查本人经办事项. */
    private void committee(UnitCharter unit, Map<String, Set<String>> holders, List<FieldError> errors) {
        Set<String> drafting = new HashSet<>(holders.getOrDefault(unit.id() + "/clerk", Set.of()));
        drafting.addAll(holders.getOrDefault(unit.id() + "/head", Set.of()));
        Set<String> verifying = new HashSet<>(holders.getOrDefault(unit.id() + "/verifier", Set.of()));
        verifying.removeAll(drafting);
        if (!drafting.isEmpty() && verifying.size() < verifiers) {
            errors.add(error("setup.verifiers", unit.name(), verifiers, verifying.size()));
        }
    }

    private Map<String, Set<String>> holders() {
        var holders = new LinkedHashMap<String, Set<String>>();
        for (AccountCharter account : charter.accounts()) {
            account.posts()
                    .forEach(post ->
                            holders.computeIfAbsent(post, it -> new HashSet<>()).add(account.login()));
        }
        return holders;
    }

    private static FieldError error(String code, Object... arguments) {
        return new FieldError("accounts", Reason.of(code, arguments));
    }
}
