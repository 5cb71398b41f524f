package org.bihuan.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.ballot.Codes;
import org.bihuan.notification.Messages;
import org.bihuan.organization.People;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The committee invites deputies and the public to rate a problem 邀请阅卷. One round at a time. */
@Component
class InviteRating implements Act {

    private final Rounds rounds;
    private final Raters raters;
    private final Codes codes;
    private final Problems problems;
    private final Messages messages;
    private final People people;

    InviteRating(Rounds rounds, Raters raters, Codes codes, Problems problems, Messages messages, People people) {
        this.people = people;
        this.rounds = rounds;
        this.raters = raters;
        this.codes = codes;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public Set<String> needs() {
        return Set.of("deputies", "codes", "until", "question");
    }

    @Override
    public List<Reason> check(Submission it) {
        var reasons = new ArrayList<Reason>();
        rounds.newest(it.requiredProblem())
                .filter(round -> round.open(it.today()))
                .ifPresent(round -> reasons.add(Reason.of("rating.open", round.lastDay())));
        List<String> deputies = it.fields().ids("deputies");
        deputies.stream()
                .filter(person -> !raters.deputy(person))
                .forEach(person -> reasons.add(Reason.of(
                        "rating.noDeputy",
                        people.find(it.actor().congress(), person)
                                .map(People.Person::name)
                                .orElse(person))));
        if (deputies.isEmpty() && it.fields().number("codes").orElse(0L) == 0) {
            reasons.add(Reason.of("rating.nobody"));
        }
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        String question = it.fields().requiredText("question");
        LocalDate lastDay = it.fields().requiredDate("until");
        List<String> deputies = it.fields().ids("deputies");
        long round =
                rounds.add(it, question, lastDay, it.fields().number("codes").orElse(0L), codes.salt());
        raters.invite(round, deputies);
        messages.tell(
                deputies,
                "rating.invitation",
                List.of(problems.get(problem).title(), lastDay, question),
                it.matter(),
                problem);
        return Applied.facts(Map.of("round", round));
    }
}
