package org.bihuan.sharing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.GroupMember;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.matter.ProjectGroups;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a matter's project group 项目组: the head of its committee may. Rights in it are for this matter alone and end with membership. */
@Service
@Transactional
public class ManageGroup {

    private static final int MOST = 100;

    private final Matters matters;
    private final ProjectGroups groups;
    private final Forms forms;
    private final Journal journal;

    ManageGroup(Matters matters, ProjectGroups groups, Forms forms, Journal journal) {
        this.matters = matters;
        this.groups = groups;
        this.forms = forms;
        this.journal = journal;
    }

    /**
     * The group, for the congress's side and its own members.
     *
     * @throws Missing if the matter is not in the actor's sight, or he is neither
     */
    @Transactional(readOnly = true)
    public List<GroupMember> of(Actor actor, String matter) {
        matters.visible(actor, matter);
        List<GroupMember> group = groups.of(matter);
        if (!matters.isInside(actor, matter)
                && group.stream().noneMatch(it -> it.person().equals(actor.person()))) {
            throw new Missing(matter);
        }
        return group;
    }

    /**
     * Makes these the group; everybody else is out of it at once.
     *
     * @throws Forbidden unless the actor is head of the matter's committee
     * @throws Invalid with the place of what does not fit
     * @throws Refused if the matter has ended, unless people are only taken out
     */
    public List<GroupMember> replace(Actor actor, String matter, List<GroupMember> group) {
        Matter own = own(actor, matter);
        check(own.congress(), group);
        return changed(actor, matter, group);
    }

    /**
     * Takes one out.
     *
     * @throws Missing if he is not in it
     */
    public void takeOut(Actor actor, String matter, String person) {
        own(actor, matter);
        List<GroupMember> group = groups.of(matter);
        List<GroupMember> left =
                group.stream().filter(it -> !it.person().equals(person)).toList();
        if (left.size() == group.size()) {
            throw new Missing(person);
        }
        changed(actor, matter, left);
    }

    private List<GroupMember> changed(Actor actor, String matter, List<GroupMember> group) {
        groups.replace(matter, group, forms.today());
        journal.append(
                matter,
                Note.by(
                        actor.holding(Right.PROJECT_GROUP.posts()),
                        "group.change",
                        matter,
                        Map.of("members", group.stream().map(ManageGroup::told).toList())));
        return groups.of(matter);
    }

    private static Map<String, Object> told(GroupMember it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("person", it.person());
        told.put("role", it.role());
        told.put("from", String.valueOf(it.fromOn()));
        told.put("until", String.valueOf(it.untilOn()));
        return told;
    }

    private Matter own(Actor actor, String matter) {
        Matter seen = matters.visible(actor, matter);
        if (!actor.unitsAs(Set.of("head")).contains(seen.hostCommittee())) {
            throw Forbidden.because("group.head", matter);
        }
        return matters.lock(matter);
    }

    private void check(String congress, List<GroupMember> group) {
        if (group.size() > MOST) {
            throw Invalid.field("members", "group.most", MOST);
        }
        var named = new HashSet<String>();
        boolean led = false;
        for (int i = 0; i < group.size(); i++) {
            GroupMember it = group.get(i);
            String at = "members[" + i + "].";
            if (!GroupMember.ROLES.contains(it.role())) {
                throw Invalid.field(at + "role", "form.option", it.role(), String.join(", ", GroupMember.ROLES));
            }
            if (!groups.eligible(congress, it.person())) {
                throw Invalid.field(at + "person", "group.person", it.person());
            }
            if (!named.add(it.person())) {
                throw Invalid.field(at + "person", "group.twice", it.person());
            }
            if (it.role().equals("lead") && led) {
                throw Invalid.field(at + "role", "group.oneLead");
            }
            led |= it.role().equals("lead");
            if (it.fromOn() != null && it.untilOn() != null && it.untilOn().isBefore(it.fromOn())) {
                throw Invalid.field(at + "until", "group.days");
            }
        }
    }
}
