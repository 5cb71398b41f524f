package org.bihuan.ballot;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Count sheets 计票表: which questions and choices their form has, and how a count is kept until it is confirmed. */
@Component
class Sheets {

    private final Ballots ballots;
    private final ConductBallot conduct;
    private final EvaluateBallot evaluate;
    private final JsonMapper json;

    Sheets(Ballots ballots, ConductBallot conduct, EvaluateBallot evaluate, JsonMapper json) {
        this.ballots = ballots;
        this.conduct = conduct;
        this.evaluate = evaluate;
        this.json = json;
    }

    /** The choices of each question on the ballot; a question not asked is not in the form. */
    Map<String, Set<String>> offered(String matter, @Nullable String problem) {
        return ballots.current(matter, problem)
                .map(ballot -> {
                    var offered = new HashMap<String, Set<String>>();
                    List<String> asked = conduct.questions(ballot);
                    for (String question : List.of(VoteKind.RESULT, VoteKind.PROCESS)) {
                        offered.put(
                                question,
                                asked.contains(question)
                                        ? Set.copyOf(conduct.rule(ballot).choices())
                                        : Set.of());
                    }
                    return offered;
                })
                .<Map<String, Set<String>>>map(it -> it)
                .orElse(Map.of());
    }

    Ballot current(Submission it) {
        return conduct.current(it.matter(), it.problem());
    }

    Count read(Submission it, Ballot ballot) {
        return Count.of(it.fields(), conduct.questions(ballot), conduct.rule(ballot));
    }

    VoteRule rule(Ballot ballot) {
        return conduct.rule(ballot);
    }

    void keep(Ballot ballot, Count count, String person) {
        ballots.firstCount(ballot.id(), json.writeValueAsString(count.numbers()), person);
    }

    void discard(Ballot ballot) {
        ballots.firstCount(ballot.id(), null, null);
    }

    Map<String, Long> kept(Ballot ballot) {
        return ballot.firstCount() == null
                ? Map.of()
                : json.readValue(ballot.firstCount(), new TypeReference<TreeMap<String, Long>>() {});
    }

    /** What the journal is told when a ballot has been counted: its totals and what they come to. */
    Applied told(long id) {
        Ballot ballot = ballots.get(id);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("ballot", ballot.number());
        facts.put("totals", new Count(conduct.tallies(ballot)).numbers());
        evaluate.verdicts(ballot).forEach((question, verdict) -> facts.put(question, verdict.outcome()));
        return Applied.facts(facts);
    }
}
