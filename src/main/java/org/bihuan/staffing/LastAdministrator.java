package org.bihuan.staffing;

import org.bihuan.organization.Role;
import org.bihuan.organization.Tenure;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Component;

/** A congress is never left without one of its three administrators: nobody could give the post back. */
@Component
class LastAdministrator {

    private final Roster roster;
    private final Tenure tenure;

    LastAdministrator(Roster roster, Tenure tenure) {
        this.roster = roster;
        this.tenure = tenure;
    }

    /** @throws Refused if the person holds an administrator's post that nobody else of the unit does */
    void check(String person) {
        roster.held(person).stream()
                .filter(it -> Role.of(it.post()) != Role.BUSINESS)
                .filter(it -> roster.others(person, it.unit(), it.post(), tenure.today())
                        .isEmpty())
                .findFirst()
                .ifPresent(it -> {
                    throw Refused.because("staffing.lastAdministrator", Reason.of("pages.post." + it.post()));
                });
    }
}
