package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The posts of somebody who leaves: none with open work stays without a holder. */
@Component
class LeavingPosts {

    private final Roster roster;
    private final PersonalWork work;
    private final Granting granting;
    private final Tenure tenure;

    LeavingPosts(Roster roster, PersonalWork work, Granting granting, Tenure tenure) {
        this.roster = roster;
        this.work = work;
        this.granting = granting;
        this.tenure = tenure;
    }

    /**
     * Grants the posts for which somebody is named, and answers who holds each from now on.
     *
     * @throws Refused with every post that has open work and would be nobody's
     */
    List<Departure.EndedPost> pass(Actor actor, Member leaving, LocalDate on, @Nullable Map<String, String> named) {
        Map<String, String> given = named == null ? Map.of() : named;
        List<HeldPost> held = roster.held(leaving.id());
        for (String key : given.keySet()) {
            if (held.stream().noneMatch(it -> it.key().equals(key))) {
                throw Invalid.field("posts", "departure.notHeld", key, leaving.name());
            }
        }
        for (HeldPost post : held) {
            String to = given.get(post.key());
            if (to != null && !holders(leaving, post, on).contains(to)) {
                person(actor, leaving, to);
                granting.grant(
                        actor,
                        to,
                        new Granting.NewPost(
                                post.unit(), post.post(), tenure.today().toString(), null));
            }
        }
        var passed = new ArrayList<Departure.EndedPost>();
        var stranded = new ArrayList<Reason>();
        for (HeldPost post : held) {
            long open = work.at(post.key());
            List<String> holders = holders(leaving, post, on);
            if (holders.isEmpty() && open > 0) {
                stranded.add(Reason.of("departure.stranded", post.named(), open));
            }
            passed.add(new Departure.EndedPost(post.unit(), post.post(), open, holders));
        }
        if (!stranded.isEmpty()) {
            throw new Refused(stranded);
        }
        return passed;
    }

    private void person(Actor actor, Member leaving, String to) {
        if (to.equals(leaving.id()) || roster.find(actor.congress(), to).isEmpty()) {
            throw Invalid.field("posts", "form.person", to);
        }
    }

    private List<String> holders(Member leaving, HeldPost post, LocalDate on) {
        LocalDate today = tenure.today();
        return roster.others(leaving.id(), post.unit(), post.post(), on.isBefore(today) ? today.minusDays(1) : on);
    }

    /** Ends all that are not over, those to come before they begin. */
    void end(Member leaving, LocalDate on) {
        for (HeldPost it : roster.posts(leaving.id())) {
            boolean coming = it.fromOn() != null && it.fromOn().isAfter(on);
            LocalDate last = coming ? Objects.requireNonNull(it.fromOn()).minusDays(1) : on;
            if (it.untilOn() == null || it.untilOn().isAfter(last)) {
                roster.until(it.id(), last);
            }
        }
    }
}
