package org.bihuan.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Foundation.UnitCharter;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Whether a charter makes a congress that can work: every office the models address is there, and names are given once.
 *
 * @param presets the rule books to choose from
 * @param passwords what makes a password good enough; nothing where no passwords are named, because owners set them
 */
record CharterCheck(List<RuleBook> presets, @Nullable PasswordCheck passwords) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final String KINDS = "console.kind.";
    private static final int MOST_UNITS = 2_000;
    private static final int MOST_ACCOUNTS = 500;

    private static final List<String> EXACTLY_ONE = List.of("generalOffice", "leadership", "deputies");
    private static final List<String> AT_LEAST_ONE = List.of("committee", "organ");

    /** What does not fit, by field. */
    List<FieldError> errors(Charter charter) {
        var check = new Check();
        check.congress(charter.congress());
        check.units(charter.units());
        check.accounts(charter.accounts());
        if (check.errors.isEmpty()) {
            // A charter that names its bodies and people rightly is asked whether they are enough.
            RuleBook rules = presets.stream()
                    .filter(it -> it.id().equals(charter.congress().preset()))
                    .findFirst()
                    .orElseThrow();
            return new StaffCheck(charter, rules.number("verificationPeople")).errors();
        }
        return check.errors;
    }

    private final class Check {

        private final List<FieldError> errors = new ArrayList<>();
        private final Map<String, String> kinds = new HashMap<>();
        private String congressName = "";

        void congress(Congress it) {
            congressName = it.name();
            id("congress.id", it.id());
            text("congress.name", it.name(), 200);
            text("congress.code", it.code(), 20);
            oneOf("congress.level", it.level(), Level.words(), "console.level.");
            oneOf(
                    "congress.preset",
                    it.preset(),
                    presets.stream().map(RuleBook::id).toList(),
                    "");
        }

        void units(List<UnitCharter> units) {
            most("units", units.size(), MOST_UNITS);
            var names = new HashSet<String>();
            for (int i = 0; i < units.size(); i++) {
                UnitCharter it = units.get(i);
                String at = "units[" + i + "].";
                boolean known = id(at + "id", it.id()) && twice(at + "id", it.id(), kinds.keySet());
                if (oneOf(at + "kind", it.kind(), Unit.KINDS.stream().sorted().toList(), KINDS) && known) {
                    kinds.put(it.id(), it.kind());
                }
                if (text(at + "name", it.name(), 200) && twice(at + "name", it.name(), names)) {
                    names.add(it.name());
                }
                aliases(at + "aliases", it.aliases());
            }
            for (int i = 0; i < units.size(); i++) {
                organ("units[" + i + "].organ", units, i);
            }
            EXACTLY_ONE.stream()
                    .filter(kind -> Collections.frequency(kinds.values(), kind) != 1)
                    .forEach(kind -> error("units", "setup.one", Choices.of(KINDS, List.of(kind))));
            AT_LEAST_ONE.stream()
                    .filter(kind -> !kinds.containsValue(kind))
                    .forEach(kind -> error("units", "setup.some", Choices.of(KINDS, List.of(kind))));
        }

        /** Departments stand before or behind their organ in a list, but the table wants the organ first. */
        private void organ(String at, List<UnitCharter> units, int index) {
            UnitCharter it = units.get(index);
            if (!"department".equals(it.kind())) {
                if (it.organ() != null) {
                    error(at, "setup.noOrgan");
                }
            } else if (units.subList(0, index).stream()
                    .noneMatch(
                            other -> "organ".equals(other.kind()) && other.id().equals(it.organ()))) {
                error(at, "setup.organ", String.valueOf(it.organ()));
            }
        }

        private void aliases(String at, @Nullable List<String> aliases) {
            var seen = new HashSet<String>();
            for (String alias : aliases == null ? List.<String>of() : aliases) {
                if (text(at, alias, 200) && twice(at, alias, seen)) {
                    seen.add(alias);
                }
            }
        }

        void accounts(List<AccountCharter> accounts) {
            most("accounts", accounts.size(), MOST_ACCOUNTS);
            if (accounts.isEmpty()) {
                error("accounts", "form.required");
            }
            var logins = new HashSet<String>();
            for (int i = 0; i < accounts.size(); i++) {
                AccountCharter it = accounts.get(i);
                String at = "accounts[" + i + "].";
                if (id(at + "login", it.login()) && twice(at + "login", it.login(), logins)) {
                    logins.add(it.login());
                }
                text(at + "name", it.name(), 100);
                password(at + "password", it);
                posts(at + "posts", it.posts());
                email(at + "email", it.email());
            }
        }

        private void password(String at, AccountCharter it) {
            if (passwords == null) {
                fits(it.password().isEmpty(), at, "foundation.noPassword");
                return;
            }
            var context = List.of(it.login(), it.name(), congressName);
            passwords.reasons(it.password(), context).forEach(reason -> errors.add(new FieldError(at, reason)));
        }

        private void posts(String at, List<String> posts) {
            if (posts.isEmpty()) {
                error(at, "form.required");
            }
            var seen = new HashSet<String>();
            for (String post : posts) {
                String[] parts = String.valueOf(post).split("/", -1);
                String kind = kinds.get(parts[0]);
                if (parts.length != 2 || kind == null || !Unit.posts(kind).contains(parts[1])) {
                    error(at, "setup.post", String.valueOf(post));
                } else if (twice(at, post, seen)) {
                    Wall.against(seen, post).ifPresent(it -> error(at, "setup.wall", post, it));
                    seen.add(post);
                }
            }
            Role.conflict(seen).ifPresent(it -> errors.add(new FieldError(at, it)));
        }

        private void email(String at, @Nullable String email) {
            if (email != null && !(email.length() <= 254 && EMAIL.matcher(email).matches())) {
                error(at, "setup.email", email);
            }
        }

        private boolean id(String at, String value) {
            return fits(ID.matcher(value).matches(), at, value.isEmpty() ? "form.required" : "setup.id", value);
        }

        private boolean text(String at, @Nullable String value, int most) {
            if (value == null || value.isBlank()) {
                return fits(false, at, "form.required");
            }
            int length = value.codePointCount(0, value.length());
            return fits(length <= most, at, "form.maxLength", most, length)
                    && fits(value.codePoints().noneMatch(Character::isISOControl), at, "form.character");
        }

        /** @param names where the keys of the names of the options begin; empty where they have none */
        private boolean oneOf(String at, String value, List<String> options, String names) {
            return fits(options.contains(value), at, "form.option", value, Choices.of(names, options));
        }

        private boolean twice(String at, String value, Set<String> seen) {
            return fits(!seen.contains(value), at, "form.twice", value);
        }

        private void most(String at, int size, int most) {
            fits(size <= most, at, "form.maxItems", most);
        }

        private boolean fits(boolean fits, String at, String code, Object... arguments) {
            if (!fits) {
                error(at, code, arguments);
            }
            return fits;
        }

        private void error(String at, String code, Object... arguments) {
            errors.add(new FieldError(at, Reason.of(code, arguments)));
        }
    }
}
