package org.bihuan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
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
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists that are looked through and corrected before they are taken over. A draft is its owner's alone and may be left for thirty
 * days; nothing of it is a problem of anybody's until the whole of it is taken over, and while that goes on it cannot be changed.
 */
@Service
@Transactional
public class ImportDrafts {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int CORRECTIONS = 5_000;

    private final DraftRegister register;
    private final Takings takings;
    private final ImportList importList;
    private final Documents documents;
    private final Clock clock;

    ImportDrafts(DraftRegister register, Takings takings, ImportList importList, Documents documents, Clock clock) {
        this.register = register;
        this.takings = takings;
        this.importList = importList;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Begins one with a file; its id. A list of which no column is known to say the problem can begin all the same: which one it is
     * is said afterwards.
     *
     * @throws Invalid if the file holds no list
     */
    public String begin(Actor actor, byte[] content, String filename, String process, @Nullable String title) {
        fits(title);
        var order = new ImportList.Order(content, filename, process, title, Map.of(), Map.of(), false);
        importList.check(actor, order);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        register.forget(actor, now.minus(KEPT));
        takings.forget(actor, now.minus(KEPT));
        String id = UUID.randomUUID().toString();
        register.add(actor, id, process, importList.store(actor, order), title, now);
        return id;
    }

    /** One's own, newest first. */
    @Transactional(readOnly = true)
    public List<ImportDraft> of(Actor actor) {
        return register.of(actor);
    }

    /**
     * One of one's own.
     *
     * @throws Missing if there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public ImportDraft get(Actor actor, String id) {
        return register.find(actor, id).orElseThrow(() -> new Missing(id));
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
        return register.corrections(id);
    }

    /** Says what cells should say; a cell said of before is said of anew. */
    public void correct(Actor actor, String id, List<Correction> corrections) {
        if (hold(actor, id).corrected() + corrections.size() > CORRECTIONS) {
            throw Invalid.field("cells", "ledger.import.most", CORRECTIONS);
        }
        for (Correction it : corrections) {
            if (it.said().length() > Limits.CELL_CHARACTERS) {
                throw Invalid.field("cells", "exchange.file.cell", it.sheet(), it.row());
            }
            register.correct(id, it);
        }
    }

    /**
     * Says what the matter to be is called and whose it is, and which column is which.
     *
     * @throws Invalid if the title is too long, or the columns cannot be meant
     */
    public void say(Actor actor, String id, ImportDraft.Said said) {
        ImportDraft draft = hold(actor, id);
        fits(said.title());
        if (!said.mapping().equals(draft.said().mapping())) {
            importList.check(actor, order(actor, draft.saying(said)));
        }
        register.say(id, said);
    }

    /**
     * Takes it over: all rows that can be read become the problems of a new matter, and the draft is gone; or nothing happens.
     *
     * @return the matter
     * @throws Invalid as {@link ImportList#run}
     */
    public String takeOver(Actor actor, String id) {
        return takeOver(actor, id, ImportProgress.UNTOLD);
    }

    /** The same in the background, where it was {@link #ask asked for}: how far it is can be read meanwhile. */
    public String takeOverTelling(Actor actor, String id) {
        return takeOver(actor, id, (stage, written, total) -> takings.reached(id, stage, written, total));
    }

    private String takeOver(Actor actor, String id, ImportProgress progress) {
        // Whoever comes second waits here, and then finds no draft.
        if (!register.hold(actor, id)) {
            throw new Missing(id);
        }
        ImportList.Order order = order(actor, get(actor, id));
        register.remove(id);
        String matter =
                Objects.requireNonNull(importList.run(actor, order, progress).matter(), "a run makes a matter");
        takings.taken(id, matter);
        return matter;
    }

    /** Throws it away. */
    public void drop(Actor actor, String id) {
        hold(actor, id);
        register.remove(id);
    }

    /**
     * Writes down that it is to be taken over in the background.
     *
     * @return false where that goes on already
     */
    public boolean ask(Actor actor, String id) {
        ImportDraft draft = get(actor, id);
        if (takings.running(id) || !register.hold(actor, id) || takings.running(id)) {
            return false;
        }
        takings.add(actor, draft);
        return true;
    }

    /** One to be changed. While it is taken over nobody changes it, and nobody waits for that either. */
    private ImportDraft hold(Actor actor, String id) {
        get(actor, id);
        if (takings.running(id)) {
            throw Refused.because("ledger.import.goesOn");
        }
        if (!register.hold(actor, id)) {
            throw new Missing(id);
        }
        if (takings.running(id)) {
            throw Refused.because("ledger.import.goesOn");
        }
        // Why it was not taken over before may be right no more.
        takings.forget(id);
        return get(actor, id);
    }

    private static void fits(@Nullable String title) {
        if (title != null && title.length() > 200) {
            throw Invalid.field("title", "form.maxLength", 200, title.length());
        }
    }

    private ImportList.Order order(Actor actor, ImportDraft draft) {
        Document file = documents.visible(actor, draft.document()).orElseThrow(() -> new Missing(draft.document()));
        try {
            return new ImportList.Order(
                    Files.readAllBytes(documents.file(file)),
                    draft.name(),
                    draft.process(),
                    draft.title(),
                    draft.said().all(),
                    draft.said().mapping(),
                    draft.said().createUnits(),
                    register.corrections(draft.id()),
                    draft.document());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
