package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.access.recovery.Anew;
import org.bihuan.matter.ProjectGroups;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Role;
import org.bihuan.organization.Tenure;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.organization.Wall;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The security administrator's part: posts, which are all rights. Nobody grants to himself. */
@Service
public class Granting {

    private final Roster roster;
    private final AccountTable accounts;
    private final Anew anew;
    private final Units units;
    private final LastAdministrator last;
    private final SystemActs acts;
    private final Tenure tenure;
    private final ProjectGroups groups;
    private final Unmanned unmanned;

    Granting(
            Roster roster,
            AccountTable accounts,
            Anew anew,
            Units units,
            LastAdministrator last,
            SystemActs acts,
            Tenure tenure,
            ProjectGroups groups,
            Unmanned unmanned) {
        this.roster = roster;
        this.accounts = accounts;
        this.anew = anew;
        this.units = units;
        this.last = last;
        this.acts = acts;
        this.tenure = tenure;
        this.groups = groups;
        this.unmanned = unmanned;
    }

    /**
     * A post to be.
     *
     * @param from the first day, today if left out
     * @param until the last day; may be left out
     */
    public record NewPost(
            @Nullable String unit,
            @Nullable String post,
            @Nullable String from,
            @Nullable String until) {}

    /**
     * Grants a post; an account that waited for rights is active from now on. Whoever becomes an administrator begins anew, with a code two
     * others give.
     *
     * @throws Missing if there is no such person in the congress
     * @throws Invalid if a field does not fit
     * @throws Refused if it is the actor himself, the person has left or is of another role, or holds the post in that
     *     time, or one on the other side of the wall
     */
    @Transactional
    public HeldPost grant(Actor actor, String person, NewPost it) {
        Member member = roster.lock(actor.congress(), person).orElseThrow(() -> new Missing(person));
        Unit unit = units.find(actor.congress(), Given.required("unit", it.unit(), 40))
                .filter(Unit::open)
                .orElseThrow(() -> Invalid.field("unit", "form.unit", String.valueOf(it.unit())));
        String post = Given.required("post", it.post(), 20);
        if (!Unit.posts(unit.kind()).contains(post)) {
            throw Choices.of("pages.post.", Unit.posts(unit.kind())).without("post", post);
        }
        LocalDate today = tenure.today();
        LocalDate from = Given.between("from", Given.day("from", it.from()).orElse(today), today, today.plusYears(1));
        LocalDate until = Given.day("until", it.until())
                .map(day -> Given.between("until", day, from, today.plusYears(50)))
                .orElse(null);
        return grant(actor, member, unit, post, from, until);
    }

    private HeldPost grant(
            Actor actor, Member member, Unit unit, String post, LocalDate from, @Nullable LocalDate until) {
        if (member.id().equals(actor.person())) {
            throw Refused.because("staffing.oneself");
        }
        if (member.leftOn() != null) {
            throw Refused.because("staffing.left", member.name(), member.leftOn());
        }
        Role role = Role.of(post);
        if (role != member.kind()) {
            // Whoever never held anything may begin as anything; from then on it stays.
            if (!roster.posts(member.id()).isEmpty()) {
                throw Refused.because(
                        "staffing.role",
                        member.name(),
                        Reason.of("console.role." + member.role()),
                        Reason.of("console.role." + role.word()));
            }
            roster.role(member.id(), role);
            anew.begin(member.id());
        }
        if (roster.overlaps(member.id(), unit.id(), post, from, until)) {
            throw Refused.because("staffing.overlap", member.name(), unit.name(), Reason.of("pages.post." + post));
        }
        Stream.concat(
                        roster.within(member.id(), from, until).stream(),
                        roster.besides(member.id(), from, until).stream())
                .filter(it -> Wall.between(it.post(), post))
                .findFirst()
                .ifPresent(held -> {
                    throw Refused.because(
                            "staffing.wall",
                            member.name(),
                            held.unitName(),
                            Reason.of("pages.post." + held.post()),
                            unit.name(),
                            Reason.of("pages.post." + post));
                });
        long id = roster.grant(actor.person(), member.id(), unit.id(), post, from, until);
        int activated = accounts.activate(member.id());
        var data = new LinkedHashMap<String, Object>();
        data.put("post", unit.id() + "/" + post);
        data.put("from", from);
        if (until != null) {
            data.put("until", until);
        }
        if (activated > 0) {
            data.put("account", "active");
        }
        acts.done(actor, "post.granted", member.id(), data);
        return find(member.id(), id);
    }

    /**
     * Takes a post away after its last day, and with it the place in a project group it was held for. The row stays as history.
     * Work that is nobody's by that is told of at once.
     *
     * @param lastDay yesterday to end it at once, which is what is done if it is left out; never further back
     * @throws Missing if the person of the congress has no such post
     * @throws Refused if it is the actor's own, over already, or the last of an administrator
     */
    @Transactional
    public HeldPost end(Actor actor, String person, long id, @Nullable String lastDay, @Nullable String reason) {
        roster.find(actor.congress(), person).orElseThrow(() -> new Missing(person));
        List<String> grouped = groups.lock(person);
        Member member = roster.lock(actor.congress(), person).orElseThrow(() -> new Missing(person));
        HeldPost held = roster.posts(person).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        LocalDate yesterday = tenure.today().minusDays(1);
        LocalDate last = Given.between(
                "lastDay", Given.day("lastDay", lastDay).orElse(yesterday), yesterday, yesterday.plusYears(1));
        String why = Given.required("reason", reason);
        if (member.id().equals(actor.person())) {
            throw Refused.because("staffing.oneself");
        }
        if (held.state(tenure.today()).equals("ended")) {
            throw Refused.because("staffing.ended", held.unitName(), Named.of("pages.post.", held.post()));
        }
        if (Role.of(held.post()) != Role.BUSINESS) {
            this.last.check(person);
        }
        boolean before = held.fromOn() != null && held.fromOn().isAfter(last);
        roster.until(id, before ? held.fromOn().minusDays(1) : last);
        groups.settle(grouped, tenure.today());
        unmanned.taken(actor.congress(), List.of(held.key()));
        var data = new LinkedHashMap<String, Object>();
        data.put("post", held.key());
        data.put("lastDay", last);
        data.put("reason", why);
        acts.done(actor, "post.ended", person, data);
        return find(person, id);
    }

    private HeldPost find(String person, long id) {
        return roster.posts(person).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
