package org.bihuan.ballot;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a vote came to.
 *
 * @param outcome a word of the rule’s chain, for example {@code satisfied}
 * @param percentages of each choice, two decimals
 * @param tried the outcomes tried, in their order
 */
public record Verdict(String outcome, Map<String, BigDecimal> percentages, List<Tried> tried) {

    public Verdict {
        percentages = Collections.unmodifiableMap(new LinkedHashMap<>(percentages));
        tried = List.copyOf(tried);
    }

    /** One outcome tried: so many votes of so many, enough or not. */
    public record Tried(String outcome, long votes, long of, boolean reached) {}
}
