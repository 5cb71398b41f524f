package org.bihuan.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act that can be taken back 撤回: what it is about to change is noted with the record, and put back with it. Where a model
 * draws {@code recall}, the task has such an act or none.
 */
public interface Recallable extends Act {

    /** What it is about to change, as it is now, by name; the names and texts are the act's own. */
    Map<String, @Nullable String> before(Submission submission);

    /** Puts it back as it was; the matter is locked. */
    void putBack(String matter, @Nullable String problem, Map<String, @Nullable String> before);
}
