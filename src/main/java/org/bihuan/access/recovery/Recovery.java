package org.bihuan.access.recovery;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Logins;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts, for the first time or again. It takes two administrators, neither of them its owner: whoever could do it alone would
 * come in as anybody. To unbind an account of the business side one is enough, since nobody comes in by that. The owner is told either way.
 */
@Service
public class Recovery {

    private static final int LONGEST_REASON = 2_000;

    private final Map<Act, Remedy> remedies = new EnumMap<>(Act.class);
    private final ProposalTable proposals;
    private final Tidings tidings;
    private final Logins logins;
    private final Accounts accounts;
    private final DoorJournal journal;

    Recovery(
            List<Remedy> remedies,
            ProposalTable proposals,
            Tidings tidings,
            Logins logins,
            Accounts accounts,
            DoorJournal journal) {
        remedies.forEach(it -> this.remedies.put(it.act(), it));
        this.proposals = proposals;
        this.tidings = tidings;
        this.logins = logins;
        this.accounts = accounts;
        this.journal = journal;
    }

    /**
     * What came of asking: it waits, or it is done.
     *
     * @param proposal nothing if it is done, as only an unbinding can be
     * @param half the proposer's part of a code
     */
    public record Asked(
            @Nullable Proposal proposal, @Nullable String half) {

        /** What waits, where it always does. */
        public Proposal waiting() {
            return Objects.requireNonNull(proposal);
        }
    }

    /**
     * Asks for an act on an account of the administrator's congress.
     *
     * @throws Missing if there is no such account there, or nothing to do it to
     * @throws Refused if it is the administrator's own
     */
    @Transactional
    public Asked ask(Actor actor, Act act, Target target) {
        logins.within(actor.congress(), target.login());
        // A post granted at the same time would make of it an administrator's account.
        String owner = proposals.lockedOwner(target.login());
        if (owner.equals(actor.person())) {
            throw Refused.because("recovery.oneself");
        }
        Remedy remedy = remedy(act);
        remedy.check(target);
        if (!act.opens() && !accounts.administers(target.login())) {
            done(actor, act, target, remedy.apply(target, actor.login()), null);
            return new Asked(null, null);
        }
        Proposal it = proposals.add(actor, act, target);
        var data = about(target);
        data.put("proposal", it.id());
        data.put("act", act.word());
        data.put("expires", it.expires().toInstant().toString());
        journal.act(actor, "access.recovery.proposed", target.login(), data);
        tidings.waits(actor.congress(), owner, it);
        return new Asked(it, remedy.half(target).orElse(null));
    }

    /**
     * Binds an account to the person of a provider its owner came as, who has just signed in by his password.
     *
     * @throws Refused if the account or the person of the provider is bound already, or if it is not his, or an administrator's:
     *     that two others do
     */
    @Transactional
    public void bindOwn(Actor owner, Target target) {
        if (!proposals.lockedOwner(target.login()).equals(owner.person()) || accounts.administers(target.login())) {
            throw Refused.because("recovery.administrator");
        }
        Remedy remedy = remedy(Act.BIND);
        remedy.check(target);
        done(owner, Act.BIND, target, remedy.apply(target, owner.login()), null);
    }

    /** What waits in the administrator's congress, oldest first. */
    public List<Proposal> page(Actor actor, @Nullable Long after, int limit) {
        return proposals.page(actor.congress(), after, limit);
    }

    /**
     * Confirms what another asked for, which does it.
     *
     * @return the second half of a code, if it gives one
     * @throws Missing if nothing waits by this number, or it has ended
     * @throws Refused if it is the actor's own account, he asked for it himself, or whoever did is in no position to any more
     */
    @Transactional
    public Optional<Code> confirm(Actor actor, long id) {
        Proposal it = waiting(actor, id);
        String owner = proposals.owner(it.login());
        // A substitute counts as both.
        List<String> acting = Stream.concat(
                        Stream.of(actor.person()), actor.absent().stream().map(Actor.Absent::person))
                .toList();
        if (acting.contains(owner)) {
            throw Refused.because("recovery.concerned");
        }
        if (acting.contains(it.proposedBy())) {
            throw Refused.because("recovery.proposedByOneself");
        }
        if (accounts.of(actor.congress(), it.proposedBy())
                .filter(Right.RESET_ACCOUNTS::heldBy)
                .isEmpty()) {
            throw Refused.because("recovery.proposerGone", it.proposedName());
        }
        Act act = Act.of(it.act());
        Remedy remedy = remedy(act);
        remedy.check(it.target());
        proposals.remove(id);
        Optional<Code> code = remedy.apply(it.target(), actor.login());
        done(actor, act, it.target(), code, it);
        return code;
    }

    /**
     * Refuses what another asked for.
     *
     * @throws Missing if nothing waits by this number, or it has ended
     * @throws Invalid if no reason is given
     */
    @Transactional
    public void refuse(Actor actor, long id, @Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw Invalid.field("reason", "form.required");
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Invalid.field("reason", "form.maxLength", LONGEST_REASON, why.codePointCount(0, why.length()));
        }
        if (why.codePoints().anyMatch(Character::isISOControl)) {
            throw Invalid.field("reason", "form.character");
        }
        Proposal it = waiting(actor, id);
        proposals.remove(id);
        var data = about(it.target());
        data.put("proposal", id);
        data.put("act", it.act());
        data.put("proposedBy", it.proposedBy());
        data.put("reason", why);
        journal.act(actor, "access.recovery.refused", it.login(), data);
    }

    private Proposal waiting(Actor actor, long id) {
        return proposals.lock(actor.congress(), id).orElseThrow(() -> new Missing(String.valueOf(id)));
    }

    private Remedy remedy(Act act) {
        return Optional.ofNullable(remedies.get(act)).orElseThrow();
    }

    private void done(Actor actor, Act act, Target target, Optional<Code> code, @Nullable Proposal proposal) {
        var data = about(target);
        code.ifPresent(it -> data.put("expires", it.expires().toString()));
        String first = proposal == null ? actor.person() : proposal.proposedBy();
        if (proposal != null) {
            data.put("proposal", proposal.id());
            data.put("proposedBy", first);
            data.put("confirmedBy", actor.person());
        }
        journal.act(actor, act.action(), target.login(), data);
        tidings.done(proposals.owner(target.login()), act, target.login(), List.of(first, actor.person()));
    }

    private static LinkedHashMap<String, Object> about(Target target) {
        var data = new LinkedHashMap<String, Object>();
        if (target.issuer() != null && target.subject() != null) {
            data.put("issuer", target.issuer());
            data.put("subject", target.subject());
        }
        return data;
    }
}
