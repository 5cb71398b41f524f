package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody leaves 离岗交接: his posts and account end on a day, and what is his own is a successor's from now on; what still comes to him
 * until that day, after it: {@link LateWork}.
 */
@Service
public class Departing {

    private final Roster roster;
    private final AccountTable accounts;
    private final PersonalWork work;
    private final PassingOn passing;
    private final LeavingPosts posts;
    private final LeavingSubstitutions substitutions;
    private final PostProposals proposals;
    private final StandIn standIn;
    private final LastAdministrator last;
    private final SystemActs acts;
    private final Tenure tenure;
    private final TransactionTemplate transaction;

    Departing(
            Roster roster,
            AccountTable accounts,
            PersonalWork work,
            PassingOn passing,
            LeavingPosts posts,
            LeavingSubstitutions substitutions,
            PostProposals proposals,
            StandIn standIn,
            LastAdministrator last,
            SystemActs acts,
            Tenure tenure,
            PlatformTransactionManager transactions) {
        this.roster = roster;
        this.accounts = accounts;
        this.work = work;
        this.passing = passing;
        this.posts = posts;
        this.substitutions = substitutions;
        this.proposals = proposals;
        this.standIn = standIn;
        this.last = last;
        this.acts = acts;
        this.tenure = tenure;
        this.transaction = new TransactionTemplate(transactions);
        // A preview within a request that is answered only once rolls back to where it began, and no further.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Who leaves to whom.
     *
     * @param on the last day, today if left out; yesterday to close everything at once
     * @param posts for posts nobody else holds, who holds them from today: {@code unit/post} to a person's id
     */
    public record Order(
            @Nullable String successor,
            @Nullable String on,
            @Nullable Map<String, String> posts) {}

    /**
     * Hands over. Called again, it hands over what has come since.
     *
     * @param dryRun whether to answer what would be done, and to keep nothing
     * @throws Missing if there is no such person in the congress
     * @throws Invalid if a field does not fit
     * @throws Refused if the successor cannot take it, or a post with open work would be nobody's
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 2, delay = 20)
    public Departure depart(Actor actor, String person, Order order, boolean dryRun) {
        Departure done = transaction.execute(status -> {
            Departure departure = depart(actor, person, order);
            if (dryRun) {
                status.setRollbackOnly();
            }
            return departure;
        });
        if (done == null) {
            throw new IllegalStateException("a departure answers what it did");
        }
        return done;
    }

    private Departure depart(Actor actor, String person, Order order) {
        Member leaving = roster.find(actor.congress(), person).orElseThrow(() -> new Missing(person));
        String named = Given.required("successor", order.successor(), 40);
        Member successor = roster.find(actor.congress(), named)
                .orElseThrow(() -> Invalid.field("successor", "form.person", named));
        LocalDate today = tenure.today();
        LocalDate on =
                Given.between("on", Given.day("on", order.on()).orElse(today), today.minusDays(1), today.plusYears(1));
        if (List.of(person, named).contains(actor.person())) {
            throw Refused.because("staffing.oneself");
        }
        var against = new ArrayList<>(standIn.against(successor, leaving));
        if (successor.leftOn() != null) {
            against.add(Reason.of("staffing.left", successor.name(), successor.leftOn()));
        }
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        // Matters first, as everywhere; whatever came between is seen after.
        Set<String> matters = matters(person);
        work.lock(List.copyOf(matters));
        List.of(person, named).stream().sorted().forEach(id -> roster.lock(actor.congress(), id));
        if (!matters.containsAll(matters(person))) {
            throw new OptimisticLockingFailureException("new work came to " + person);
        }
        last.check(person);
        List<Departure.EndedPost> ended = posts.pass(actor, leaving, on, order.posts());
        List<Departure.Matter> moved = passing.pass(leaving, successor, work.of(person), (matter, data) -> {
            data.put("on", on);
            return Note.by(actor, "person.left", matter, data);
        });
        posts.end(leaving, on);
        boolean proposed = proposals.withdraw(person) > 0;
        accounts.closeAfter(person, on);
        roster.left(person, on, named, actor.person());
        // From here on the chain of the congress is held: nothing else is locked any more.
        List<Departure.Moved> others = new ArrayList<>(substitutions.pass(actor, leaving, successor));
        if (proposed) {
            others.add(new Departure.Moved("proposal", person, Moving.ENDED));
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("successor", named);
        data.put("on", on);
        data.put("posts", ended.stream().map(it -> it.unit() + "/" + it.post()).toList());
        data.put("matters", moved.stream().map(Departure.Matter::matter).toList());
        acts.done(actor, "person.left", person, data);
        return new Departure(person, named, on, ended, moved, others);
    }

    private Set<String> matters(String person) {
        var all = new TreeSet<String>();
        work.of(person).forEach(it -> all.add(it.matter()));
        return all;
    }
}
