package org.bihuan.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * Puts a finding on the draft of the list when it is a problem 列入问题清单; what conforms is recorded only. Found article by
 * article, a list grows one problem at a time; {@code more} tells the diagram whether another is to follow.
 */
@Component
class ListProblem implements Act {

    private static final List<String> TEXTS =
            List.of("title", "detail", "requirement", "type", "category", "article", "location", "leadUnit", "grade");

    private final DraftList draftList;

    ListProblem(DraftList draftList) {
        this.draftList = draftList;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "title", "leadUnit", "more");
    }

    @Override
    public Applied apply(Submission it) {
        Map<String, Object> more = Map.of("more", it.fields().text("more").orElse("done"));
        if (!it.chose("listed")) {
            return new Applied(more, Map.of());
        }
        var form = new LinkedHashMap<String, Object>();
        TEXTS.forEach(name -> it.fields().text(name).ifPresent(value -> form.put(name, value)));
        it.fields().date("due").ifPresent(value -> form.put("due", value));
        it.fields().decimal("amount").ifPresent(value -> form.put("amount", value));
        int listed = draftList.add(it.matter(), it.actor().congress(), form);
        return new Applied(more, Map.of("problems", listed));
    }
}
