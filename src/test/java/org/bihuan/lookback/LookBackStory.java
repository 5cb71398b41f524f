package org.bihuan.lookback;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;

/** A list whose problems are closed, and a look-back on it after half a year. */
final class LookBackStory {

    final Story story;
    final String first;
    private final TestDatabase program;

    LookBackStory(TestDatabase program, String... grades) {
        this.program = program;
        story = new Story(program);
        var problems = new ArrayList<Map<String, Object>>();
        for (String grade : grades) {
            problems.add(Story.problem("水源地未划定保护区" + problems.size(), "water", grade));
        }
        story.followUp(problems);
        first = story.id();
        for (int n = 1; n <= grades.length; n++) {
            story.walkToEnd(closed(n));
        }
    }

    /** The id of the n-th closed problem. */
    String closed(int n) {
        return first + "-" + n;
    }

    Problem problem(String id) {
        return program.get(Problems.class).get(id);
    }

    LookBackStory halfAYearLater() {
        story.letPass(Period.ofMonths(6));
        return this;
    }

    /** Starts a look-back on this list alone: other stories close problems in the same county. */
    LookBackStory lookBack(Map<String, ?> conditions) {
        var fields = new HashMap<String, Object>(Map.of("ofMatter", first));
        fields.putAll(conditions);
        story.begin("lookBack", fields);
        return this;
    }

    LookBackStory confirmed(Map<String, ?> fields) {
        story.as("clerk").complete("confirmSample", fields);
        return this;
    }

    /** Every check finds this. */
    void checkAll(String outcome) {
        for (String problem : sampled()) {
            check(problem, outcome);
        }
    }

    void check(String problem, String outcome) {
        story.as("inspector1").complete("inspectProblem", problem, Map.of("outcome", outcome));
    }

    List<Campaigns.Line> sheet() {
        return program.get(Campaigns.class).sheet(story.id());
    }

    Campaign campaign() {
        return program.get(Campaigns.class).get(story.id());
    }

    List<String> sampled() {
        return program.get(Campaigns.class).sample(story.id()).stream()
                .map(Campaigns.Line::problem)
                .toList();
    }

    List<PastChecksOf> pastChecks(String login, String problem) {
        return program.get(LookBackChecks.class).of(story.as(login).actor(), problem).stream()
                .map(it -> new PastChecksOf(it.matter(), String.valueOf(it.outcome()), it.relisted()))
                .toList();
    }

    /** A past check without its words. */
    record PastChecksOf(String matter, String outcome, boolean relisted) {}
}
