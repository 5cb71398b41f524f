package org.bihuan.sharing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other side of a joint share: its office accepts it, and links matters of its own congress as the same topic 同题. What comes from
 * another congress comes in at the office, as papers do; a committee reads it from the moment one of its matters is linked with it.
 */
@Service
@Transactional
public class AnswerShare {

    private final Matters matters;
    private final Shares shares;
    private final SharedMatters shared;
    private final ShareJournal journal;

    AnswerShare(Matters matters, Shares shares, SharedMatters shared, ShareJournal journal) {
        this.matters = matters;
        this.shares = shares;
        this.shared = shared;
        this.journal = journal;
    }

    /**
     * Accepts a joint share: from now on the matter can be read, and answered with one of one's own.
     *
     * @throws Missing if nothing is shared under these numbers with the actor's congress
     * @throws Forbidden if he is not of the office
     * @throws Refused if it is not joint, or was accepted
     */
    public Share accept(Actor actor, String matter, long id) {
        shared.visible(actor, matter, id);
        office(actor);
        Matter theirs = matters.lock(matter);
        Share share = running(matter, id);
        if (!share.joint()) {
            throw Refused.because("share.notJoint", String.valueOf(id));
        }
        if (share.acceptedAt() != null) {
            throw Refused.because("share.accepted", String.valueOf(id));
        }
        Share accepted = shares.accept(id, actor.person());
        journal.write(actor, "share.accept", List.of(new ShareJournal.Written(accepted, theirs.congress(), matter)));
        return accepted;
    }

    /**
     * Links a matter of one's own with one that is shared jointly; the congress that shared it reads this one until either side ends it.
     *
     * @param matter the shared matter
     * @param answer the actor's own
     * @throws Missing if the one is not shared with the actor's congress
     * @throws Forbidden if he is not of the office
     * @throws Invalid if his own is not in his sight
     * @throws Refused if the share is not joint and accepted, or this matter is shared with that congress already
     */
    public Share link(Actor actor, String matter, @Nullable String answer) {
        long id = shared.visible(actor, matter).share();
        office(actor);
        Matter own = own(actor, answer);
        // Always in the same order, so that two who link at once wait for each other and for nothing else.
        Stream.of(matter, own.id()).sorted().forEach(matters::lock);
        Share share = running(matter, id);
        if (!share.joint() || share.acceptedAt() == null) {
            throw Refused.because("share.notJoint", String.valueOf(id));
        }
        String giver = matters.get(matter).congress();
        Share answering = shares.begin(own.id(), giver, ShareLevel.JOINT, id, actor.person());
        journal.write(actor, "share.link", List.of(new ShareJournal.Written(answering, own.congress(), matter)));
        return answering;
    }

    private Matter own(Actor actor, @Nullable String answer) {
        if (answer == null || answer.isEmpty()) {
            throw Invalid.field("matter", "form.required");
        }
        try {
            return matters.visible(actor, answer);
        } catch (Missing none) {
            throw Invalid.field("matter", "share.noMatter", answer);
        }
    }

    private static void office(Actor actor) {
        if (!actor.holds(Set.of("office"))) {
            throw Forbidden.because("share.office");
        }
    }

    private Share running(String matter, long id) {
        return shares.find(matter, id).filter(Share::running).orElseThrow(() -> new Missing(matter));
    }
}
