package org.bihuan.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Urges whoever is to do a task 催办: recorded, counted, and told to those people, also by mail where the rule book says so. */
@Service
public class UrgeTask {

    private final WorkItems items;
    private final MayUrge mayUrge;
    private final OpenWork work;
    private final ProcessModels models;
    private final Labels labels;
    private final Messages messages;
    private final Journal journal;
    private final Forms forms;
    private final Titles titles;
    private final Leaders leaders;

    UrgeTask(
            WorkItems items,
            MayUrge mayUrge,
            OpenWork work,
            ProcessModels models,
            Labels labels,
            Messages messages,
            Journal journal,
            Forms forms,
            Titles titles,
            Leaders leaders) {
        this.leaders = leaders;
        this.items = items;
        this.mayUrge = mayUrge;
        this.work = work;
        this.models = models;
        this.labels = labels;
        this.messages = messages;
        this.journal = journal;
        this.forms = forms;
        this.titles = titles;
    }

    /**
     * Urges.
     *
     * @param text what is said to them, at most 2,000 characters
     * @throws Missing if the actor neither sees nor watches the task, nor waits for it
     * @throws Forbidden if he is to do it himself, or only looks on
     * @throws Refused if it is no longer open
     */
    @Transactional
    public Entry urge(Actor actor, long id, String text) {
        WorkItem seen = items.watched(actor, id)
                .or(() -> items.visible(actor, id))
                .or(() -> items.find(id).filter(it -> mayUrge.waits(actor, it)))
                .orElseThrow(() -> new Missing("T-" + id));
        String said = said(text);
        items.lockMatter(seen.matter());
        WorkItem item = items.get(id);
        mayUrge.against(actor, item).ifPresent(reason -> {
            throw new Forbidden(reason);
        });
        if (!item.open()) {
            throw Refused.because("task.over", item.number());
        }
        Actor acting = mayUrge.acting(actor, item);
        Optional<String> leader = leaders.as(acting, item.matter());
        items.urged(id, leader.isPresent());
        messages.tell(
                work.people(id),
                news(acting, leader, item, said),
                forms.rulesOf(item.matter()).choices("reminderChannels"));
        var data = new LinkedHashMap<String, Object>();
        data.put("task", item.number());
        data.put("activity", item.activity());
        leader.ifPresent(it -> data.put("capacity", it));
        data.put("text", said);
        return journal.append(
                item.matter(),
                Note.by(acting, "urge", Objects.requireNonNullElse(item.problem(), item.matter()), data));
    }

    private News news(Actor actor, Optional<String> leader, WorkItem item, String said) {
        ProcessModel model = models.get(item.model());
        ProcessModel.Node node = model.node(item.activity());
        return News.of(
                leader.map(it -> "notification.urgedTask." + it).orElse("notification.urgedTask"),
                List.of(
                        actor.name(),
                        labels.node(model, node, Locale.SIMPLIFIED_CHINESE),
                        labels.node(model, node, Locale.ENGLISH),
                        titles.of(item.matter(), item.problem()),
                        said),
                item.matter(),
                item.problem());
    }

    private static String said(String text) {
        if (text.isBlank()) {
            throw Invalid.field("text", "form.required");
        }
        try {
            return Text.checked(text, 1, 2_000, Optional.empty());
        } catch (Unfit unfit) {
            throw new Invalid(List.of(new FieldError("text", unfit.reason)));
        }
    }
}
