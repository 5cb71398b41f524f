package org.bihuan.pages;

import java.util.Arrays;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;

/** The places of the menu, in its order; each is shown to those whose right opens it. */
enum Place {
    WORKBENCH("/", "pages.menu.workbench", Right.READ),
    TASKS("/tasks", "pages.menu.tasks", Right.READ),
    MATTERS("/matters", "pages.menu.matters", Right.READ),
    PROBLEMS("/problems", "pages.menu.problems", Right.READ),
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

    private final String path;
    private final String label;
    private final Right right;

    Place(String path, String label, Right right) {
        this.path = path;
        this.label = label;
        this.right = right;
    }

    /** Where the reader may go; {@code at} is the page he is on. */
    static List<Frame.Entry> menu(Actor actor, String at) {
        return Arrays.stream(values())
                .filter(it -> it.right.heldBy(actor))
                .map(it -> new Frame.Entry(it.path, it.label, it.holds(at)))
                .toList();
    }

    private boolean holds(String at) {
        return at.equals(path) || (!path.equals("/") && at.startsWith(path + "/"));
    }
}
