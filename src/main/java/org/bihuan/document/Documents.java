package org.bihuan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.digest.Sha256;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of files. Bytes lie in {@code {bihuan.home}/documents} under their SHA-256; names are never used as paths. */
@Repository
public class Documents {

    private static final String SELECT =
            "select d.id, d.name, d.size, d.media_type, d.sha256, d.unit, d.matter, d.problem, d.record, d.kind from document d ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;

    Documents(JdbcClient jdbc, Clock clock, @Value("${bihuan.home}") Path home) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = home.resolve("documents");
    }

    /**
     * Takes a file in. It belongs to nothing until a form names it. Reading it may take long, and holds no connection to the database
     * unless the caller does; the one statement at the end needs no transaction of its own.
     *
     * @throws Invalid if the file is empty or of a kind that is not taken
     */
    public Document store(Actor actor, String name, InputStream bytes) {
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "arriving", "");
            try {
                MessageDigest digest = Sha256.begin();
                try (var read = new DigestInputStream(bytes, digest);
                        var out = Files.newOutputStream(arriving)) {
                    read.transferTo(out);
                }
                return keep(actor, name, arriving, Sha256.hex(digest));
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Document keep(Actor actor, String name, Path arriving, String sha256) throws IOException {
        long size = Files.size(arriving);
        if (size == 0) {
            throw Invalid.field("file", "document.empty");
        }
        String shown = FileName.shown(name);
        String type = FileContent.of(shown, arriving).mediaType();
        Path place = place(sha256);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            try {
                Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException otherwise) {
                Files.move(arriving, place);
            }
        }
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into document (id, congress, name, size, media_type, sha256, person, unit, stored_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        actor.congress(),
                        shown,
                        size,
                        type,
                        sha256,
                        actor.person(),
                        actor.unit(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Document(id, shown, size, type, sha256, actor.unit(), null, null, null, null);
    }

    /** A file that no form has named yet, of the actor's own or of somebody he is a substitute of; another's is as good as none. */
    public Optional<Document> loose(Actor actor, String id) {
        var parameters = new ArrayList<Object>(List.of(actor.congress(), id));
        parameters.addAll(actor.persons());
        return jdbc.sql(SELECT + "where d.congress = ? and d.id = ? and d.record is null and d.person in ("
                        + Marks.of(actor.persons()) + ")")
                .params(parameters)
                .query(Rows.of(Document.class))
                .optional();
    }

    /** A file the actor may see: his own, or one handed in with a record he may see. */
    public Optional<Document> visible(Actor actor, String id) {
        var sight = DocumentSight.of(actor);
        var parameters = new ArrayList<Object>(List.of(id, actor.congress()));
        parameters.addAll(sight.parameters());
        return jdbc.sql(SELECT + """
                        left join matter m on m.id = d.matter left join problem p on p.id = d.problem
                        left join record r on r.id = d.record
                        where d.id = ? and d.congress = ? and (%s)""".formatted(sight.sql()))
                .params(parameters)
                .query(Rows.of(Document.class))
                .optional();
    }

    /** The files of a problem the actor may see, oldest first. */
    public List<Document> ofProblem(Actor actor, String problem) {
        var sight = DocumentSight.of(actor);
        var parameters = new ArrayList<Object>(List.of(problem));
        parameters.addAll(sight.parameters());
        return jdbc.sql(SELECT + """
                        join matter m on m.id = d.matter join problem p on p.id = d.problem
                        left join record r on r.id = d.record
                        where d.problem = ? and (%s) order by d.record, d.name""".formatted(sight.sql()))
                .params(parameters)
                .query(Rows.of(Document.class))
                .list();
    }

    /**
     * Binds files to the record and the field they were handed in with; from then on whoever sees it sees them, and they are its
     * unit's.
     */
    public void bind(List<String> ids, String kind, String unit, String matter, @Nullable String problem, long record) {
        for (String id : ids) {
            int bound = jdbc.sql(
                            "update document set matter = ?, problem = ?, record = ?, kind = ?, unit = ? where id = ? and record is null")
                    .params(matter, problem, record, kind, unit, id)
                    .update();
            if (bound == 0) {
                throw Refused.because("document.bound", id);
            }
        }
    }

    /** Gives files that no form has taken yet to somebody else, with the form that names them; others' stay theirs. */
    public void handOn(Collection<String> ids, String from, String to) {
        for (String id : ids) {
            jdbc.sql("update document set person = ? where id = ? and person = ? and record is null")
                    .params(to, id, from)
                    .update();
        }
    }

    /** SHA-256 and name of files, for the journal. */
    public List<Map<String, Object>> fingerprints(List<String> ids) {
        return ids.stream()
                .map(id -> jdbc.sql(SELECT + "where d.id = ?")
                        .param(id)
                        .query(Rows.of(Document.class))
                        .single())
                .map(it -> Map.<String, Object>of("id", it.id(), "name", it.name(), "sha256", it.sha256()))
                .toList();
    }

    /** Where the bytes of a document lie. */
    public Path file(Document document) {
        return place(document.sha256());
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
