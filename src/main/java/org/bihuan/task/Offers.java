package org.bihuan.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each line of the work list offers its reader; the operation itself asks again when it is called. */
@Service
@Transactional(readOnly = true)
public class Offers {

    private final MayUrge mayUrge;
    private final SignInBulk signInBulk;
    private final Recalling recalling;
    private final Tenure tenure;
    private final JdbcClient jdbc;

    Offers(MayUrge mayUrge, SignInBulk signInBulk, Recalling recalling, Tenure tenure, JdbcClient jdbc) {
        this.tenure = tenure;
        this.mayUrge = mayUrge;
        this.signInBulk = signInBulk;
        this.recalling = recalling;
        this.jdbc = jdbc;
    }

    /**
     * What the reader can do with a task from the list.
     *
     * @param handle 办理: open its form
     * @param claim 领取, where somebody else might do it as well
     * @param urge 催办
     * @param transfer 转办
     * @param sign 签收, together with others
     * @param recall 撤回 what the reader himself has just done
     */
    public record Offer(boolean handle, boolean claim, boolean urge, boolean transfer, boolean sign, boolean recall) {

        /** Nothing of all that. */
        public static final Offer NOTHING = new Offer(false, false, false, false, false, false);
    }

    /** By the number of the item. */
    public Map<Long, Offer> of(Actor actor, List<WorkItem> items) {
        List<WorkItem> open = items.stream().filter(WorkItem::open).toList();
        var offers = new HashMap<Long, Offer>();
        items.forEach(it -> offers.put(it.id(), over(actor, it)));
        if (open.isEmpty()) {
            return offers;
        }
        List<Long> ids = open.stream().map(WorkItem::id).toList();
        Set<Long> addressed = addressed(actor, ids);
        Map<Long, String> prepared = prepared(ids);
        Set<Long> others = others(actor, addressed);
        Set<Long> urgeable = mayUrge.among(
                actor, open.stream().filter(it -> !addressed.contains(it.id())).toList());
        for (WorkItem it : open) {
            boolean mine = addressed.contains(it.id());
            String delegate = prepared.get(it.id());
            boolean free = mine
                    && delegate == null
                    && (it.claimedBy() == null || actor.persons().contains(it.claimedBy()));
            boolean preparing = delegate != null && actor.persons().contains(delegate);
            offers.put(
                    it.id(),
                    new Offer(
                            mine || preparing,
                            free && it.people() == 1 && it.claimedBy() == null && others.contains(it.id()),
                            urgeable.contains(it.id()),
                            free && it.people() == 1,
                            free && signInBulk.outcome(it).isPresent(),
                            false));
        }
        return offers;
    }

    private Offer over(Actor actor, WorkItem item) {
        return !item.open() && recalling.offered(actor, item)
                ? new Offer(false, false, false, false, false, true)
                : Offer.NOTHING;
    }

    private Set<Long> addressed(Actor actor, List<Long> ids) {
        List<String> keys = actor.keys();
        var parameters = new ArrayList<Object>(ids);
        parameters.addAll(keys);
        return new HashSet<>(
                jdbc.sql("select distinct work_item from work_post where work_item in (%s) and post in (%s)"
                                .formatted(Marks.of(ids), Marks.of(keys)))
                        .params(parameters)
                        .query(Long.class)
                        .list());
    }

    /** Those of some items that somebody else could do too. */
    private Set<Long> others(Actor actor, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var parameters = new ArrayList<Object>(ids);
        parameters.addAll(actor.persons());
        return new HashSet<>(
                jdbc.sql("""
                        select distinct k.work_item from work_post k join %s t on t.address = k.post
                        join account a on a.person = t.person
                        where k.work_item in (%s) and t.person not in (%s) and %s and not exists
                            (select 1 from work_excluded x where x.work_item = k.work_item and x.person in (t.person, t.holder))""".formatted(tenure.acting(), Marks.of(ids), Marks.of(actor.persons()), tenure.open("a")))
                        .params(parameters)
                        .query(Long.class)
                        .list());
    }

    private Map<Long, String> prepared(List<Long> ids) {
        var prepared = new HashMap<Long, String>();
        jdbc.sql("select work_item, delegate from delegation where state = 'open' and work_item in (%s)"
                        .formatted(Marks.of(ids)))
                .params(List.<Object>copyOf(ids))
                .query(row -> {
                    prepared.put(row.getLong(1), row.getString(2));
                });
        return prepared;
    }
}
