package org.bihuan.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares a matter with an upper or lower congress, and ends that. The head of its committee and the office may. */
@Service
@Transactional
public class ShareMatter {

    private final Matters matters;
    private final Shares shares;
    private final CongressTree tree;
    private final ShareJournal journal;

    ShareMatter(Matters matters, Shares shares, CongressTree tree, ShareJournal journal) {
        this.matters = matters;
        this.shares = shares;
        this.tree = tree;
        this.journal = journal;
    }

    /** The shares of a matter of one's own, newest first, ended ones too. */
    @Transactional(readOnly = true)
    public List<Share> of(Actor actor, String matter) {
        matters.inside(actor, matter);
        return shares.of(matter);
    }

    /** Whether the actor may share a matter he sees, and end that. */
    public boolean may(Actor actor, Matter matter) {
        return actor.unitsAs(Set.of("head")).contains(matter.hostCommittee()) || actor.holds(Set.of("office"));
    }

    /**
     * With whom the actor may share a matter: the congresses above and below.
     *
     * @throws Missing if the matter is not in the actor's sight
     * @throws Forbidden if he is neither head of its committee nor of the office
     */
    @Transactional(readOnly = true)
    public List<CongressTree.Place> partners(Actor actor, String matter) {
        return tree.inLine(visible(actor, matter).congress());
    }

    /**
     * One share of a matter the actor may share.
     *
     * @throws Missing if there is no such share
     * @throws Forbidden if he is neither head of its committee nor of the office
     */
    @Transactional(readOnly = true)
    public Share find(Actor actor, String matter, long id) {
        visible(actor, matter);
        return share(matter, id);
    }

    /**
     * Begins a share.
     *
     * @throws Missing if the matter is not in the actor's sight
     * @throws Forbidden if he is neither head of its committee nor of the office
     * @throws Invalid if the congress stands neither above nor below his, or the level is none
     * @throws Refused if it is shared with that congress already
     */
    public Share begin(Actor actor, String matter, @Nullable String congress, @Nullable String level) {
        Matter own = own(actor, matter);
        Asked asked = asked(own, congress, level);
        Share share = shares.begin(matter, asked.congress(), asked.level(), null, actor.person());
        journal.write(actor, "share.begin", List.of(new ShareJournal.Written(share, own.congress(), matter)));
        return share;
    }

    /**
     * Ends a share, and with it what the other side linked to it. Nothing of the matter is visible there any more.
     *
     * @throws Missing if there is no such share
     * @throws Refused if it has ended
     */
    public void end(Actor actor, String matter, long id) {
        Matter own = visible(actor, matter);
        Share seen = share(matter, id);
        Stream.concat(Stream.of(matter), shares.answering(id).stream().map(Share::matter))
                .sorted()
                .forEach(matters::lock);
        if (!shares.get(id).running()) {
            throw Refused.because("share.ended", String.valueOf(id));
        }
        var ended = new ArrayList<ShareJournal.Written>();
        shares.answering(id)
                .forEach(it -> ended.add(
                        new ShareJournal.Written(shares.end(it.id(), actor.person()), seen.congress(), matter)));
        ended.add(new ShareJournal.Written(shares.end(id, actor.person()), own.congress(), matter));
        journal.write(actor, "share.end", ended);
    }

    /** With whom, and how much. */
    private record Asked(String congress, ShareLevel level) {}

    private Asked asked(Matter own, @Nullable String congress, @Nullable String level) {
        var errors = new ArrayList<FieldError>();
        if (congress == null || congress.isEmpty()) {
            errors.add(new FieldError("congress", Reason.of("form.required")));
        } else if (!tree.inLine(own.congress(), congress)) {
            errors.add(new FieldError("congress", Reason.of("share.congress", congress)));
        }
        try {
            ShareLevel how = ShareLevel.of(level);
            if (congress != null && errors.isEmpty()) {
                return new Asked(congress, how);
            }
        } catch (Invalid none) {
            errors.addAll(none.errors());
        }
        throw new Invalid(errors);
    }

    private Share share(String matter, long id) {
        return shares.find(matter, id).orElseThrow(() -> new Missing(String.valueOf(id)));
    }

    /** The matter, locked, if the actor may share it. */
    private Matter own(Actor actor, String matter) {
        return matters.lock(visible(actor, matter).id());
    }

    private Matter visible(Actor actor, String matter) {
        Matter seen = matters.visible(actor, matter);
        if (!may(actor, seen)) {
            throw Forbidden.because("share.notYours", matter);
        }
        return seen;
    }
}
