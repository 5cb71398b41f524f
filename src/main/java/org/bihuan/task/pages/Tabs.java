package org.bihuan.task.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tabs of a matter or a problem, which are addresses below its own. */
public final class Tabs {

    private final String base;
    private final String at;
    private final List<Tab> tabs = new ArrayList<>();

    private Tabs(String base, String at) {
        this.base = base;
        this.at = at;
    }

    /**
     * One of them.
     *
     * @param label key of its words
     * @param count what the words name, if anything
     */
    public record Tab(String label, @Nullable Object count, String href, boolean current) {}

    /**
     * Begins with the facts, which stand at the address itself.
     *
     * @param at the tab that is shown
     */
    public static Tabs of(String base, String at) {
        var tabs = new Tabs(base, at);
        tabs.tabs.add(new Tab("pages.tab.facts", null, base, at.equals("facts")));
        return tabs;
    }

    /** A further one, if it is for the reader. */
    public Tabs with(String name, String label, boolean shown) {
        if (shown) {
            tabs.add(new Tab(label, null, base + "/" + name, at.equals(name)));
        }
        return this;
    }

    /** One that leads to another page, with how much there is. */
    public Tabs leading(String label, Object count, String href) {
        tabs.add(new Tab(label, count, href, false));
        return this;
    }

    /** One that leads to another page, if there is something. */
    public Tabs leading(String label, String href, boolean shown) {
        if (shown) {
            tabs.add(new Tab(label, null, href, false));
        }
        return this;
    }

    /** All of them, in their order. */
    public List<Tab> all() {
        return List.copyOf(tabs);
    }
}
