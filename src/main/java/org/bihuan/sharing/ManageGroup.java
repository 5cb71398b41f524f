package org.bihuan.sharing;

import java.util.ArrayList;
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

    private final Matters matters;
    private final ProjectGroups groups;
    private final GroupCheck check;
    private final Forms forms;
    private final Journal journal;

    ManageGroup(Matters matters, ProjectGroups groups, GroupCheck check, Forms forms, Journal journal) {
        this.matters = matters;
        this.groups = groups;
        this.check = check;
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
        if (!reads(actor, matter, group)) {
            throw new Missing(matter);
        }
        return group;
    }

    /** Whether somebody who sees the matter may read who is in its group. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, String matter) {
        return reads(actor, matter, groups.of(matter));
    }

    private boolean reads(Actor actor, String matter, List<GroupMember> group) {
        return matters.isInside(actor, matter)
                || group.stream().anyMatch(it -> it.person().equals(actor.person()));
    }

    /** Whether somebody who sees the matter may change its group now. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor, String matter) {
        Matter seen = matters.visible(actor, matter);
        return seen.open() && heads(actor, seen);
    }

    /**
     * The group, for whoever is about to change it.
     *
     * @throws Forbidden unless the actor is head of the matter's committee
     * @throws Refused if the matter has ended
     */
    @Transactional(readOnly = true)
    public List<GroupMember> changing(Actor actor, String matter) {
        if (!headed(actor, matter).open()) {
            throw Refused.because("matter.ended", matter);
        }
        return groups.of(matter);
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
        check.all(own.congress(), group);
        return changed(actor, matter, group);
    }

    /**
     * Takes one more in; everybody else stays as he is.
     *
     * @throws Forbidden unless the actor is head of the matter's committee
     * @throws Invalid with the field of what does not fit
     * @throws Refused if the matter has ended
     */
    public GroupMember add(Actor actor, String matter, GroupMember member) {
        Matter own = own(actor, matter);
        var group = new ArrayList<>(groups.of(matter));
        check.one(own.congress(), member, group);
        group.add(member);
        return member(changed(actor, matter, group), member.person());
    }

    /**
     * Gives one who is in it another role and other days.
     *
     * @throws Missing if he is not in it
     */
    public GroupMember change(Actor actor, String matter, GroupMember member) {
        Matter own = own(actor, matter);
        List<GroupMember> group = groups.of(matter);
        check.one(own.congress(), member, without(group, member.person()));
        List<GroupMember> next = group.stream()
                .map(it -> it.person().equals(member.person()) ? member : it)
                .toList();
        return member(changed(actor, matter, next), member.person());
    }

    /**
     * Takes one out.
     *
     * @throws Missing if he is not in it
     */
    public void takeOut(Actor actor, String matter, String person) {
        own(actor, matter);
        changed(actor, matter, without(groups.of(matter), person));
    }

    private static GroupMember member(List<GroupMember> group, String person) {
        return group.stream()
                .filter(it -> it.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Missing(person));
    }

    private static List<GroupMember> without(List<GroupMember> group, String person) {
        GroupMember out = member(group, person);
        return group.stream().filter(it -> it != out).toList();
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
        headed(actor, matter);
        return matters.lock(matter);
    }

    private Matter headed(Actor actor, String matter) {
        Matter seen = matters.visible(actor, matter);
        if (!heads(actor, seen)) {
            throw Forbidden.because("group.head", matter);
        }
        return seen;
    }

    private static boolean heads(Actor actor, Matter matter) {
        return actor.unitsAs(Set.of("head")).contains(matter.hostCommittee());
    }
}
