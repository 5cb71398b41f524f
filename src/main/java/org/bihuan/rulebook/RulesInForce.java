package org.bihuan.rulebook;

import java.time.LocalDate;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rule book a congress runs by on a day, and which a running matter was promised. */
@Component
public class RulesInForce {

    private static final Logger log = LoggerFactory.getLogger(RulesInForce.class);

    private final JdbcClient jdbc;
    private final RuleBooks presets;
    private final Snapshots snapshots;

    RulesInForce(JdbcClient jdbc, RuleBooks presets, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.presets = presets;
        this.snapshots = snapshots;
    }

    private record Applies(String preset, @Nullable String snapshot) {}

    private record Promised(String preset, @Nullable String rules, String model) {}

    /** The rule book in force: the version approved last among those that take effect by this day, else the preset. */
    public RuleBook on(String congress, LocalDate day) {
        Applies applies = jdbc.sql("""
                        select c.preset, v.snapshot from congress c
                        left join rule_version v on v.congress = c.id and v.state = 'approved' and v.effective_from <= ?
                        where c.id = ? order by v.place desc fetch first 1 rows only""")
                .params(day, congress)
                .query(Rows.of(Applies.class))
                .single();
        return applies.snapshot() == null ? preset(applies.preset()) : snapshots.get(applies.snapshot());
    }

    /** The rule book a running matter was promised when it began, or has been moved to since, as it applies in its process. */
    public RuleBook of(String matter) {
        Promised promised = find(matter);
        return book(promised).in(promised.model().replaceFirst(":.*", ""));
    }

    /** The same as it stands, whatever the process. */
    public RuleBook promised(String matter) {
        return book(find(matter));
    }

    private Promised find(String matter) {
        return jdbc.sql(
                        "select c.preset, m.rules, m.model from matter m join congress c on c.id = m.congress where m.id = ?")
                .param(matter)
                .query(Rows.of(Promised.class))
                .single();
    }

    private RuleBook book(Promised it) {
        return it.rules() == null ? preset(it.preset()) : snapshots.get(it.rules());
    }

    /** Promises a matter the rule book in force on a day; from then on {@link #of} answers with it, whatever is decided later. */
    public void promise(String matter, String congress, LocalDate day) {
        jdbc.sql("update matter set rules = ? where id = ?")
                .params(keep(on(congress, day)), matter)
                .update();
    }

    /** Keeps a rule book for good; what {@link #kept} finds it by. */
    public String keep(RuleBook book) {
        return snapshots.keep(book);
    }

    /** A rule book kept. */
    public RuleBook kept(String hash) {
        return snapshots.get(hash);
    }

    /** A preset may be an operator's file, and files get lost. */
    private RuleBook preset(String name) {
        return presets.find(name).orElseGet(() -> {
            log.error("Preset {} is gone or refused; going on by it as it was kept last", name);
            return snapshots
                    .newest(name)
                    .orElseThrow(() -> new IllegalStateException(
                            "preset " + name + " is gone, and no matter was ever promised it; put its file back"));
        });
    }
}
