package org.bihuan.sharing;

import java.util.List;
import org.bihuan.matter.GroupMember;
import org.bihuan.matter.ProjectGroups;
import org.bihuan.organization.People;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.springframework.stereotype.Component;

/** Who can be in a project group, as what and for which days. */
@Component
class GroupCheck {

    private static final int MOST = 100;

    private static final Choices ROLES = Choices.of("projectGroup.role.", GroupMember.ROLES);

    private final ProjectGroups groups;
    private final People people;

    GroupCheck(ProjectGroups groups, People people) {
        this.groups = groups;
        this.people = people;
    }

    private String name(String congress, String person) {
        return people.find(congress, person).map(People.Person::name).orElse(person);
    }

    /** A group as a whole; what does not fit is told with its place in it. */
    void all(String congress, List<GroupMember> group) {
        if (group.size() > MOST) {
            throw Invalid.field("members", "group.most", MOST);
        }
        for (int i = 0; i < group.size(); i++) {
            fits(congress, group.get(i), group.subList(0, i), "members[" + i + "].");
        }
    }

    /** One beside others, who were looked at when they came in. */
    void one(String congress, GroupMember it, List<GroupMember> others) {
        if (others.size() >= MOST) {
            throw Invalid.field("person", "group.most", MOST);
        }
        fits(congress, it, others, "");
    }

    private void fits(String congress, GroupMember it, List<GroupMember> others, String at) {
        if (it.person().isBlank()) {
            throw Invalid.field(at + "person", "form.required");
        }
        if (it.role().isBlank()) {
            throw Invalid.field(at + "role", "form.required");
        }
        if (!ROLES.words().contains(it.role())) {
            throw ROLES.without(at + "role", it.role());
        }
        if (!groups.eligible(congress, it.person())) {
            throw Invalid.field(at + "person", "group.person", name(congress, it.person()));
        }
        if (others.stream().anyMatch(one -> one.person().equals(it.person()))) {
            throw Invalid.field(at + "person", "group.twice", name(congress, it.person()));
        }
        if (it.role().equals("lead")
                && others.stream().anyMatch(one -> one.role().equals("lead"))) {
            throw Invalid.field(at + "role", "group.oneLead");
        }
        if (it.fromOn() != null && it.untilOn() != null && it.untilOn().isBefore(it.fromOn())) {
            throw Invalid.field(at + "until", "group.days");
        }
    }
}
