package org.bihuan.exchange;

import java.io.ByteArrayInputStream;
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
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a problem list an office already has: all accepted rows become the problems of a new matter, or none. */
@Service
public class ImportList {

    /** So many problems are written before it is told how far it is. */
    private static final int STEP = 500;

    private final StartMatter startMatter;
    private final ListStart start;
    private final ProblemList problemList;
    private final UnitRegister register;
    private final Documents documents;
    private final Forms forms;
    private final ReadLists lists;
    private final StartByList starts;

    ImportList(
            StartMatter startMatter,
            ListStart start,
            ProblemList problemList,
            UnitRegister register,
            Documents documents,
            Forms forms,
            ReadLists lists,
            StartByList starts) {
        this.startMatter = startMatter;
        this.start = start;
        this.problemList = problemList;
        this.register = register;
        this.documents = documents;
        this.forms = forms;
        this.lists = lists;
        this.starts = starts;
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

    /**
     * What would come of it.
     *
     * @param title what the matter would be called; nothing as long as the list cannot be read
     * @param errors what is wrong with the fields of the start form, or why the list cannot be read yet
     * @param columns of which somebody has to say which they are, or has said
     */
    public record Checked(
            Imported imported, @Nullable String title, List<FieldError> errors, List<NeededColumn> columns) {}

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
        ProcessModel model = starts.model(actor, order.process());
        register.demand(actor, order.createUnits());
        ReadList read;
        try {
            read = lists.read(order);
        } catch (NoColumn unsaid) {
            var nothing = new ParsedList(List.of(), List.of(), Set.of(), List.of());
            return new Checked(
                    new Imported(null, List.of(), nothing),
                    null,
                    unsaid.errors(),
                    NeededColumn.of(unsaid.columns(), order.mapping()));
        }
        ParsedList list = parse(actor, order, read);
        var warnings = new ArrayList<>(list.warnings());
        var errors = new ArrayList<FieldError>();
        if (!list.accepted().isEmpty()) {
            filled(actor, model, start.fields(actor, order, read, list, warnings, errors), errors);
        }
        return new Checked(
                new Imported(null, read.sheets(), list.warned(warnings)),
                ListStart.title(order, read),
                errors,
                NeededColumn.in(read, order.mapping()));
    }

    /**
     * Imports a list.
     *
     * @throws Invalid if the file, the mapping or a field does not fit, or no row could be taken
     */
    @Transactional
    public Imported run(Actor actor, Order order) {
        return run(actor, order, ImportProgress.UNTOLD);
    }

    /** The same, saying how far it is. */
    @Transactional
    Imported run(Actor actor, Order order, ImportProgress progress) {
        progress.reached(ImportProgress.Stage.READING, 0, 0);
        ProcessModel model = starts.model(actor, order.process());
        register.demand(actor, order.createUnits());
        ReadList read = lists.read(order);
        ParsedList list = parse(actor, order, read);
        if (list.accepted().isEmpty()) {
            throw list.nothing();
        }
        var warnings = new ArrayList<>(list.warnings());
        var errors = new ArrayList<FieldError>();
        Map<String, Object> fields = start.fields(actor, order, read, list, warnings, errors);
        filled(actor, model, fields, errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        String organ = String.valueOf(fields.get("organ"));
        Map<String, String> created =
                register.create(actor.congress(), organ, order.createUnits() ? list.newUnits() : Set.of());
        List<NewProblem> drafts = list.accepted().stream()
                .map(it -> new Draft(it, created, register.key(), forms.today()).problem())
                .toList();
        String file = order.stored() != null ? order.stored() : store(actor, order);
        fields.put("file", List.of(file));
        Matter matter = startMatter.open(
                actor,
                model,
                starts.node(model),
                ListStart.title(order, read),
                fields,
                ImportFacts.of(order, list, created));
        for (int i = 0; i < drafts.size(); i += STEP) {
            progress.reached(ImportProgress.Stage.WRITING, i, drafts.size());
            problemList.addDrafts(matter.id(), actor.congress(), drafts.subList(i, Math.min(drafts.size(), i + STEP)));
        }
        progress.reached(ImportProgress.Stage.ISSUING, drafts.size(), drafts.size());
        startMatter.run(matter, starts.node(model));
        register.tell(actor, organ, matter.id(), created);
        return new Imported(matter.id(), read.sheets(), list.warned(warnings));
    }

    /** Adds what is wrong with the start form to what could not be found out for it. */
    private void filled(Actor actor, ProcessModel model, Map<String, Object> fields, List<FieldError> errors) {
        try {
            forms.read(actor, starts.node(model), fields);
        } catch (Invalid wrong) {
            List<String> told = errors.stream().map(FieldError::field).toList();
            wrong.errors().stream().filter(it -> !told.contains(it.field())).forEach(errors::add);
        }
    }

    /** Keeps the file among the documents, where it belongs to nothing yet. */
    String store(Actor actor, Order order) {
        starts.model(actor, order.process());
        return documents
                .store(actor, ListStart.named(order), new ByteArrayInputStream(order.content()))
                .id();
    }

    private ParsedList parse(Actor actor, Order order, ReadList read) {
        String congress = actor.congress();
        ParsedList list = lists.parsed(
                order,
                register.state(congress),
                () -> new ListParser(register.names(congress), order.createUnits()).parse(read));
        return Draft.checked(list, forms.today());
    }
}
