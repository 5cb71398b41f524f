package org.bihuan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where drafts of imports are kept, each for its owner. */
@Repository
class DraftRegister {

    private static final String SELECT = """
            select r.id, r.process, r.document, d.name, r.title, r.host_committee, r.organ, r.issued_on, r.create_units, r.begun_at,
                r.fields, r.mapping, (select count(*) from import_correction c where c.draft = r.id) as corrected
            from import_draft r join document d on d.id = r.document
            where r.person = ? and r.congress = ?\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRegister(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ImportDraft> of(Actor actor) {
        return jdbc.sql(SELECT + "order by r.begun_at desc, r.id")
                .params(actor.person(), actor.congress())
                .query(this::draft)
                .list();
    }

    Optional<ImportDraft> find(Actor actor, String id) {
        return jdbc.sql(SELECT + "and r.id = ?")
                .params(actor.person(), actor.congress(), id)
                .query(this::draft)
                .optional();
    }

    /** Holds it until the transaction ends: whoever comes second waits here. @return whether it was there to hold */
    boolean hold(Actor actor, String id) {
        return jdbc.sql("select id from import_draft where id = ? and person = ? and congress = ? for update")
                .params(id, actor.person(), actor.congress())
                .query(String.class)
                .optional()
                .isPresent();
    }

    void add(Actor actor, String id, String process, String document, @Nullable String title, OffsetDateTime now) {
        jdbc.sql("insert into import_draft (id, congress, person, process, document, title, begun_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, actor.congress(), actor.person(), process, document, title, now)
                .update();
    }

    /** Throws away those of a person that were begun before. */
    void forget(Actor actor, OffsetDateTime before) {
        jdbc.sql("delete from import_draft where person = ? and begun_at < ?")
                .params(actor.person(), before)
                .update();
    }

    void say(String id, ImportDraft.Said said) {
        jdbc.sql("update import_draft set title = ?, host_committee = ?, organ = ?, issued_on = ?, create_units = ?,"
                        + " fields = ?, mapping = ? where id = ?")
                .params(
                        said.title(),
                        said.hostCommittee(),
                        said.organ(),
                        said.issuedOn(),
                        said.createUnits(),
                        json.writeValueAsString(said.fields()),
                        json.writeValueAsString(said.mapping()),
                        id)
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from import_draft where id = ?").param(id).update();
    }

    List<Correction> corrections(String id) {
        return jdbc.sql("select sheet, row_number, column_number, said from import_correction where draft = ?"
                        + " order by sheet, row_number, column_number")
                .param(id)
                .query((row, n) -> new Correction(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)))
                .list();
    }

    void correct(String id, Correction it) {
        jdbc.sql("delete from import_correction where draft = ? and sheet = ? and row_number = ? and column_number = ?")
                .params(id, it.sheet(), it.row(), it.column())
                .update();
        jdbc.sql("insert into import_correction (draft, sheet, row_number, column_number, said) values (?, ?, ?, ?, ?)")
                .params(id, it.sheet(), it.row(), it.column(), it.said().replace("\0", ""))
                .update();
    }

    private ImportDraft draft(ResultSet row, int number) throws SQLException {
        return new ImportDraft(
                row.getString("id"),
                row.getString("process"),
                row.getString("document"),
                row.getString("name"),
                new ImportDraft.Said(
                        row.getString("title"),
                        row.getString("host_committee"),
                        row.getString("organ"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getBoolean("create_units"),
                        read(row.getString("fields")),
                        read(row.getString("mapping"))),
                row.getObject("begun_at", OffsetDateTime.class),
                row.getLong("corrected"));
    }

    @SuppressWarnings("unchecked")
    private <T> Map<String, T> read(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, LinkedHashMap.class);
    }
}
