package org.bihuan.matter;

import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Names the project group 项目组 that does the research; its people see the matter from now on. */
@Component
class FormGroup implements Act {

    private final ProjectGroups groups;

    FormGroup(ProjectGroups groups) {
        this.groups = groups;
    }

    @Override
    public Set<String> needs() {
        return Set.of("leader", "members");
    }

    @Override
    public Applied apply(Submission it) {
        groups.form(it.matter(), it.fields().requiredText("leader"), it.fields().ids("members"), it.today());
        return Applied.nothing();
    }
}
