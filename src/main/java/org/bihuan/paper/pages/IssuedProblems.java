package org.bihuan.paper.pages;

import org.bihuan.organization.Actor;
import org.bihuan.paper.Bearer;
import org.bihuan.paper.NumberPaper;
import org.bihuan.paper.NumberRegister;
import org.bihuan.paper.Series;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.TakingPart;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Problems that papers can be about: those issued, in the reader's sight. A paper that is not his is not there. */
@Component
class IssuedProblems {

    private final Problems problems;
    private final TakingPart takingPart;
    private final NumberRegister register;
    private final NumberPaper numberPaper;

    IssuedProblems(Problems problems, TakingPart takingPart, NumberRegister register, NumberPaper numberPaper) {
        this.numberPaper = numberPaper;
        this.register = register;
        this.problems = problems;
        this.takingPart = takingPart;
    }

    /** @throws Missing if there is none, none in his sight, or only a draft */
    Problem visible(Actor actor, String id) {
        Problem it = problems.visible(actor, id);
        if (it.issuedOn() == null) {
            throw new Missing(id);
        }
        return it;
    }

    /** @throws Missing the same, and for whoever sees the problem without taking part in it */
    Problem partOf(Actor actor, String id) {
        Problem it = visible(actor, id);
        if (!takesPart(actor, it)) {
            throw new Missing(id);
        }
        return it;
    }

    /** @throws Missing the same, and for whoever takes no part from inside the congress */
    Problem inside(Actor actor, String id) {
        Problem it = visible(actor, id);
        if (!isInside(actor, it)) {
            throw new Missing(id);
        }
        return it;
    }

    /** The number its sheet was given; nothing as long as it has none. */
    @Nullable
    String number(Series series, Problem it) {
        return register.of(series, Bearer.of(it.matter(), it.id()))
                .map(NumberRegister.Given::number)
                .orElse(null);
    }

    /** The number of the verification sheet as it stands now. */
    @Nullable
    String verificationNumber(Problem it) {
        return numberPaper.ofVerification(it).map(NumberRegister.Given::number).orElse(null);
    }

    /** Whether its unit has applied for sign-off, and so for a verification. */
    boolean toBeVerified(Problem it) {
        return numberPaper.hasVerification(it);
    }

    boolean takesPart(Actor actor, Problem it) {
        return takingPart.in(actor, it);
    }

    boolean isInside(Actor actor, Problem it) {
        return takingPart.inside(actor, it);
    }
}
