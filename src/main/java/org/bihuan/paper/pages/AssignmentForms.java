package org.bihuan.paper.pages;

import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.matter.Matter;
import org.bihuan.organization.Actor;
import org.bihuan.paper.Written;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.springframework.stereotype.Component;

/** The assignment sheet 交办单 of a problem, with the receipt its unit gives. */
@Component
class AssignmentForms {

    private static final List<String> SIGNED_FOR = List.of("signForProblem", "signDefinitely");

    private final Written written;
    private final ListedProblems listed;
    private final Problems problems;
    private final Names names;
    private final Sentences sentences;

    AssignmentForms(Written written, ListedProblems listed, Problems problems, Names names, Sentences sentences) {
        this.written = written;
        this.listed = listed;
        this.problems = problems;
        this.names = names;
        this.sentences = sentences;
    }

    Sheet of(Actor actor, Matter matter, Problem it, @org.jspecify.annotations.Nullable String number) {
        var receipt = Written.last(written.ofProblem(actor, it.id(), SIGNED_FOR));
        return new Sheet(sentences, "papers.kind.assignment", names.congress(it.congress(), it.issuedOn()), number)
                .pair("papers.matter", matter.title(), "papers.opinion.number", matter.number())
                .pair("papers.problem.id", it.id(), "papers.issuedOn", names.day(it.issuedOn()))
                .pair(
                        "papers.organ",
                        names.unit(it.congress(), matter.organ(), it.issuedOn()),
                        "papers.leadUnit",
                        names.unit(it.congress(), it.leadUnit(), it.issuedOn()))
                .wide("papers.assisting", names.units(it.congress(), problems.assisting(it.id()), it.issuedOn()), 1)
                .wide("papers.problem", it.title(), 1)
                .wide("papers.detail", it.detail(), 4)
                .wide("papers.requirement", it.requirement(), 4)
                .wide("papers.due", listed.due(it), 1)
                .band("papers.receipt")
                .pair(
                        "papers.contact",
                        receipt.map(step -> Written.text(step, "contact")).orElse(null),
                        "papers.signedForOn",
                        receipt.map(step -> names.day(Written.day(step))).orElse(null))
                .signed("papers.sign.issuing")
                .signed("papers.sign.receiving");
    }
}
