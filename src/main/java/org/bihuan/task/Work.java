package org.bihuan.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Light;
import org.bihuan.deadline.Lights;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list as its reader sees it. */
@Service
@Transactional(readOnly = true)
public class Work {

    private static final List<String> STATES = List.of("open", "waiting", "done", "copied", "drafts");

    private final WorkItems items;
    private final WorkPages pages;
    private final ProcessModels models;
    private final Labels labels;
    private final Forms forms;
    private final Drafts drafts;
    private final Acts acts;
    private final ViewLog views;
    private final MayAct may;

    Work(
            WorkItems items,
            WorkPages pages,
            ProcessModels models,
            Labels labels,
            Forms forms,
            Drafts drafts,
            Acts acts,
            ViewLog views,
            MayAct may) {
        this.items = items;
        this.pages = pages;
        this.models = models;
        this.labels = labels;
        this.forms = forms;
        this.drafts = drafts;
        this.acts = acts;
        this.views = views;
        this.may = may;
    }

    /**
     * What to list.
     *
     * @param state {@code open} for what the actor could do, {@code waiting} for what others are to do under his eyes,
     *     {@code done} for what he did, {@code copied} for what was sent to him to read, {@code drafts} for forms he has begun
     * @param mine only what he has claimed; of what waits for others, only what a step of his asked for
     * @param why only open tasks that need him for this reason
     */
    public record Question(
            String state,
            @Nullable String matter,
            @Nullable String problem,
            boolean mine,
            @Nullable Light light,
            @Nullable Why why,
            @Nullable String q,
            @Nullable String after,
            int limit) {

        /** For whatever reason. */
        public Question(
                String state,
                @Nullable String matter,
                @Nullable String problem,
                boolean mine,
                @Nullable Light light,
                @Nullable String q,
                @Nullable String after,
                int limit) {
            this(state, matter, problem, mine, light, null, q, after, limit);
        }
    }

    /** An item with its light and its name in the reader's language. */
    public record Shown(WorkItem item, String name, Light light) {

        /** Code of the light's name. */
        public String lightCode() {
            return light.code(item.due());
        }
    }

    /** A page of the actor's work list, one item more than the limit if there is a next page. */
    public List<Shown> page(Actor actor, Question it) {
        if (!STATES.contains(it.state())) {
            throw Choices.of("pages.tasks.", STATES).without("state", it.state());
        }
        WorkItem after = it.after() == null ? null : last(actor, it.after());
        var query = new WorkQuery(
                actor,
                it.state(),
                it.matter(),
                it.problem(),
                it.mine(),
                it.light(),
                it.why(),
                it.q(),
                after,
                it.limit() + 1,
                forms.today(),
                yellowDays(actor.congress()));
        return pages.page(query).stream().map(this::shown).toList();
    }

    /** Why each of some items needs its addressee first of all, as far as they are open. */
    public Map<Long, Why> reasons(Actor actor, List<WorkItem> of) {
        return pages.reasons(of, forms.today(), yellowDays(actor.congress()));
    }

    private WorkItem last(Actor actor, String after) {
        return Optional.of(after)
                .filter(Work::numbered)
                .flatMap(number -> items.visible(actor, id(number)).or(() -> items.watched(actor, id(number))))
                .orElseThrow(() -> Invalid.field("after", "page.after", after));
    }

    /** One item the actor may see; that he saw one of a matter not issued yet is in the view log. */
    public Shown get(Actor actor, String number) {
        WorkItem item = items.visible(actor, id(number)).orElseThrow(() -> new Missing(number));
        if (items.ofDraft(item)) {
            views.saw(actor, Sensitive.DRAFT, item.matter());
        }
        return shown(item);
    }

    /** Those of some items that the actor sees or watches, in the order given; what he does not is left out. */
    public List<Shown> named(Actor actor, List<String> numbers) {
        return numbers.stream()
                .filter(Work::numbered)
                .distinct()
                .map(Work::id)
                .flatMap(id -> items.visible(actor, id).or(() -> items.watched(actor, id)).stream())
                .map(this::shown)
                .toList();
    }

    /** Why the actor cannot complete an item now; nothing if he can. */
    public Optional<Reason> against(Actor actor, WorkItem item) {
        try {
            may.check(actor, item);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.reasons().get(0));
        } catch (Forbidden forbidden) {
            return Optional.of(forbidden.reason());
        }
    }

    /** The form of an item, with what the actor has drafted. */
    public Form form(Actor actor, WorkItem item) {
        ProcessModel model = models.get(item.model());
        ProcessModel.Node node = acts.about(model.node(item.activity()), item.matter(), item.problem());
        var filled = new HashMap<>(acts.of(node).suggested(item.matter(), item.problem()));
        filled.putAll(drafts.of(item.id(), actor.person()));
        return forms.show(item.congress(), item.matter(), item.problem(), model, node, filled);
    }

    /** The open item of an activity about a problem. */
    public WorkItem open(Actor actor, String problem, String activity) {
        Optional<WorkItem> open = items.open(actor, problem, activity);
        return open.orElseThrow(() -> new Missing(problem + "/" + activity));
    }

    /** The number inside {@code T-123}; anything else is no task. */
    public static long id(String number) {
        if (!numbered(number)) {
            throw new Missing(number);
        }
        return Long.parseLong(number.substring(2));
    }

    private static boolean numbered(String number) {
        return number.matches("T-[0-9]{1,18}");
    }

    Shown shown(WorkItem item) {
        ProcessModel model = models.get(item.model());
        LocalDate done = item.doneOn();
        return new Shown(
                item,
                labels.node(model, model.node(item.activity())),
                Lights.of(item.due(), done, forms.today(), yellowDays(item.congress())));
    }

    private int yellowDays(String congress) {
        return forms.rules(congress).number("lightTaskYellowDays");
    }
}
