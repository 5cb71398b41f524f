package org.bihuan.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** What was done, by whom and with what words 办理过程, newest first. */
@Service
public class Timeline {

    private final Records records;
    private final ProcessModels models;
    private final Labels labels;
    private final People people;
    private final MessageSource messages;
    private final ViewLog views;

    Timeline(
            Records records,
            ProcessModels models,
            Labels labels,
            People people,
            MessageSource messages,
            ViewLog views) {
        this.records = records;
        this.models = models;
        this.labels = labels;
        this.people = people;
        this.messages = messages;
        this.views = views;
    }

    /**
     * One step somebody took.
     *
     * @param person who did it; a substitute with whom he stood in for
     * @param onBehalfOf the name of the person by whose right a substitute did it; nothing where it was one's own
     * @param unitName what the unit was called then
     * @param operation what was done with a task among people, while the process did not move; nothing for a step of it
     * @param entry its place in the matter's chain of the journal
     * @param recalledAt when it was taken back; not there for what stands
     * @param model the version of the model it belongs to; not shown to programs
     * @param matter whose step it is, or a step of one of whose problems; not shown to programs
     */
    public record Item(
            long id,
            OffsetDateTime at,
            String activity,
            String name,
            @Nullable String problem,
            String person,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String onBehalfOf,

            String unit,
            String unitName,
            @Nullable String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String operation,

            Map<String, Object> fields,
            long entry,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OffsetDateTime recalledAt,

            @JsonIgnore String model,
            @JsonIgnore String matter) {}

    /** The steps of a matter as a whole. */
    public List<Item> ofMatter(Actor actor, String matter, @Nullable Long before, int limit) {
        return seen(actor, matter, records.ofMatter(actor, matter, before, limit));
    }

    /** The steps of one problem. */
    public List<Item> ofProblem(Actor actor, String problem, @Nullable Long before, int limit) {
        return seen(actor, problem, records.ofProblem(actor, problem, before, limit));
    }

    /** What was written at one task, newest first; several steps where several people act together. */
    public List<Item> ofTask(Actor actor, long workItem) {
        return seen(actor, "T-" + workItem, records.ofTask(actor, workItem));
    }

    /** The steps of a problem that these entries of the journal tell of, as far as the actor may read them. */
    public List<Item> ofEntries(Actor actor, String problem, Collection<Long> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        String places = entries.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return records
                .page(actor, "r.entry in (" + places + ") and r.problem = ?", problem, null, entries.size())
                .stream()
                .map(it -> item(actor, it))
                .toList();
    }

    /** What was written at a task of which the actor was sent a copy: that paper, and nothing around it. */
    public List<Item> ofCopy(Actor actor, long workItem) {
        return seen(actor, "T-" + workItem, records.copied(actor, workItem));
    }

    /** Whoever reads of an unannounced visit 暗访 is in the view log, on whichever page he read of it. */
    private List<Item> seen(Actor actor, String thing, List<Records.Kept> kept) {
        List<Item> items = kept.stream().map(it -> item(actor, it)).toList();
        if (items.stream().anyMatch(it -> it.fields().containsValue("unannounced"))) {
            views.saw(actor, Sensitive.UNANNOUNCED, thing);
        }
        return items;
    }

    /** What people did with a task among themselves is named by what it was, and the task. */
    private String name(Records.Kept it, String activity) {
        return it.operation() == null
                ? activity
                : messages.getMessage(
                        "operation." + it.operation(), new Object[] {activity}, LocaleContextHolder.getLocale());
    }

    /** A substitute is named together with whoever's right he used. */
    private String who(Records.Kept it) {
        String name = people.name(it.person());
        return it.onBehalfOf() == null
                ? name
                : messages.getMessage(
                        "staffing.behalf",
                        new Object[] {name, people.name(it.onBehalfOf())},
                        LocaleContextHolder.getLocale());
    }

    private Item item(Actor actor, Records.Kept it) {
        ProcessModel model = models.get(it.model());
        return new Item(
                it.id(),
                it.recordedAt(),
                it.activity(),
                name(it, labels.node(model, model.node(it.activity()))),
                it.problem(),
                who(it),
                it.onBehalfOf() == null ? null : people.name(it.onBehalfOf()),
                it.unit(),
                it.unitName(),
                it.outcome(),
                it.operation(),
                records.values(actor, it),
                it.entry(),
                it.recalledAt(),
                it.model(),
                it.matter());
    }
}
