package org.bihuan.task;

import org.bihuan.organization.Actor;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people can do with one task among themselves: take it and put it back, hand it on, have it prepared, copy it, take it back.
 * Each operation asks again when it is called.
 */
@Service
@Transactional(readOnly = true)
public class Passing {

    private final MayAct may;
    private final Work work;
    private final Colleagues colleagues;
    private final Delegating delegating;
    private final Copying copying;
    private final Recalling recalling;

    Passing(MayAct may, Work work, Colleagues colleagues, Delegating delegating, Copying copying, Recalling recalling) {
        this.may = may;
        this.work = work;
        this.colleagues = colleagues;
        this.delegating = delegating;
        this.copying = copying;
        this.recalling = recalling;
    }

    /**
     * What is offered to the reader of a task.
     *
     * @param claim 领取, where somebody else might do it as well
     * @param unclaim 放回
     * @param transfer 转办
     * @param delegate 委托
     * @param takeBack 收回委托
     * @param giveBack 交回 what one was asked to prepare
     * @param copy 抄送
     * @param recall 撤回
     */
    public record Offered(
            boolean claim,
            boolean unclaim,
            boolean transfer,
            boolean delegate,
            boolean takeBack,
            boolean giveBack,
            boolean copy,
            boolean recall) {}

    /**
     * Lets pass whoever can do the task now and alone.
     *
     * @throws org.bihuan.refusal.Forbidden if it is not his
     * @throws Refused if it is over, with somebody else, or for several together
     */
    public void check(Actor actor, WorkItem item) {
        may.check(actor, item);
        if (item.people() > 1) {
            throw Refused.because("task.together", item.number(), item.people());
        }
    }

    /** What the reader is offered now. */
    public Offered of(Actor actor, WorkItem item) {
        boolean alone =
                item.open() && item.people() == 1 && work.against(actor, item).isEmpty();
        boolean others = alone && !colleagues.of(actor, item).isEmpty();
        boolean taken = alone
                && item.claimedBy() != null
                && may.check(actor, item).counted().contains(item.claimedBy());
        return new Offered(
                others && item.claimedBy() == null,
                taken,
                others,
                alone && !colleagues.near(actor, item).isEmpty(),
                item.open() && delegating.gave(actor, item.id()),
                item.open() && delegating.prepares(actor, item.id()),
                copying.offered(actor, item),
                recalling.offered(actor, item));
    }
}
