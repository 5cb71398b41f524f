package org.bihuan.task.pages;

import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.task.Work;
import org.jspecify.annotations.Nullable;

/**
 * The most urgent of the tasks about one matter or problem, as its page lists them.
 *
 * @param all the list that holds all of them; nothing where these are all
 */
public record Listed(List<Work.Shown> first, @Nullable String all) {

    /** Those that wait for the reader ({@code open}), or for others under his eyes ({@code waiting}). */
    public static Listed of(Work work, Actor actor, String state, @Nullable String matter, @Nullable String problem) {
        List<Work.Shown> found =
                work.page(actor, new Work.Question(state, matter, problem, false, null, null, null, Page.USUAL));
        boolean cut = found.size() > Page.USUAL;
        return new Listed(
                found.subList(0, Math.min(found.size(), Page.USUAL)), cut ? all(state, matter, problem) : null);
    }

    /** Words that are the number of a matter or a problem find the tasks about it. */
    static String all(String state, @Nullable String matter, @Nullable String problem) {
        return "/tasks?state=" + state + "&q=" + (problem == null ? matter : problem);
    }
}
