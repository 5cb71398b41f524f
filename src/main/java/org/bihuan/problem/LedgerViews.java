package org.bihuan.problem;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.journal.SystemChain;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved views of the ledger: everybody's own, and those shared within the congress. Somebody else's are as if they were not there.
 * What others find is an act of the congress and written into its chain; what one keeps for oneself is nobody's business.
 */
@Service
@Transactional
public class LedgerViews {

    private static final int NAME = 60;
    private static final int QUERY = 2_000;
    private static final int MOST = 100;

    private static final String SELECT = """
            select v.id, v.owner, o.name as owner_name, v.name, v.query, v.shared,
                exists (select 1 from ledger_default d where d.person = ? and d.view_id = v.id) as chosen
            from ledger_view v join person o on o.id = v.owner
            where v.congress = ? and (v.owner = ? or %s)\s""";

    private final JdbcClient jdbc;
    private final SystemChain chain;
    private final Clock clock;

    LedgerViews(JdbcClient jdbc, SystemChain chain, Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.clock = clock;
    }

    /** Those a reader finds, his own first. */
    @Transactional(readOnly = true)
    public List<LedgerView> of(Actor actor) {
        return found(actor, "order by case when v.owner = ? then 0 else 1 end, v.name, v.id", actor.person());
    }

    /**
     * One he finds.
     *
     * @throws Missing if there is none, or it is somebody else's and not shared
     */
    @Transactional(readOnly = true)
    public LedgerView get(Actor actor, String id) {
        return found(actor, "and v.id = ?", number(id)).stream().findFirst().orElseThrow(() -> new Missing(id));
    }

    /** The one the ledger opens with, if he chose one and still finds it. */
    @Transactional(readOnly = true)
    public Optional<LedgerView> byDefault(Actor actor) {
        return of(actor).stream().filter(LedgerView::chosen).findFirst();
    }

    private List<LedgerView> found(Actor actor, String more, Object parameter) {
        // Shared within the congress, which those it supervises are no part of.
        return jdbc.sql(SELECT.formatted(actor.insider() ? "v.shared" : "1 = 0") + more)
                .params(actor.person(), actor.congress(), actor.person(), parameter)
                .query(Rows.of(LedgerView.class))
                .list();
    }

    /** Keeps a view under a name of its owner's own; nobody else finds it. */
    public LedgerView save(Actor actor, String name, String query) {
        String called = called(actor, name, 0);
        Long many = jdbc.sql("select count(*) from ledger_view where owner = ?")
                .param(actor.person())
                .query(Long.class)
                .single();
        if (many >= MOST) {
            throw Refused.because("ledger.views.most", MOST);
        }
        jdbc.sql("insert into ledger_view (congress, owner, name, query, shared, at) values (?, ?, ?, ?, false, ?)")
                .params(
                        actor.congress(),
                        actor.person(),
                        called,
                        fitting(query),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return of(actor).stream()
                .filter(it -> it.of(actor.person()) && it.name().equals(called))
                .findFirst()
                .orElseThrow();
    }

    /** Gives one's own view another name, and what it asks anew. */
    public LedgerView change(Actor actor, String id, String name, String query) {
        LedgerView was = own(actor, id);
        jdbc.sql("update ledger_view set name = ?, query = ? where id = ?")
                .params(called(actor, name, was.id()), fitting(query), was.id())
                .update();
        LedgerView is = get(actor, id);
        if (was.shared() && !(was.name().equals(is.name()) && was.query().equals(is.query()))) {
            write(actor, "ledger.view.changed", is);
        }
        return is;
    }

    /** Lets the congress find one's own view, or no longer. */
    public LedgerView share(Actor actor, String id, boolean shared) {
        LedgerView was = own(actor, id);
        jdbc.sql("update ledger_view set shared = ? where id = ?")
                .params(shared, was.id())
                .update();
        if (was.shared() != shared) {
            write(actor, shared ? "ledger.view.shared" : "ledger.view.kept", was);
        }
        return get(actor, id);
    }

    /** Throws one's own view away, for all who opened the ledger with it too. */
    public void delete(Actor actor, String id) {
        LedgerView own = own(actor, id);
        jdbc.sql("delete from ledger_default where view_id = ?").param(own.id()).update();
        jdbc.sql("delete from ledger_view where id = ?").param(own.id()).update();
        if (own.shared()) {
            write(actor, "ledger.view.deleted", own);
        }
    }

    /** By its id alone: whoever reads the system chain reads nothing of what the congress works on, and a search may name it. */
    private void write(Actor actor, String action, LedgerView it) {
        chain.did(actor, action, "ledger-view:" + it.id(), Map.of());
    }

    /** Opens the ledger with a view from now on. */
    public void choose(Actor actor, String id) {
        long found = get(actor, id).id();
        chooseNone(actor);
        jdbc.sql("insert into ledger_default (person, view_id) values (?, ?)")
                .params(actor.person(), found)
                .update();
    }

    /** Opens the ledger with everything again. */
    public void chooseNone(Actor actor) {
        jdbc.sql("delete from ledger_default where person = ?")
                .param(actor.person())
                .update();
    }

    /** Locked until the transaction ends, so that what is written down is what was changed. */
    private LedgerView own(Actor actor, String id) {
        jdbc.sql("select id from ledger_view where id = ? for update")
                .param(number(id))
                .query(Long.class)
                .optional();
        LedgerView view = get(actor, id);
        if (!view.of(actor.person())) {
            throw Forbidden.because("ledger.views.notOwn", view.name());
        }
        return view;
    }

    /** What is no number is no view's either. */
    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new Missing(id);
        }
        return Long.parseLong(id);
    }

    private String called(Actor actor, String name, long except) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > NAME) {
            throw Invalid.field("name", "ledger.views.name", NAME);
        }
        var parameters = new ArrayList<Object>(List.of(actor.person(), called, except));
        boolean taken = jdbc.sql("select count(*) from ledger_view where owner = ? and name = ? and id <> ?")
                        .params(parameters)
                        .query(Long.class)
                        .single()
                > 0;
        if (taken) {
            throw Invalid.field("name", "ledger.views.taken", called);
        }
        return called;
    }

    private static String fitting(String query) {
        if (query.length() > QUERY) {
            throw Invalid.field("query", "ledger.views.long", QUERY);
        }
        return query;
    }
}
