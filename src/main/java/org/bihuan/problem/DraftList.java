package org.bihuan.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list while the committee drafts it; the supervised side does not see it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DraftList {

    private final Problems problems;

    DraftList(Problems problems) {
        this.problems = problems;
    }

    /**
     * Puts these problems in place of the draft before.
     *
     * @param forms problems as a form of type {@code problems} gives them
     * @return how many there are
     */
    public int replace(String matter, String congress, List<Map<String, Object>> forms) {
        problems.discardDrafts(matter);
        problems.addDrafts(matter, congress, forms.stream().map(NewProblem::of).toList());
        return forms.size();
    }

    /**
     * Puts one more problem on the draft.
     *
     * @return how many there are now
     */
    public int add(String matter, String congress, Map<String, Object> form) {
        problems.addDrafts(matter, congress, List.of(NewProblem.of(form)));
        return problems.of(matter, List.of("draft")).size();
    }

    /** The draft as a form of type {@code problems} shows it. */
    public List<Map<String, Object>> shown(String matter) {
        return problems.of(matter, List.of("draft")).stream().map(this::row).toList();
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
        row.values().removeIf(Objects::isNull);
        return row;
    }
}
