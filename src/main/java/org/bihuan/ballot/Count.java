package org.bihuan.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Fields;

/**
 * What somebody counted on paper: one tally for each question.
 *
 * @param tallies by question, the one about the result first
 */
record Count(Map<String, Tally> tallies) {

    /**
     * As it was entered: a field of type ballot for each question.
     *
     * @throws Refused if the totals cannot be true together, or two questions of one sheet were not handed out together
     */
    static Count of(Fields fields, List<String> questions, VoteRule rule) {
        var tallies = new LinkedHashMap<String, Tally>();
        for (String question : questions) {
            fields.ballot(question).ifPresent(it -> tallies.put(question, tally(it, rule)));
        }
        if (tallies.values().stream().map(Count::attendance).distinct().count() > 1) {
            throw Refused.because("ballot.sheets");
        }
        return new Count(tallies);
    }

    /** A choice nobody names got no votes. */
    private static Tally tally(Fields.Ballot it, VoteRule rule) {
        var counts = new LinkedHashMap<String, Long>();
        rule.choices().forEach(choice -> counts.put(choice, 0L));
        counts.putAll(it.counts());
        return new Tally(it.members(), it.entitled(), it.present(), it.issued(), it.returned(), counts);
    }

    private static List<Long> attendance(Tally it) {
        return List.of(it.members(), it.entitled(), it.present(), it.issued(), it.returned());
    }

    /** Any of the tallies: who was there is the same for all questions. */
    Tally any() {
        return tallies.values().iterator().next();
    }

    /** Reasons why this is no vote under a rule. */
    List<Reason> faults(VoteRule rule) {
        return tallies.values().stream()
                .flatMap(it -> rule.faults(it).stream())
                .distinct()
                .toList();
    }

    /** Every number by its name, for example {@code result.satisfied}. */
    Map<String, Long> numbers() {
        var numbers = new TreeMap<String, Long>();
        tallies.forEach((question, it) -> {
            numbers.put(question + ".members", it.members());
            numbers.put(question + ".entitled", it.entitled());
            numbers.put(question + ".present", it.present());
            numbers.put(question + ".issued", it.issued());
            numbers.put(question + ".returned", it.returned());
            it.counts().forEach((choice, votes) -> numbers.put(question + "." + choice, votes));
        });
        return numbers;
    }

    /** Each number in which two counts differ, with both. */
    static List<Reason> differences(Map<String, Long> first, Map<String, Long> second) {
        var names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        var differences = new ArrayList<Reason>();
        for (String name : names) {
            if (!Objects.equals(first.get(name), second.get(name))) {
                String[] parts = name.split("[.]", 2);
                differences.add(Reason.of(
                        "ballot.differ",
                        Tally.named(parts[1]),
                        first.getOrDefault(name, 0L),
                        second.getOrDefault(name, 0L),
                        Named.of("ballot.counted.", parts[0])));
            }
        }
        return differences;
    }
}
