package org.bihuan.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Actor;

/** The places of the menu, in its order. */
enum Place {
    WORKBENCH("/", "pages.menu.workbench"),
    TASKS("/tasks", "pages.menu.tasks"),
    MATTERS("/matters", "pages.menu.matters"),
    PROBLEMS("/problems", "pages.menu.problems");

    private static final Set<String> ADMINISTRATORS = Set.of("sysadmin", "secadmin", "logadmin");

    private final String path;
    private final String label;

    Place(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** Where the reader may go; {@code at} is the page he is on. */
    static List<Frame.Entry> menu(Actor actor, String at) {
        boolean business = actor.posts().stream().anyMatch(it -> !ADMINISTRATORS.contains(it.post()));
        return Arrays.stream(values())
                .filter(it -> business)
                .map(it -> new Frame.Entry(it.path, it.label, it.holds(at)))
                .toList();
    }

    private boolean holds(String at) {
        return at.equals(path) || (!path.equals("/") && at.startsWith(path + "/"));
    }
}
