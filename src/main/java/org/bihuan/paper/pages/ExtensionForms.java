package org.bihuan.paper.pages;

import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.extension.Extension;
import org.bihuan.extension.Extensions;
import org.bihuan.matter.Matter;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.paper.Written;
import org.bihuan.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The application for extension 延期申请 of a problem: the newest made, or an empty one to be filled in by hand. */
@Component
class ExtensionForms {

    private final Extensions extensions;
    private final Written written;
    private final Names names;
    private final Sentences sentences;

    ExtensionForms(Extensions extensions, Written written, Names names, Sentences sentences) {
        this.extensions = extensions;
        this.written = written;
        this.names = names;
        this.sentences = sentences;
    }

    Sheet of(Actor actor, Matter matter, Problem it) {
        Sheet sheet = new Sheet(sentences, "papers.kind.extension", null, number(actor, it))
                .pair("papers.matter", matter.title(), "papers.opinion.number", matter.number())
                .pair("papers.problem.id", it.id(), "papers.leadUnit", it.leadUnitName())
                .wide("papers.problem", it.title(), 1)
                .wide("papers.requirement", it.requirement(), 3);
        List<Extension> all = extensions.of(it.id());
        return all.isEmpty() ? empty(sheet, it) : filled(sheet, it, all.get(all.size() - 1), all.size());
    }

    /** What the unit numbered its last request by; nothing for a place to write it. */
    private @Nullable String number(Actor actor, Problem it) {
        return Written.last(written.ofProblem(actor, it.id(), List.of("requestExtension")))
                .map(step -> Written.text(step, "unitNumber"))
                .orElse(null);
    }

    private Sheet empty(Sheet sheet, Problem it) {
        return sheet.pair("papers.extension.from", names.day(it.originalDue()), "papers.dueNow", names.day(it.due()))
                .wide("papers.extension.to", null, 1)
                .wide("papers.extension.reason", null, 6)
                .signed("papers.sign.unit")
                .band("papers.extension.decision")
                .pair("papers.extension.granted", null, "papers.meeting", null)
                .wide("papers.opinionOf", null, 4)
                .signed("papers.sign.deciding");
    }

    private Sheet filled(Sheet sheet, Problem problem, Extension it, int count) {
        return sheet.pair(
                        "papers.extension.from",
                        names.day(problem.originalDue()),
                        "papers.dueNow",
                        names.day(it.fromDue()))
                .wide("papers.extension.to", names.day(it.askedDue()), 1)
                .wide("papers.extension.reason", it.reason(), 6)
                .pair(
                        "papers.extension.askedBy",
                        it.askedBy(),
                        "papers.extension.askedOn",
                        names.day(it.askedAt().atZoneSameInstant(Congress.ZONE).toLocalDate()))
                .pair(
                        "papers.extension.count",
                        count,
                        "papers.extension.outcome",
                        it.outcome() == null ? null : sentences.of("papers.extension.outcome." + it.outcome()))
                .signed("papers.sign.unit")
                .band("papers.extension.decision")
                .pair(
                        "papers.extension.granted",
                        names.day(it.grantedDue()),
                        "papers.decidedOn",
                        names.day(it.heldOn()))
                .wide("papers.meeting", it.meeting(), 1)
                .wide("papers.opinionOf", it.answer(), 3)
                .signed("papers.sign.deciding");
    }
}
