package org.bihuan.matter;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class SupervisionDocumentationTests extends StageDocumentation {

    private static final Map<String, Object> MEETING = Map.of("name", "第三十五次主任会议", "date", "2026-03-10");

    @Override
    protected String process() {
        return "supervision";
    }

    @Test
    void tasksAndActs() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "approveTopic",
                of("outcome", "`approved`, or `declined`: the matter ends", "approved"),
                of("meeting", "Meeting of the chairpersons’ council that decided", MEETING),
                of("planYear", "Year of the supervision plan", 2026),
                optional("reason", "Why it is declined"));
        task(
                matter,
                "formGroup",
                of("leader", "Who leads the project group", "committee"),
                of("members", "Who else belongs to it", List.of("clerk")),
                of("task", "Who does what", "主任委员带队,分两组调研"));
        action(
                "council",
                "/matters/" + walk.propose("重复的议题"),
                "withdraw",
                of("meeting", "Meeting that decided", MEETING),
                of("reason", "Why it is withdrawn", "与另一议题重复"));
        nothingIsLeftOut();
    }
}
