package org.bihuan.sharing.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.matter.GroupMember;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.sharing.ManageGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The project group of a matter. */
@RestController
@RequestMapping("/api/v1/matters/{id}/group")
class GroupResource {

    private final ManageGroup groups;

    GroupResource(ManageGroup groups) {
        this.groups = groups;
    }

    /** One to be in the group. */
    record Named(
            @Nullable String person,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** All who are to be in it. */
    record Group(@Nullable List<@Nullable Named> members) {}

    /** One who is in it. */
    record Shown(
            String person,
            String name,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static Shown of(GroupMember it) {
            return new Shown(it.person(), it.name(), it.role(), it.fromOn(), it.untilOn());
        }
    }

    /** The group as it is. */
    record Members(List<Shown> members) {

        static Members of(List<GroupMember> group) {
            return new Members(group.stream().map(Shown::of).toList());
        }
    }

    @Needs(Right.READ)
    @GetMapping
    Members get(Actor actor, @PathVariable String id) {
        return Members.of(groups.of(actor, id));
    }

    @Needs(Right.PROJECT_GROUP)
    @PutMapping
    Members put(Actor actor, @PathVariable String id, @RequestBody Group group) {
        var members = new ArrayList<GroupMember>();
        for (Named it : group.members() == null ? List.<Named>of() : group.members()) {
            members.add(
                    it == null
                            ? new GroupMember("", "", "", null, null)
                            : new GroupMember(
                                    it.person() == null ? "" : it.person(),
                                    "",
                                    it.role() == null ? "" : it.role(),
                                    it.from(),
                                    it.until()));
        }
        return Members.of(groups.replace(actor, id, members));
    }

    @Needs(Right.PROJECT_GROUP)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dissolve(Actor actor, @PathVariable String id) {
        groups.replace(actor, id, List.of());
    }

    @Needs(Right.PROJECT_GROUP)
    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(Actor actor, @PathVariable String id, @PathVariable String person) {
        groups.takeOut(actor, id, person);
    }
}
