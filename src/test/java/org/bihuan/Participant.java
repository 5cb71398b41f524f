package org.bihuan;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.document.Documents;
import org.bihuan.journal.Entry;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Missing;
import org.bihuan.task.Claiming;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Drafts;
import org.bihuan.task.Form;
import org.bihuan.task.Forms;
import org.bihuan.task.PerformAction;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a story, through the use cases everybody uses. */
public record Participant(TestDatabase program, Story story, Actor actor) {

    public Entry complete(String activity) {
        return complete(activity, Map.of());
    }

    /** Completes work on the matter; what the form requires and is not given is filled in by type. */
    public Entry complete(String activity, Map<String, ?> fields) {
        return complete(story.item(activity, null), fields);
    }

    public Entry complete(String activity, String problem) {
        return complete(activity, problem, Map.of());
    }

    /** Completes work on a problem. */
    public Entry complete(String activity, String problem, Map<String, ?> fields) {
        return complete(story.item(activity, problem), fields);
    }

    /** Completes what waits for this participant alone, of several who are asked the same. */
    public Entry answer(String activity, Map<String, ?> fields) {
        return complete(waiting(activity), fields);
    }

    /** The item of an activity on this participant's own list. */
    public WorkItem waiting(String activity) {
        return list("open").stream()
                .map(Work.Shown::item)
                .filter(it -> it.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(activity + " does not wait for " + actor.login()));
    }

    /** A use case of the program. */
    public <T> T use(Class<T> type) {
        return program.get(type);
    }

    Entry complete(WorkItem item, Map<String, ?> fields) {
        Form form = program.get(Work.class).form(actor, item);
        return program.get(CompleteTask.class).complete(actor, item.id(), filler().fill(form, fields), null);
    }

    /** What a form on the matter is shown with. */
    public Map<String, Object> suggested(String activity) {
        var shown = new java.util.LinkedHashMap<String, Object>();
        program.get(Work.class).form(actor, story.item(activity, null)).fields().stream()
                .filter(field -> field.value() != null)
                .forEach(field -> shown.put(field.name(), field.value()));
        return shown;
    }

    /** Performs an optional act on the matter, or on a problem. */
    public Entry perform(String action, @Nullable Problem problem, Map<String, ?> fields) {
        var about = about(problem);
        PerformAction actions = program.get(PerformAction.class);
        Form form = program.get(Forms.class)
                .show(
                        actor.congress(),
                        about.matter(),
                        about.problem(),
                        actions.model(about),
                        actions.action(actor, about, action),
                        Map.of());
        return actions.perform(actor, about, action, filler().fill(form, fields));
    }

    /** Names of the optional acts offered. */
    public List<String> actions(@Nullable Problem problem) {
        return program.get(PerformAction.class).possible(actor, about(problem)).stream()
                .map(node -> node.id())
                .toList();
    }

    private PerformAction.About about(@Nullable Problem problem) {
        return problem == null ? story.matter().about() : problem.about();
    }

    /** The activities on the work list, soonest due first, as far as this story's matter goes. */
    public List<String> work() {
        return list("open").stream().map(it -> it.item().activity()).toList();
    }

    /** What stands on the list of work done. */
    public List<String> done() {
        return list("done").stream().map(it -> it.item().activity()).toList();
    }

    boolean has(WorkItem item) {
        var question = new Work.Question("open", story.id(), item.problem(), false, null, null, null, 999);
        return program.get(Work.class).page(actor, question).stream()
                .anyMatch(it -> it.item().id() == item.id());
    }

    /** The work list as it is shown. */
    public List<Work.Shown> list(String state) {
        return program.get(Work.class)
                .page(actor, new Work.Question(state, story.id(), null, false, null, null, null, 999));
    }

    public boolean sees() {
        try {
            return program.get(Matters.class).visible(actor, story.id()) != null;
        } catch (Missing invisible) {
            return false;
        }
    }

    public boolean sees(String problem) {
        try {
            return program.get(Problems.class).visible(actor, problem) != null;
        } catch (Missing invisible) {
            return false;
        }
    }

    public WorkItem claim(String activity, String problem) {
        return program.get(Claiming.class)
                .claim(actor, story.item(activity, problem).id());
    }

    public WorkItem unclaim(String activity, String problem) {
        return program.get(Claiming.class)
                .unclaim(actor, story.item(activity, problem).id());
    }

    public WorkItem transfer(String activity, String problem, String to) {
        return program.get(Claiming.class)
                .transfer(actor, story.item(activity, problem).id(), to, "出差。");
    }

    /** Keeps a half-filled form. */
    public void draft(String activity, @Nullable String problem, Map<String, ?> fields) {
        program.get(Drafts.class).save(actor, story.item(activity, problem).id(), fields);
    }

    /** What the draft of a form holds. */
    public Map<String, Object> drafted(String activity, @Nullable String problem) {
        return program.get(Drafts.class).of(story.item(activity, problem).id(), actor.person());
    }

    /** Uploads a small file. */
    public String upload() {
        byte[] bytes = ("佐证材料 " + story.id()).getBytes(StandardCharsets.UTF_8);
        return program.get(Documents.class)
                .store(actor, "佐证.txt", new ByteArrayInputStream(bytes))
                .id();
    }

    /** Uploads a small picture. */
    public String picture() {
        byte[] bytes = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1A,
            '\n',
            (byte) story.id().hashCode()
        };
        return program.get(Documents.class)
                .store(actor, "照片.png", new ByteArrayInputStream(bytes))
                .id();
    }

    private FormFiller filler() {
        return new FormFiller(story.today(), story.id() + " 已办理", accept -> accept == null ? upload() : picture());
    }
}
