package org.bihuan.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.document.Documents;
import org.bihuan.engine.FieldType;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What starting, completing and acting have in common: the act's check, its effect, the record and the journal's entry. */
@Component
public class Performance {

    private final Acts acts;
    private final Records records;
    private final Journal journal;
    private final Documents documents;
    private final DateOrder dates;
    private final ReachedEvents events;
    private final Telling telling;
    private final Units units;
    private final Personal personal;

    Performance(
            Acts acts,
            Records records,
            Journal journal,
            Documents documents,
            DateOrder dates,
            ReachedEvents events,
            Telling telling,
            Units units,
            Personal personal) {
        this.personal = personal;
        this.acts = acts;
        this.records = records;
        this.journal = journal;
        this.documents = documents;
        this.dates = dates;
        this.events = events;
        this.telling = telling;
        this.units = units;
    }

    /** What was written, and the values the diagram goes on with. */
    public record Done(Entry entry, Map<String, Object> variables) {}

    /**
     * Carries out a submission; everything or nothing.
     *
     * @param workItem the task it completes, if it is one
     * @throws org.bihuan.refusal.Invalid if a date is before the event it must follow
     * @throws Refused with the act's reasons
     */
    public Done perform(Submission it, Node node, @Nullable Long workItem) {
        return perform(it, node, workItem, Map.of());
    }

    /** The same, with effects beyond the act's own. */
    public Done perform(Submission it, Node node, @Nullable Long workItem, Map<String, Object> facts) {
        try {
            return performed(it, node, workItem, facts);
        } catch (Refused refused) {
            throw refused.onBehalfOf(it.actor().behalfLogin());
        }
    }

    private Done performed(Submission it, Node node, @Nullable Long workItem, Map<String, Object> facts) {
        dates.check(it, node);
        Act act = acts.of(node);
        var reasons = act.check(it);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        Map<String, @Nullable String> undo =
                act instanceof Recallable recallable && Acts.recallable(node) ? recallable.before(it) : Map.of();
        Applied applied = act.apply(it).with(facts);
        events.keep(it, node);
        Map<String, Object> kept = personal.sealed(it.fields().all());
        Entry entry = journal.append(it.matter(), note(it, node, applied, kept));
        String name = node.name() == null ? node.id() : node.name();
        long record = records.add(it, workItem, name, visibility(it, node), kept, entry.seq(), undo);
        node.words("reveals").forEach(activity -> records.reveal(it.matter(), activity));
        node.form().stream()
                .filter(field -> field.type() == FieldType.FILES)
                .forEach(field -> documents.bind(
                        it.fields().ids(field.name()),
                        field.name(),
                        it.actor().unit(),
                        it.matter(),
                        it.problem(),
                        record));
        telling.of(it, node);
        var variables = new LinkedHashMap<>(applied.variables());
        it.fields().outcome().ifPresent(outcome -> variables.put(Fields.OUTCOME, outcome));
        return new Done(entry, variables);
    }

    private Note note(Submission it, Node node, Applied applied, Map<String, Object> kept) {
        Actor actor = it.actor();
        var data = new LinkedHashMap<String, Object>();
        data.put("model", it.model());
        data.put("unit", actor.unit());
        data.put("unitName", units.name(actor.unit(), null));
        data.put("fields", Plainly.map(kept));
        if (!applied.facts().isEmpty()) {
            data.put("effects", Plainly.map(applied.facts()));
        }
        List<String> files = files(it, node);
        if (!files.isEmpty()) {
            data.put("documents", documents.fingerprints(files));
        }
        String subject = it.problem() == null ? it.matter() : it.problem();
        return Note.by(actor, it.activity(), subject, data);
    }

    /** Outcomes named by {@code internalFor} stay within the congress: what was not sent is a draft. */
    private static String visibility(Submission it, Node node) {
        if (it.fields().outcome().filter(node.words("internalFor")::contains).isPresent()) {
            return "congress";
        }
        return node.property("visibility")
                .orElse(it.problem() != null ? "units" : node.parties().contains("organ") ? "all" : "congress");
    }

    private static List<String> files(Submission it, Node node) {
        var files = new ArrayList<String>();
        node.form().stream()
                .filter(field -> field.type() == FieldType.FILES)
                .forEach(field -> files.addAll(it.fields().ids(field.name())));
        return files;
    }
}
