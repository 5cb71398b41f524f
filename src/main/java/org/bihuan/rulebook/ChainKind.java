package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of a vote in the order in which they are tried, each with the choices whose votes count towards it; the last one
 * has none, because it is what is left.
 */
record ChainKind(List<String> words) implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof Map<?, ?> steps) || steps.size() < 2) {
            throw new Unfit("rulebook.notChain");
        }
        var choices = new WordsKind(words, 0);
        var chain = new LinkedHashMap<String, List<String>>();
        for (Map.Entry<?, ?> step : steps.entrySet()) {
            String outcome = new ChoiceKind(words).read(step.getKey());
            var counted = new ArrayList<String>();
            ((List<?>) choices.read(step.getValue())).forEach(choice -> counted.add((String) choice));
            boolean last = chain.size() == steps.size() - 1;
            if (counted.isEmpty() != last) {
                throw new Unfit("rulebook.notChain");
            }
            chain.put(outcome, List.copyOf(counted));
        }
        return Collections.unmodifiableMap(chain);
    }
}
