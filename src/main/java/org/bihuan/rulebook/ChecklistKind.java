package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is demanded for each type of problem: a map from a type in the list's own words, or {@code default}, to words. */
record ChecklistKind(List<String> allowed) implements Kind {

    private static final int LONGEST = 60;

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof Map<?, ?> types) || !types.containsKey(Checklist.DEFAULT)) {
            throw new Unfit("rulebook.notChecklist");
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Map.Entry<?, ?> type : types.entrySet()) {
            if (!(type.getKey() instanceof String name) || name.isBlank() || name.length() > LONGEST) {
                throw new Unfit("rulebook.checklistType", String.valueOf(type.getKey()), LONGEST);
            }
            lists.put(name, words(name, type.getValue()));
        }
        return new Checklist(Collections.unmodifiableMap(lists));
    }

    private List<String> words(String type, @Nullable Object raw) throws Unfit {
        if (!(raw instanceof List<?> entries) || entries.isEmpty()) {
            throw new Unfit("rulebook.checklistEmpty", type);
        }
        List<String> words = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof String word) || !allowed.contains(word)) {
                throw ChoiceKind.unfit(entry, allowed);
            }
            if (words.contains(word)) {
                throw new Unfit("rulebook.checklistTwice", type, ChoiceKind.named(List.of(word)));
            }
            words.add(word);
        }
        return List.copyOf(words);
    }
}
