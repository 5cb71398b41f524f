package org.bihuan.archive;

import java.util.List;
import org.bihuan.journal.Entry;
import org.bihuan.task.ReadOut;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal as people read it.
 *
 * @param act what was done, in words
 * @param actor the name of whoever did it
 * @param onBehalfOf the name of the person by whose right a substitute did it
 * @param unit the unit for which it was done, as it was called then
 * @param problem id of the problem it was about; nothing for the matter as a whole
 * @param outcome what was decided, in words
 * @param lines what was filled in
 * @param effects what came of it beyond that
 * @param papers what was handed in
 */
public record ToldEntry(
        Entry entry,
        String act,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String unit,
        @Nullable String problem,
        @Nullable String outcome,
        List<ReadOut.Line> lines,
        List<ReadOut.Line> effects,
        List<Paper> papers) {

    /** A paper with the fingerprint it had when it was handed in. */
    public record Paper(String id, String name, String sha256) {}
}
