package org.bihuan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists that are looked through and corrected before they are taken over. A draft is its owner's alone and may be left for thirty
 * days; nothing of it is a problem of anybody's until the whole of it is taken over.
 */
@Service
@Transactional
public class ImportDrafts {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int CORRECTIONS = 5_000;

    private static final String SELECT = """
            select r.id, r.process, r.document, d.name, r.title, r.host_committee, r.organ, r.issued_on, r.create_units, r.begun_at,
                (select count(*) from import_correction c where c.draft = r.id) as corrected
            from import_draft r join document d on d.id = r.document
            where r.person = ? and r.congress = ?\s""";

    private final JdbcClient jdbc;
    private final ImportList importList;
    private final Documents documents;
    private final Clock clock;

    ImportDrafts(JdbcClient jdbc, ImportList importList, Documents documents, Clock clock) {
        this.jdbc = jdbc;
        this.importList = importList;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Begins one with a file; its id.
     *
     * @throws Invalid if the file holds no list
     */
    public String begin(Actor actor, byte[] content, String filename, String process, @Nullable String title) {
        var order = new ImportList.Order(content, filename, process, title, Map.of(), Map.of(), false);
        importList.check(actor, order);
        Instant now = clock.instant();
        jdbc.sql("delete from import_draft where person = ? and begun_at < ?")
                .params(actor.person(), now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into import_draft (id, congress, person, process, document, title, begun_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        actor.congress(),
                        actor.person(),
                        process,
                        importList.store(actor, order),
                        title,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** One's own, newest first. */
    @Transactional(readOnly = true)
    public List<ImportDraft> of(Actor actor) {
        return jdbc.sql(SELECT + "order by r.begun_at desc, r.id")
                .params(actor.person(), actor.congress())
                .query(Rows.of(ImportDraft.class))
                .list();
    }

    /**
     * One of one's own.
     *
     * @throws Missing if there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public ImportDraft get(Actor actor, String id) {
        return jdbc.sql(SELECT + "and r.id = ?")
                .params(actor.person(), actor.congress(), id)
                .query(Rows.of(ImportDraft.class))
                .optional()
                .orElseThrow(() -> new Missing(id));
    }

    /** What would come of it as it is now. */
    @Transactional(readOnly = true)
    public ImportList.Checked check(Actor actor, String id) {
        return importList.check(actor, order(actor, get(actor, id)));
    }

    /** What was corrected. */
    @Transactional(readOnly = true)
    public List<Correction> corrections(Actor actor, String id) {
        get(actor, id);
        return jdbc.sql("select sheet, row_number, column_number, said from import_correction where draft = ?"
                        + " order by sheet, row_number, column_number")
                .param(id)
                .query((row, n) -> new Correction(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)))
                .list();
    }

    /** Says what cells should say; a cell said of before is said of anew. */
    public void correct(Actor actor, String id, List<Correction> corrections) {
        if (get(actor, id).corrected() + corrections.size() > CORRECTIONS) {
            throw Invalid.field("cells", "ledger.import.most", CORRECTIONS);
        }
        for (Correction it : corrections) {
            if (it.said().length() > Limits.CELL_CHARACTERS) {
                throw Invalid.field("cells", "exchange.file.cell", it.sheet(), it.row());
            }
            jdbc.sql(
                            "delete from import_correction where draft = ? and sheet = ? and row_number = ? and column_number = ?")
                    .params(id, it.sheet(), it.row(), it.column())
                    .update();
            jdbc.sql("insert into import_correction (draft, sheet, row_number, column_number, said)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(id, it.sheet(), it.row(), it.column(), it.said().replace("\0", ""))
                    .update();
        }
    }

    /** Says what the matter to be is called and whose it is. */
    public void say(Actor actor, String id, ImportDraft.Said said) {
        get(actor, id);
        if (said.title() != null && said.title().length() > 200) {
            throw Invalid.field("title", "form.maxLength", 200, said.title().length());
        }
        jdbc.sql(
                        "update import_draft set title = ?, host_committee = ?, organ = ?, issued_on = ?, create_units = ? where id = ?")
                .params(said.title(), said.hostCommittee(), said.organ(), said.issuedOn(), said.createUnits(), id)
                .update();
    }

    /**
     * Takes it over: all rows that can be read become the problems of a new matter, and the draft is gone; or nothing happens.
     *
     * @return the matter
     * @throws Invalid as {@link ImportList#run}
     */
    public String takeOver(Actor actor, String id) {
        // Whoever comes second waits here, and then finds no draft.
        jdbc.sql("select id from import_draft where id = ? and person = ? and congress = ? for update")
                .params(id, actor.person(), actor.congress())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Missing(id));
        ImportList.Order order = order(actor, get(actor, id));
        drop(actor, id);
        return Objects.requireNonNull(importList.run(actor, order).matter(), "a run makes a matter");
    }

    /** Throws it away. */
    public void drop(Actor actor, String id) {
        get(actor, id);
        jdbc.sql("delete from import_draft where id = ?").param(id).update();
    }

    private ImportList.Order order(Actor actor, ImportDraft draft) {
        Document file = documents.visible(actor, draft.document()).orElseThrow(() -> new Missing(draft.document()));
        try {
            return new ImportList.Order(
                    Files.readAllBytes(documents.file(file)),
                    draft.name(),
                    draft.process(),
                    draft.title(),
                    draft.fields(),
                    Map.of(),
                    draft.createUnits(),
                    corrections(actor, draft.id()),
                    draft.document());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
