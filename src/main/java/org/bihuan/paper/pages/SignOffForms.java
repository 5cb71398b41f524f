package org.bihuan.paper.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.api.Sentences;
import org.bihuan.matter.Matter;
import org.bihuan.organization.Actor;
import org.bihuan.paper.Written;
import org.bihuan.problem.Problem;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The approval sheet of a sign-off 销号审批表: the application, what verification found, and who decided what. */
@Component
class SignOffForms {

    private static final List<String> DECISIONS = List.of(
            "decideByCommittee", "decideByViceChair", "decideByCouncil", "proposeVote", "confirmCount", "closeBallot");

    private final Written written;
    private final ReadOut readOut;
    private final VerificationForms verifications;
    private final Names names;
    private final Sentences sentences;

    SignOffForms(Written written, ReadOut readOut, VerificationForms verifications, Names names, Sentences sentences) {
        this.written = written;
        this.readOut = readOut;
        this.verifications = verifications;
        this.names = names;
        this.sentences = sentences;
    }

    Sheet of(Actor actor, Matter matter, Problem it, @Nullable String number) {
        Timeline.Item application = Written.last(written.ofProblem(actor, it.id(), List.of(Written.APPLICATION)))
                .orElse(null);
        Timeline.Item report = Written.last(written.ofProblem(actor, it.id(), List.of("reportRectification")))
                .orElse(null);
        Sheet sheet = new Sheet(sentences, "papers.kind.sign-off", names.congress(it.congress(), it.closedOn()), number)
                .pair("papers.matter", matter.title(), "papers.opinion.number", matter.number())
                .pair("papers.problem.id", it.id(), "papers.leadUnit", it.leadUnitName())
                .wide("papers.problem", it.title(), 1)
                .pair("papers.due", names.day(it.originalDue()), "papers.dueNow", names.day(it.due()))
                .wide("papers.rectification.result", report == null ? null : Written.text(report, "result"), 4)
                .wide(
                        "papers.signOff.statement",
                        application == null ? null : Written.text(application, "statement"),
                        3)
                .pair(
                        "papers.signOff.signedBy",
                        application == null ? null : Written.text(application, "signedBy"),
                        "papers.signOff.appliedOn",
                        application == null ? null : names.day(Written.day(application)))
                .wide("papers.signOff.verification", verification(actor, it), 3);
        decisions(sheet, actor, it);
        return sheet.pair(
                        "papers.signOff.degree",
                        it.degreeIn(LocaleContextHolder.getLocale()),
                        "papers.signOff.closedOn",
                        names.day(it.closedOn()))
                .signed("papers.sign.committee")
                .signed("papers.sign.deciding");
    }

    private void decisions(Sheet sheet, Actor actor, Problem it) {
        List<Timeline.Item> steps = written.sinceApplication(actor, it.id(), DECISIONS);
        if (steps.isEmpty()) {
            sheet.wide("papers.opinionOf.committee", null, 3)
                    .wide("papers.opinionOf.viceChair", null, 3)
                    .wide("papers.opinionOf.council", null, 3);
        }
        for (Timeline.Item step : steps) {
            sheet.named(step.name(), said(readOut.of(actor, step)), 2);
        }
    }

    private String said(ReadOut.Told it) {
        String lines = it.lines().stream()
                .filter(line -> !line.text().isEmpty())
                .map(line -> sentences.of("papers.labelled", line.label(), names.said(line.text())))
                .collect(Collectors.joining("\n"));
        String head = (it.outcome() == null ? "" : it.outcome() + "　") + names.day(Written.day(it.step()));
        return lines.isEmpty() ? head : head + "\n" + lines;
    }

    private @Nullable String verification(Actor actor, Problem it) {
        List<ReadOut.Told> all = verifications.found(actor, it);
        return all.isEmpty()
                ? null
                : all.stream()
                        .map(one ->
                                one.step().person() + "　" + names.day(Written.day(one.step())) + "　" + one.outcome())
                        .collect(Collectors.joining("\n"));
    }
}
