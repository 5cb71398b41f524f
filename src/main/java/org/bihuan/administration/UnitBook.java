package org.bihuan.administration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.Congress;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes in the register of units. A name that is given up stays written down, with its days. */
@Repository
class UnitBook {

    private final JdbcClient jdbc;

    UnitBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name a unit had, or has, with the first day of it and the first day of the next one. */
    record Name(
            String name, @Nullable LocalDate from, @Nullable LocalDate until) {}

    /** Waits until nobody else changes units of the congress. */
    void lock(String congress) {
        jdbc.sql("select id from congress where id = ? for update")
                .param(congress)
                .query(String.class)
                .single();
    }

    /** Gives it another name from a day on. */
    void rename(String unit, String name, LocalDate from) {
        jdbc.sql("""
                        insert into unit_name (unit, name, from_on, until_on, until_at)
                        select u.id, u.name, (select max(n.until_on) from unit_name n where n.unit = u.id), ?, ?
                        from unit u where u.id = ?""")
                .params(from, from.atStartOfDay(Congress.ZONE).toOffsetDateTime(), unit)
                .update();
        jdbc.sql("update unit set name = ? where id = ?").params(name, unit).update();
    }

    /** Names it had, oldest first, without the one it has now. */
    List<Name> former(String unit) {
        record Row(String name, @Nullable LocalDate fromOn, LocalDate untilOn) {}
        return jdbc
                .sql("select name, from_on, until_on from unit_name where unit = ? order by until_on, id")
                .param(unit)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(it -> new Name(it.name(), it.fromOn(), it.untilOn()))
                .toList();
    }

    List<String> aliases(String unit) {
        return jdbc.sql("select alias from unit_alias where unit = ? order by alias")
                .param(unit)
                .query(String.class)
                .list();
    }

    void aliases(String unit, List<String> aliases) {
        jdbc.sql("delete from unit_alias where unit = ?").param(unit).update();
        aliases.forEach(alias -> jdbc.sql("insert into unit_alias (unit, alias) values (?, ?)")
                .params(unit, alias)
                .update());
    }

    void organ(String unit, String organ) {
        jdbc.sql("update unit set organ = ? where id = ?").params(organ, unit).update();
    }

    /**
     * It is no more; those it had taken the place of are succeeded by its own successor, and what waited to be merged with it waits no
     * longer.
     */
    void close(String unit, LocalDate on, @Nullable String successor) {
        jdbc.sql("delete from waiting_merger where unit = ? or successor = ?")
                .params(unit, unit)
                .update();
        jdbc.sql("update unit set closed_on = ?, successor = ?, closed_mark = id where id = ?")
                .params(on, successor, unit)
                .update();
        if (successor != null) {
            jdbc.sql("update unit set successor = ? where successor = ?")
                    .params(successor, unit)
                    .update();
        }
    }

    /** The units that were merged into it. */
    List<String> succeeded(String unit) {
        return jdbc.sql("select id from unit where successor = ? order by id")
                .param(unit)
                .query(String.class)
                .list();
    }

    /** The last day on which something is written down under the unit's name. */
    Optional<LocalDate> lastTrace(String unit) {
        record Traces(
                @Nullable OffsetDateTime recorded,
                @Nullable OffsetDateTime stored,
                @Nullable LocalDate issued,
                @Nullable LocalDate ended,
                @Nullable LocalDate renamed) {}
        Traces it = jdbc.sql("""
                        select (select max(r.recorded_at) from record r where r.unit = u.id) as recorded,
                            (select max(d.stored_at) from document d where d.unit = u.id) as stored,
                            (select max(p.issued_on) from problem p where p.lead_unit = u.id) as issued,
                            (select max(p.ended_on) from problem p where p.lead_unit = u.id) as ended,
                            (select max(n.until_on) from unit_name n where n.unit = u.id) as renamed
                        from unit u where u.id = ?""").param(unit).query(Rows.of(Traces.class)).single();
        return Stream.of(day(it.recorded()), day(it.stored()), it.issued(), it.ended(), it.renamed())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(Congress.ZONE).toLocalDate();
    }
}
