package org.bihuan.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;

/** The places of the menu, in its order; each is shown to those whose right opens it. */
enum Place {
    WORKBENCH("/", "pages.menu.workbench", Right.READ),
    TASKS("/tasks", "pages.menu.tasks", Right.READ),
    MATTERS("/matters", "pages.menu.matters", Right.READ),
    PROBLEMS("/problems", "?view=usual", "pages.menu.problems", Right.READ),
    SUPERVISION("/supervision", "figures.supervision.menu", Right.READ),
    STATISTICS("/statistics", "figures.menu", Right.READ),
    CALENDAR("/calendar", "figures.calendar.menu", Right.READ),
    CONSOLE("/console", "console.menu.overview", Right.READ_ADMINISTRATION),
    PROPOSALS("/post-proposals", "console.menu.proposals", Right.GRANT_POSTS),
    RECOVERIES("/recoveries", "console.menu.recoveries", Right.READ_ADMINISTRATION),
    PEOPLE("/people", "console.menu.people", Right.READ_ADMINISTRATION),
    ACCOUNTS("/accounts", "console.menu.accounts", Right.READ_ADMINISTRATION),
    SESSIONS("/sessions", "console.menu.sessions", Right.END_SESSIONS),
    PROVIDERS("/login-providers", "console.menu.providers", Right.CONFIGURE_LOGIN),
    UNITS("/units", "console.menu.units", Right.READ_ORGANIZATION),
    CONGRESSES("/congresses", "console.menu.congresses", Right.READ_ORGANIZATION),
    IMPORTS("/organization-imports", "console.menu.imports", Right.IMPORT_ORGANIZATION),
    ACTS("/administrative-acts", "console.menu.acts", Right.REVIEW_ADMINISTRATION),
    MEETINGS("/meetings", "papers.meetings", Right.READ_INSIDE),
    NUMBERS("/papers/register", "papers.register", Right.READ_INSIDE),
    ARCHIVE("/archive", "archive.menu", Right.READ_JOURNAL),
    PROCESSES("/processes", "library.processes", Right.READ_INSIDE),
    RULES("/rules", "library.rules", Right.READ),
    HOLIDAYS("/holidays", "library.holidays", Right.READ_COMMON);

    /** With what a group begins, in the order of the menu: work, oversight, administration, sessions and papers, rules. */
    private static final List<Place> BEGINNINGS = List.of(SUPERVISION, CONSOLE, MEETINGS, PROCESSES);

    private final String path;
    private final String asked;
    private final String label;
    private final Right right;

    Place(String path, String label, Right right) {
        this(path, "", label, right);
    }

    Place(String path, String asked, String label, Right right) {
        this.path = path;
        this.asked = asked;
        this.label = label;
        this.right = right;
    }

    /** Where the reader may go; {@code at} is the page he is on. */
    static List<Frame.Entry> menu(Actor actor, String at) {
        var menu = new ArrayList<Frame.Entry>();
        long group = -1;
        for (Place it : values()) {
            if (it.right.heldBy(actor)) {
                menu.add(new Frame.Entry(
                        it.path + it.asked, it.label, it.holds(at), !menu.isEmpty() && it.group() != group));
                group = it.group();
            }
        }
        return menu;
    }

    private long group() {
        return BEGINNINGS.stream().filter(it -> it.ordinal() <= ordinal()).count();
    }

    private boolean holds(String at) {
        return at.equals(path) || (!path.equals("/") && at.startsWith(path + "/"));
    }
}
