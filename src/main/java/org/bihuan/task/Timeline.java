package org.bihuan.task;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was done, by whom and with what words 办理过程, newest first. */
@Service
public class Timeline {

    private final Records records;
    private final ProcessModels models;
    private final Labels labels;
    private final People people;

    Timeline(Records records, ProcessModels models, Labels labels, People people) {
        this.records = records;
        this.models = models;
        this.labels = labels;
        this.people = people;
    }

    /**
     * One step somebody took.
     *
     * @param entry its place in the matter's chain of the journal
     */
    public record Item(
            long id,
            OffsetDateTime at,
            String activity,
            String name,
            @Nullable String problem,
            String person,
            String unit,
            @Nullable String outcome,
            Map<String, Object> fields,
            long entry) {}

    /** The steps of a matter as a whole. */
    public List<Item> ofMatter(Actor actor, String matter, @Nullable Long before, int limit) {
        return records.ofMatter(actor, matter, before, limit).stream()
                .map(this::item)
                .toList();
    }

    /** The steps of one problem. */
    public List<Item> ofProblem(Actor actor, String problem, @Nullable Long before, int limit) {
        return records.ofProblem(actor, problem, before, limit).stream()
                .map(this::item)
                .toList();
    }

    private Item item(Records.Kept it) {
        ProcessModel model = models.get(it.model());
        return new Item(
                it.id(),
                it.recordedAt(),
                it.activity(),
                labels.node(model, model.node(it.activity())),
                it.problem(),
                people.name(it.person()),
                it.unit(),
                it.outcome(),
                records.values(it),
                it.entry());
    }
}
