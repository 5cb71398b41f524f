package org.bihuan.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list while the committee drafts it; the supervised side does not see it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DraftList {

    private final Problems problems;
    private final ProblemList problemList;
    private final Repeats repeats;

    DraftList(Problems problems, ProblemList problemList, Repeats repeats) {
        this.problems = problems;
        this.problemList = problemList;
        this.repeats = repeats;
    }

    /**
     * Puts these problems in place of the draft before. One that names the {@code draft} it goes on from keeps the columns of the
     * office's own list, where it says nothing of them: a form shows them to nobody, as there may be people's numbers among them.
     *
     * @param forms problems as a form of type {@code problems} gives them
     * @return how many there are
     * @throws Refused if one is to repeat a problem that was not closed before, or that the actor does not see
     */
    public int replace(Actor actor, String matter, List<Map<String, Object>> forms) {
        Map<String, String> before = attributes(matter);
        problemList.discardDrafts(matter);
        List<String> ids = problemList.addDrafts(
                matter, actor.congress(), forms.stream().map(NewProblem::of).toList());
        var against = new ArrayList<Reason>();
        for (int i = 0; i < ids.size(); i++) {
            Map<String, Object> form = forms.get(i);
            if (form.get("repeats") instanceof String earlier) {
                against.addAll(repeats.link(actor, ids.get(i), earlier));
            }
            String kept = before.get(String.valueOf(form.get("draft")));
            if (kept != null && !form.containsKey("attributes")) {
                problemList.attributes(ids.get(i), kept);
            }
        }
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        return forms.size();
    }

    /**
     * Puts one more problem on the draft.
     *
     * @return how many there are now
     */
    public int add(String matter, String congress, Map<String, Object> form) {
        problemList.addDrafts(matter, congress, List.of(NewProblem.of(form)));
        return problems.of(matter, List.of("draft")).size();
    }

    /** The draft as a form of type {@code problems} shows it. */
    public List<Map<String, Object>> shown(String matter) {
        return problems.of(matter, List.of("draft")).stream().map(this::row).toList();
    }

    /** Those of the drafts, as they are kept. */
    private Map<String, String> attributes(String matter) {
        var kept = new HashMap<String, String>();
        for (String id : problems.of(matter, List.of("draft"))) {
            String attributes = problems.get(id).attributes();
            if (attributes != null) {
                kept.put(id, attributes);
            }
        }
        return kept;
    }

    private Map<String, Object> row(String id) {
        Problem it = problems.get(id);
        var row = new LinkedHashMap<String, Object>();
        row.put("title", it.title());
        row.put("detail", it.detail());
        row.put("requirement", it.requirement());
        row.put("type", it.type());
        row.put("grade", it.grade());
        row.put("category", it.category());
        row.put("article", it.article());
        row.put("location", it.location());
        row.put("amount", it.amount());
        row.put("due", it.due());
        row.put("leadUnit", it.leadUnit());
        row.put("assistingUnits", problems.assisting(id));
        row.put("repeats", it.repeats());
        row.put("draft", id);
        row.values().removeIf(Objects::isNull);
        return row;
    }
}
