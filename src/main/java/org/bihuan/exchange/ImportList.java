package org.bihuan.exchange;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.document.Documents;
import org.bihuan.engine.ProcessModel;
import org.bihuan.matter.Matter;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Actor;
import org.bihuan.problem.NewProblem;
import org.bihuan.problem.ProblemList;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a problem list an office already has: all accepted rows become the problems of a new matter, or none. */
@Service
public class ImportList {

    /** The start event a process must have to begin with a list. */
    private static final String START = "listIssued";

    /** As many of them are written into the journal. */
    private static final int CORRECTIONS = 500;

    private final StartMatter startMatter;
    private final ListStart start;
    private final ProblemList problemList;
    private final UnitRegister register;
    private final Documents documents;
    private final Forms forms;

    ImportList(
            StartMatter startMatter,
            ListStart start,
            ProblemList problemList,
            UnitRegister register,
            Documents documents,
            Forms forms) {
        this.startMatter = startMatter;
        this.start = start;
        this.problemList = problemList;
        this.register = register;
        this.documents = documents;
        this.forms = forms;
    }

    /**
     * What to import.
     *
     * @param title of the matter; the list's own heading, or the file's name, when there is none
     * @param fields of the start form, as far as they are not to be read from the list
     * @param mapping field by column header, before the synonyms
     * @param createUnits whether units nobody has registered are created
     * @param corrections what its cells should say instead
     * @param stored the document the file is kept as already; nothing where it is still to be kept
     */
    public record Order(
            byte[] content,
            String filename,
            String process,
            @Nullable String title,
            Map<String, Object> fields,
            Map<String, String> mapping,
            boolean createUnits,
            List<Correction> corrections,
            @Nullable String stored) {

        /** A file as it came. */
        public Order(
                byte[] content,
                String filename,
                String process,
                @Nullable String title,
                Map<String, Object> fields,
                Map<String, String> mapping,
                boolean createUnits) {
            this(content, filename, process, title, fields, mapping, createUnits, List.of(), null);
        }
    }

    /** What came of it; no matter on a dry run. */
    public record Imported(@Nullable String matter, List<ReadSheet> sheets, ParsedList list) {}

    /** What would come of it, and what is wrong with the fields of the start form, if anything. */
    public record Checked(Imported imported, List<FieldError> errors) {}

    /** Shows what an import would do; nothing is written. */
    @Transactional(readOnly = true)
    public Imported dryRun(Actor actor, Order order) {
        Checked checked = check(actor, order);
        if (!checked.errors().isEmpty()) {
            throw new Invalid(checked.errors());
        }
        return checked.imported();
    }

    /** The same where the start form may still be wrong: the list is shown all the same. */
    @Transactional(readOnly = true)
    public Checked check(Actor actor, Order order) {
        ProcessModel model = mayStart(actor, order.process());
        ReadList read = read(order);
        ParsedList list = parse(actor, order, read);
        var warnings = new ArrayList<>(list.warnings());
        List<FieldError> errors = List.of();
        if (!list.accepted().isEmpty()) {
            try {
                forms.read(actor.congress(), model.node(START), start.fields(actor, order, read, list, warnings));
            } catch (Invalid wrong) {
                errors = wrong.errors();
            }
        }
        return new Checked(
                new Imported(
                        null,
                        read.sheets(),
                        new ParsedList(list.accepted(), list.rejected(), list.newUnits(), warnings)),
                errors);
    }

    /**
     * Imports a list.
     *
     * @throws Invalid if the file, the mapping or a field does not fit, or no row could be taken
     */
    @Transactional
    public Imported run(Actor actor, Order order) {
        ProcessModel model = mayStart(actor, order.process());
        ReadList read = read(order);
        ParsedList list = parse(actor, order, read);
        if (list.accepted().isEmpty()) {
            throw nothing(list);
        }
        var warnings = new ArrayList<>(list.warnings());
        Map<String, Object> fields = start.fields(actor, order, read, list, warnings);
        forms.read(actor.congress(), model.node(START), fields);
        String organ = String.valueOf(fields.get("organ"));
        Map<String, String> created =
                register.create(actor.congress(), organ, order.createUnits() ? list.newUnits() : Set.of());
        List<NewProblem> drafts = list.accepted().stream()
                .map(it -> new Draft(it, created, register.key(), forms.today()).problem())
                .toList();
        String file = order.stored() != null ? order.stored() : store(actor, order);
        fields.put("file", List.of(file));
        Matter matter = startMatter.open(
                actor, model, model.node(START), ListStart.title(order, read), fields, facts(order, list, created));
        problemList.addDrafts(matter.id(), actor.congress(), drafts);
        startMatter.run(matter, model.node(START));
        return new Imported(
                matter.id(),
                read.sheets(),
                new ParsedList(list.accepted(), list.rejected(), list.newUnits(), warnings));
    }

    /** Keeps the file among the documents, where it belongs to nothing yet. */
    String store(Actor actor, Order order) {
        mayStart(actor, order.process());
        return documents
                .store(actor, ListStart.named(order), new ByteArrayInputStream(order.content()))
                .id();
    }

    private ProcessModel mayStart(Actor actor, String process) {
        ProcessModel model = startMatter.model(process);
        if (!model.nodes().containsKey(START)) {
            throw Invalid.field("process", "exchange.start", process);
        }
        if (!startMatter.may(actor, model.node(START))) {
            throw Forbidden.because("matter.mayNotStart", model.name());
        }
        return model;
    }

    private static ReadList read(Order order) {
        ReadList read = ListFile.read(order.content(), order.filename(), order.mapping())
                .corrected(order.corrections());
        return order.fields().get("issuedOn") instanceof String day ? read.issuedOn(day(day)) : read;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException unreadable) {
            throw Invalid.field("issuedOn", "form.date", text);
        }
    }

    private ParsedList parse(Actor actor, Order order, ReadList read) {
        ParsedList list = new ListParser(register.names(actor.congress()), order.createUnits()).parse(read);
        return Draft.checked(list, forms.today());
    }

    private static Invalid nothing(ParsedList list) {
        if (list.rejected().isEmpty()) {
            return Invalid.field("file", "exchange.list.none");
        }
        return new Invalid(list.rejected().stream()
                .limit(100)
                .map(it -> new FieldError(it.sheet() + "!" + it.row() + " " + it.column(), it.reason()))
                .toList());
    }

    /** What the import did, for the journal. */
    private static Map<String, Object> facts(Order order, ParsedList list, Map<String, String> created) {
        return Map.of(
                "accepted", list.accepted().size(),
                "rejected", list.rejected().size(),
                "reportedClosed",
                        list.accepted().stream()
                                .filter(ListedProblem::reportedClosed)
                                .count(),
                "corrections",
                        order.corrections().stream()
                                .limit(CORRECTIONS)
                                .map(it -> it.sheet() + "!" + it.row() + "/" + (it.column() + 1) + ": " + it.said())
                                .toList(),
                "createdUnits", created,
                "mapping", order.mapping());
    }
}
