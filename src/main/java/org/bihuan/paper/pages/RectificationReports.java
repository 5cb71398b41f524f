package org.bihuan.paper.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.matter.Matter;
import org.bihuan.organization.Actor;
import org.bihuan.paper.Paragraph;
import org.bihuan.paper.Written;
import org.bihuan.problem.Problem;
import org.bihuan.task.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit's report on the rectification of a problem 整改情况报告; parts nothing is known of are left out. */
@Component
class RectificationReports {

    private final Written written;
    private final Documents documents;
    private final Names names;
    private final Sentences sentences;

    RectificationReports(Written written, Documents documents, Names names, Sentences sentences) {
        this.written = written;
        this.documents = documents;
        this.names = names;
        this.sentences = sentences;
    }

    Letter of(Actor actor, Matter matter, Problem it) {
        Timeline.Item report = Written.last(written.ofProblem(actor, it.id(), List.of("reportRectification")))
                .orElse(null);
        String signer = Written.last(written.ofProblem(actor, it.id(), List.of("applyForSignOff")))
                .map(step -> Written.text(step, "signedBy"))
                .orElse(null);
        var text = new ArrayList<Paragraph>();
        text.add(new Paragraph(
                0,
                sentences.of(
                        "papers.rectification.about",
                        matter.number() == null ? matter.title() : matter.title() + "（" + matter.number() + "）",
                        it.title(),
                        it.id())));
        part(text, "papers.rectification.asked", it.detail(), it.requirement());
        part(text, "papers.rectification.plan", it.goal(), it.measures());
        part(
                text,
                "papers.rectification.result",
                report == null ? null : Written.text(report, "result"),
                report == null ? null : Written.text(report, "reason"));
        LocalDate reportedOn = report == null ? null : Written.day(report);
        String unit = names.unit(it.congress(), it.leadUnit(), reportedOn);
        return new Letter(
                Letter.DOCUMENT,
                unit,
                report == null ? null : Written.text(report, "unitNumber"),
                true,
                signer,
                sentences.of("papers.rectification.title", it.title()),
                names.congress(it.congress(), reportedOn),
                text,
                documents.ofProblem(actor, it.id()).stream()
                        .map(Document::name)
                        .distinct()
                        .toList(),
                unit,
                reportedOn,
                null,
                null,
                null);
    }

    private void part(List<Paragraph> text, String heading, @Nullable String... said) {
        var all = new ArrayList<Paragraph>();
        for (String one : said) {
            if (one != null) {
                Paragraph.of(one).forEach(it -> all.add(new Paragraph(0, it.text())));
            }
        }
        if (!all.isEmpty()) {
            long before = text.stream().filter(it -> it.level() == 1).count();
            text.add(new Paragraph(1, sentences.of("papers.heading." + (before + 1)) + sentences.of(heading)));
            text.addAll(all);
        }
    }
}
