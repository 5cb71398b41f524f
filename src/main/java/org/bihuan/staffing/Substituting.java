package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names substitutes 代理. Whoever is away names a colleague; the security administrator names anybody on the same side. It ends
 * with its last day by itself, and is not passed on: a substitute of a substitute has nothing.
 */
@Service
public class Substituting {

    private final Roster roster;
    private final Substitutions substitutions;
    private final StandIn standIn;
    private final SystemActs acts;
    private final Tenure tenure;
    private final Messages messages;

    Substituting(
            Roster roster,
            Substitutions substitutions,
            StandIn standIn,
            SystemActs acts,
            Tenure tenure,
            Messages messages) {
        this.roster = roster;
        this.substitutions = substitutions;
        this.standIn = standIn;
        this.acts = acts;
        this.tenure = tenure;
        this.messages = messages;
    }

    /** Who stands in, from the first day to the last. */
    public record Order(
            @Nullable String substitute,
            @Nullable String from,
            @Nullable String until,
            @Nullable String reason) {}

    /**
     * The actor names a colleague of his unit, or of a unit under the same organ.
     *
     * @throws Invalid if a field does not fit
     * @throws Refused with every reason against it
     */
    @Transactional
    public Substitution forOneself(Actor actor, Order it) {
        return make(actor, actor.person(), it, true);
    }

    /**
     * The security administrator names one for somebody of the congress.
     *
     * @throws Missing if there is no such person in the congress
     */
    @Transactional
    public Substitution forPerson(Actor actor, String person, Order it) {
        if (person.equals(actor.person()) || actor.person().equals(it.substitute())) {
            throw Refused.because("staffing.oneself");
        }
        return make(actor, person, it, false);
    }

    private Substitution make(Actor actor, String person, Order it, boolean colleagueOnly) {
        String named = Given.required("substitute", it.substitute(), 40);
        LocalDate today = tenure.today();
        LocalDate from = Given.between("from", Given.day("from", it.from()).orElse(today), today, today.plusYears(1));
        LocalDate until = Given.day("until", it.until()).orElseThrow(() -> Invalid.field("until", "form.required"));
        Given.between("until", until, from, from.plusYears(1));
        String reason = Given.required("reason", it.reason());
        // In the order of their ids, so that two who name each other wait instead of dying.
        Stream.of(person, named).sorted().forEach(id -> roster.lock(actor.congress(), id));
        Member absent = roster.find(actor.congress(), person).orElseThrow(() -> new Missing(person));
        Member substitute = roster.find(actor.congress(), named)
                .orElseThrow(() -> Invalid.field("substitute", "form.person", named));
        var against = new ArrayList<>(standIn.against(substitute, absent));
        if (against.isEmpty()) {
            against.addAll(against(absent, substitute, from, until, colleagueOnly));
        }
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        long id = substitutions.add(absent, substitute, from, until, reason, actor.person());
        made(actor, absent, substitute, from, until, reason);
        return substitutions.find(actor.congress(), id).orElseThrow();
    }

    /** Writes down that one was named, and tells both. */
    void made(Actor actor, Member absent, Member substitute, LocalDate from, LocalDate until, String reason) {
        var data = new LinkedHashMap<String, Object>();
        data.put("substitute", substitute.id());
        data.put("from", from);
        data.put("until", until);
        data.put("reason", reason);
        acts.done(actor, "substitution.made", absent.id(), data);
        tell(actor, absent, substitute, from, until);
    }

    /** Writes down that one was ended before its last day. */
    void ended(Actor actor, Substitution it) {
        acts.done(actor, "substitution.ended", it.absent(), Map.of("substitute", it.substitute()));
    }

    /** Nobody acts in somebody's name without his knowing. */
    private void tell(Actor actor, Member absent, Member substitute, LocalDate from, LocalDate until) {
        var concerned = new TreeSet<>(List.of(absent.id(), substitute.id()));
        concerned.remove(actor.person());
        List<String> what = List.of(substitute.name(), absent.name(), from.toString(), until.toString(), actor.name());
        messages.tell(concerned, News.of("substitution.told", what, null, null), List.of("inApp", "mail"));
    }

    private List<Reason> against(
            Member absent, Member substitute, LocalDate from, LocalDate until, boolean colleagueOnly) {
        var reasons = new ArrayList<Reason>();
        if (colleagueOnly && !standIn.colleagues(substitute, absent)) {
            reasons.add(Reason.of("substitution.colleague", substitute.name()));
        }
        if (!standIn.hasTransferable(absent)) {
            reasons.add(Reason.of("substitution.personal", absent.name()));
        }
        substitutions.of(absent.id()).stream()
                .filter(it -> it.absent().equals(absent.id()) && it.within(from, until))
                .findFirst()
                .ifPresent(it -> reasons.add(Reason.of(
                        "substitution.twice", absent.name(), it.substituteName(), it.fromOn(), it.untilOn())));
        substitutions.of(substitute.id()).stream()
                .filter(it -> it.absent().equals(substitute.id()) && it.within(from, until))
                .findFirst()
                .ifPresent(it ->
                        reasons.add(Reason.of("substitution.away", substitute.name(), it.fromOn(), it.untilOn())));
        return reasons;
    }

    /** Ends one's own at once, as the absent or as the substitute. */
    @Transactional
    public Substitution endOwn(Actor actor, long id) {
        return end(actor, id, actor.person());
    }

    /** Ends one of a person of the congress at once. */
    @Transactional
    public Substitution end(Actor actor, String person, long id) {
        return end(actor, id, person);
    }

    private Substitution end(Actor actor, long id, String person) {
        roster.lock(actor.congress(), person).orElseThrow(() -> new Missing(person));
        Substitution it = substitutions
                .find(actor.congress(), id)
                .filter(found -> List.of(found.absent(), found.substitute()).contains(person))
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        if (it.overFrom(tenure.today())) {
            throw Refused.because("substitution.over", it.substituteName(), it.absentName());
        }
        substitutions.end(id, tenure.today());
        ended(actor, it);
        return substitutions.find(actor.congress(), id).orElseThrow();
    }
}
