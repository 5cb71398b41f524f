package org.bihuan.escalation.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.api.ProblemView;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.PerformAction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Urges about several problems, one after the other, as the diagram has it: what cannot be urged says why, the others are. */
@Component
class UrgeMany {

    private static final String URGE = "urge";
    private static final int MOST = 200;

    private final Problems problems;
    private final ProblemView view;
    private final PerformAction performAction;
    private final RefusedActs refusedActs;
    private final Sentences sentences;

    UrgeMany(
            Problems problems,
            ProblemView view,
            PerformAction performAction,
            RefusedActs refusedActs,
            Sentences sentences) {
        this.problems = problems;
        this.view = view;
        this.performAction = performAction;
        this.refusedActs = refusedActs;
        this.sentences = sentences;
    }

    /** What became of one. */
    record Result(
            String id,
            @Nullable String title,
            boolean urged,
            @Nullable String reason) {}

    /** Those of these problems which the diagram offers the reader to urge now. */
    Set<String> offered(Actor actor, List<String> ids) {
        return ids.stream()
                .filter(id -> performAction.possible(actor, view.running(problems.visible(actor, id))).stream()
                        .anyMatch(it -> it.id().equals(URGE)))
                .collect(Collectors.toSet());
    }

    /**
     * Urges.
     *
     * @throws Invalid if none is chosen, too many are, or nothing is said
     */
    List<Result> urge(Actor actor, List<String> ids, String text, HttpServletRequest request) {
        if (ids.isEmpty()) {
            throw Invalid.field("ids", "figures.supervision.choose");
        }
        if (ids.size() > MOST) {
            throw Invalid.field("ids", "task.tooMany", MOST);
        }
        if (text.isBlank()) {
            throw Invalid.field("text", "form.required");
        }
        var results = new ArrayList<Result>();
        for (String id : new LinkedHashSet<>(ids)) {
            results.add(one(actor, id, text, request));
        }
        return results;
    }

    private Result one(Actor actor, String id, String text, HttpServletRequest request) {
        String title = null;
        try {
            Problem problem = problems.visible(actor, id);
            title = problem.title();
            performAction.perform(actor, view.running(problem), URGE, Map.of("text", text));
            return new Result(id, title, true, null);
        } catch (Refused refused) {
            return new Result(
                    id, title, false, refusedActs.tell(request, id, refused).get(0));
        } catch (Forbidden forbidden) {
            return new Result(id, title, false, refusedActs.tell(request, id, forbidden));
        } catch (Invalid invalid) {
            return new Result(
                    id, title, false, sentences.of(invalid.errors().get(0).reason()));
        } catch (Missing missing) {
            // Not there, not in sight, or not for him to urge now: the diagram offers it to whoever is in charge.
            return new Result(id, title, false, sentences.of("figures.supervision.notOffered"));
        }
    }
}
