package org.bihuan.archive.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of a matter page by page, up to a given entry, and which entries somebody may read. */
@Component
class Reading {

    private static final int PAGE = 200;

    private final Journal journal;
    private final Matters matters;
    private final JdbcClient jdbc;

    Reading(Journal journal, Matters matters, JdbcClient jdbc) {
        this.journal = journal;
        this.matters = matters;
        this.jdbc = jdbc;
    }

    /** The entries up to this one, oldest first; only a page of them is in memory. */
    Iterable<Entry> entries(String chain, long last) {
        return () -> new Iterator<>() {
            private Iterator<Entry> page = List.<Entry>of().iterator();
            private long reached;

            @Override
            public boolean hasNext() {
                if (!page.hasNext() && reached < last) {
                    List<Entry> next = journal.entries(chain, reached, PAGE).stream()
                            .filter(it -> it.seq() <= last)
                            .toList();
                    reached = next.isEmpty() ? last : next.get(next.size() - 1).seq();
                    page = next.iterator();
                }
                return page.hasNext();
            }

            @Override
            public Entry next() {
                return page.next();
            }
        };
    }

    /** Which entries of a matter's journal somebody may read. */
    interface Readable {
        boolean contains(Entry entry);
    }

    /**
     * An entry is read by whoever may read one of the records written with it; one without a record is for those inside the
     * congress.
     */
    Readable readable(Actor actor, String matter) {
        Sight.Condition sight = Sight.records(actor);
        var parameters = new ArrayList<Object>(List.of(matter));
        parameters.addAll(sight.parameters());
        Set<Long> visible =
                entriesOf("join matter m on m.id = r.matter where r.matter = ? and " + sight.sql(), parameters);
        Set<Long> recorded = entriesOf("where r.matter = ?", List.of(matter));
        boolean inside = matters.isInside(actor, matter);
        return entry -> visible.contains(entry.seq()) || inside && !recorded.contains(entry.seq());
    }

    private Set<Long> entriesOf(String where, List<Object> parameters) {
        List<@Nullable Long> entries = jdbc.sql("select r.entry from record r " + where)
                .params(parameters)
                .query(Long.class)
                .list();
        return new HashSet<>(entries);
    }
}
