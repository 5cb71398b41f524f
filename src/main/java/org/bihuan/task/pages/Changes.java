package org.bihuan.task.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What was changed between two versions of a text, clause by clause, as people who revise documents mark it. */
public final class Changes {

    /** After which signs a clause ends, in Chinese and English. */
    private static final String CLAUSE = "(?<=[，。；：！？、,.;:!?\n])";

    private Changes() {}

    /**
     * A stretch of text.
     *
     * @param kind same, deleted or inserted
     */
    public record Stretch(String kind, String text) {}

    /** The later text with what was taken out of the earlier one, in reading order. */
    static List<Stretch> between(String earlier, String later) {
        List<String> before = List.of(earlier.split(CLAUSE));
        List<String> after = List.of(later.split(CLAUSE));
        var stretches = new ArrayList<Stretch>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(stretches, "same", before.subList(at, delta.getSource().getPosition()));
            add(stretches, "deleted", delta.getSource().getLines());
            add(stretches, "inserted", delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(stretches, "same", before.subList(at, before.size()));
        return stretches;
    }

    private static void add(List<Stretch> stretches, String kind, List<String> clauses) {
        String text = String.join("", clauses);
        if (!text.isEmpty()) {
            stretches.add(new Stretch(kind, text));
        }
    }
}
