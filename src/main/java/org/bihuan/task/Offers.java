package org.bihuan.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each line of the work list offers its reader; the operation itself asks again when it is called. */
@Service
@Transactional(readOnly = true)
public class Offers {

    private final MayUrge mayUrge;
    private final SignInBulk signInBulk;
    private final JdbcClient jdbc;

    Offers(MayUrge mayUrge, SignInBulk signInBulk, JdbcClient jdbc) {
        this.mayUrge = mayUrge;
        this.signInBulk = signInBulk;
        this.jdbc = jdbc;
    }

    /**
     * What the reader can do with a task from the list.
     *
     * @param handle 办理: open its form
     * @param urge 催办
     * @param transfer 转办
     * @param sign 签收, together with others
     */
    public record Offer(boolean handle, boolean urge, boolean transfer, boolean sign) {

        static final Offer NOTHING = new Offer(false, false, false, false);
    }

    /** By the number of the item. */
    public Map<Long, Offer> of(Actor actor, List<WorkItem> items) {
        List<WorkItem> open = items.stream().filter(WorkItem::open).toList();
        var offers = new HashMap<Long, Offer>();
        items.forEach(it -> offers.put(it.id(), Offer.NOTHING));
        if (open.isEmpty()) {
            return offers;
        }
        List<Long> ids = open.stream().map(WorkItem::id).toList();
        Set<Long> addressed = addressed(actor, ids);
        Map<Long, String> prepared = prepared(ids);
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
                            urgeable.contains(it.id()),
                            free && it.people() == 1,
                            free && signInBulk.outcome(it).isPresent()));
        }
        return offers;
    }

    private Set<Long> addressed(Actor actor, List<Long> ids) {
        List<String> keys = actor.keys();
        var parameters = new ArrayList<Object>(ids);
        parameters.addAll(keys);
        return new HashSet<>(
                jdbc.sql("select distinct work_item from work_post where work_item in (%s) and post in (%s)"
                                .formatted(WorkItems.marks(ids.size()), WorkItems.marks(keys.size())))
                        .params(parameters)
                        .query(Long.class)
                        .list());
    }

    private Map<Long, String> prepared(List<Long> ids) {
        var prepared = new HashMap<Long, String>();
        jdbc.sql("select work_item, delegate from delegation where state = 'open' and work_item in (%s)"
                        .formatted(WorkItems.marks(ids.size())))
                .params(List.<Object>copyOf(ids))
                .query(row -> {
                    prepared.put(row.getLong(1), row.getString(2));
                });
        return prepared;
    }
}
