package org.bihuan.matter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.People;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Names the project group 项目组 that does the research; its people see the matter from now on. */
@Component
class FormGroup implements Act {

    private final ProjectGroups groups;
    private final People people;

    FormGroup(ProjectGroups groups, People people) {
        this.groups = groups;
        this.people = people;
    }

    @Override
    public Set<String> needs() {
        return Set.of("leader", "members");
    }

    /** Nobody of the supervised side is in it, nor anybody without a post. */
    @Override
    public List<Reason> check(Submission it) {
        var named = new LinkedHashSet<>(List.of(it.fields().requiredText("leader")));
        named.addAll(it.fields().ids("members"));
        return named.stream()
                .filter(person -> !groups.eligible(it.actor().congress(), person))
                .map(person -> Reason.of(
                        "group.person",
                        people.find(it.actor().congress(), person)
                                .map(People.Person::name)
                                .orElse(person)))
                .toList();
    }

    @Override
    public Applied apply(Submission it) {
        groups.form(it.matter(), it.fields().requiredText("leader"), it.fields().ids("members"), it.today());
        return Applied.nothing();
    }
}
