package org.bihuan.staffing;

import java.time.LocalDate;
import org.bihuan.organization.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person of a congress.
 *
 * @param role business, system, security or audit
 * @param leftOn the last day of whoever has left or will
 */
public record Member(
        String id,
        String congress,
        String name,
        @Nullable String email,
        String role,
        @Nullable LocalDate leftOn) {

    Role kind() {
        return Role.named(role);
    }
}
