package org.bihuan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All open work of a congress and who could do it, for whoever looks through all of it. */
@Component
public class OpenWork {

    private static final String COULD_ACT = """
            select distinct w.id, t.person from work_item w join work_post k on k.work_item = w.id
                join %1$s t on t.address = k.post
            where w.%2$s = ? and w.state = 'open'
                and (w.claimed_by is null or w.claimed_by = t.person
                    or not exists (select 1 from work_post c join %1$s y on y.address = c.post
                        where c.work_item = w.id and y.person = w.claimed_by))
                and not exists (select 1 from work_excluded x where x.work_item = w.id and x.person in (t.person, t.holder))
                and not exists (select 1 from record r where r.work_item = w.id
                    and (r.person in (t.person, t.holder) or r.on_behalf_of in (t.person, t.holder)))
            """;

    private final JdbcClient jdbc;
    private final ProcessModels models;
    private final Labels labels;
    private final Tenure tenure;

    OpenWork(JdbcClient jdbc, ProcessModels models, Labels labels, Tenure tenure) {
        this.jdbc = jdbc;
        this.models = models;
        this.labels = labels;
        this.tenure = tenure;
    }

    /**
     * An open work item.
     *
     * @param title of its problem, or of its matter
     */
    public record Item(
            long id,
            String matter,
            @Nullable String problem,
            String model,
            String activity,
            String title,
            @Nullable LocalDate due) {

        /** How the API names it. */
        public String number() {
            return "T-" + id;
        }
    }

    /** All open work of a congress. */
    public List<Item> of(String congress) {
        return jdbc.sql("""
                        select w.id, w.matter, w.problem, w.model, w.activity, coalesce(p.title, m.title) as title, w.due
                        from work_item w join matter m on m.id = w.matter left join problem p on p.id = w.problem
                        where w.congress = ? and w.state = 'open' order by w.id""").param(congress).query(Rows.of(Item.class)).list();
    }

    /** The name of its task in a language. */
    public String name(Item item, Locale language) {
        ProcessModel model = models.get(item.model());
        return labels.node(model, model.node(item.activity()), language);
    }

    /**
     * Who could do the open work of a congress, by the number of the item: whoever has taken it and still may, else
     * everybody it is addressed to, substitutes too, who is not excluded and has not done his part.
     */
    public Map<Long, Set<String>> people(String congress) {
        return people("congress", congress);
    }

    /** Who could do this item, if it is open. */
    public Set<String> people(long id) {
        return people("id", id).getOrDefault(id, Set.of());
    }

    /**
     * Somebody urged about a problem: its open tasks that wait for one of these posts say so.
     *
     * @param byLeader whether it was somebody who leads
     */
    public void urged(String problem, List<String> posts, boolean byLeader) {
        var parameters = new ArrayList<Object>(List.of(byLeader ? 1 : 0, problem));
        parameters.addAll(posts);
        jdbc.sql(
                        "update work_item set urges = urges + 1, leader_urges = leader_urges + ?, rev = rev + 1 where problem = ?"
                                + " and state = 'open' and id in (select k.work_item from work_post k where k.post in ("
                                + Marks.of(posts) + "))")
                .params(parameters)
                .update();
    }

    private Map<Long, Set<String>> people(String column, Object value) {
        record Row(long id, String person) {}
        var people = new TreeMap<Long, Set<String>>();
        jdbc.sql(COULD_ACT.formatted(tenure.acting(), column))
                .param(value)
                .query(Rows.of(Row.class))
                .list()
                .forEach(row ->
                        people.computeIfAbsent(row.id(), id -> new TreeSet<>()).add(row.person()));
        return people;
    }
}
