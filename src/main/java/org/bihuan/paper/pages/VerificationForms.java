package org.bihuan.paper.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.api.Sentences;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.matter.Matter;
import org.bihuan.organization.Actor;
import org.bihuan.paper.Written;
import org.bihuan.problem.Problem;
import org.bihuan.task.Forms;
import org.bihuan.task.ReadOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The verification sheet 核查表 of a problem: a part for each verifier, filled in where he has recorded what he found, else empty,
 * to be taken along.
 */
@Component
class VerificationForms {

    private static final int LONG = 15;

    private final Written written;
    private final ReadOut readOut;
    private final Documents documents;
    private final Forms forms;
    private final Names names;
    private final Sentences sentences;

    VerificationForms(
            Written written, ReadOut readOut, Documents documents, Forms forms, Names names, Sentences sentences) {
        this.written = written;
        this.readOut = readOut;
        this.documents = documents;
        this.forms = forms;
        this.names = names;
        this.sentences = sentences;
    }

    Sheet of(Actor actor, Matter matter, Problem it, @Nullable String number) {
        List<ReadOut.Told> found = found(actor, it);
        LocalDate last =
                found.isEmpty() ? null : Written.day(found.get(found.size() - 1).step());
        Sheet sheet = new Sheet(sentences, "papers.kind.verification", names.congress(it.congress(), last), number)
                .pair("papers.matter", matter.title(), "papers.opinion.number", matter.number())
                .pair("papers.problem.id", it.id(), "papers.leadUnit", it.leadUnitName())
                .pair("papers.due", names.day(it.originalDue()), "papers.dueNow", names.day(it.due()))
                .wide("papers.problem", it.title(), 1)
                .wide("papers.requirement", it.requirement(), 2)
                .wide("papers.measures", it.measures(), 2)
                .wide("papers.evidence", evidence(actor, it), 2);
        for (int n = 0; n < Math.max(found.size(), forms.rulesOf(it.matter()).number("verificationPeople")); n++) {
            sheet.band("papers.verification.of", n + 1);
            if (n < found.size()) {
                told(sheet, found.get(n));
            } else {
                sheet.pair("papers.verification.method", null, "papers.verification.on", null)
                        .wide("papers.verification.findings", null, 4)
                        .pair("papers.verification.outcome", null, "papers.verification.recommendation", null);
            }
            sheet.wide("papers.sign", null, 1);
        }
        return sheet;
    }

    /** What was found since the unit applied last; earlier rounds are told in the course. */
    List<ReadOut.Told> found(Actor actor, Problem it) {
        return written.sinceApplication(actor, it.id(), List.of("verifyRectification")).stream()
                .map(step -> readOut.of(actor, step))
                .toList();
    }

    private void told(Sheet sheet, ReadOut.Told it) {
        sheet.pair("papers.verification.by", it.step().person(), "papers.verification.outcome", it.outcome());
        // Short lines stand two in a row, as on a form drawn by hand.
        ReadOut.Line waiting = null;
        for (ReadOut.Line line : it.lines()) {
            if (line.text().isEmpty()) {
                continue;
            }
            if (line.text().length() > LONG) {
                sheet.named(line.label(), line.text(), 2);
            } else if (waiting == null) {
                waiting = line;
            } else {
                sheet.two(waiting.label(), names.said(waiting.text()), line.label(), names.said(line.text()));
                waiting = null;
            }
        }
        if (waiting != null) {
            sheet.named(waiting.label(), names.said(waiting.text()), 1);
        }
    }

    private @Nullable String evidence(Actor actor, Problem it) {
        List<Document> all = documents.ofProblem(actor, it.id());
        return all.isEmpty()
                ? null
                : all.stream().map(Document::name).distinct().collect(Collectors.joining("；"));
    }
}
