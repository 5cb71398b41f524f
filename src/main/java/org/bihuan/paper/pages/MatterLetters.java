package org.bihuan.paper.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.api.Sentences;
import org.bihuan.matter.Matter;
import org.bihuan.organization.Actor;
import org.bihuan.paper.IssuedOpinion;
import org.bihuan.paper.Paragraph;
import org.bihuan.paper.Written;
import org.bihuan.task.Timeline;
import org.springframework.stereotype.Component;

/** The papers about a matter as a whole: the congress's opinion, and what the organ reports on it. */
@Component
class MatterLetters {

    private static final List<String> OPINION = List.of("draftOpinion", "draftInspectionReport");
    private static final List<String> REPORT =
            List.of("draftHandlingReport", "redoHandlingReport", "fileHandlingReport");

    private final Written written;
    private final IssuedOpinion issued;
    private final ListedProblems listed;
    private final Names names;
    private final Sentences sentences;

    MatterLetters(Written written, IssuedOpinion issued, ListedProblems listed, Names names, Sentences sentences) {
        this.written = written;
        this.issued = issued;
        this.listed = listed;
        this.names = names;
        this.sentences = sentences;
    }

    /** The review opinion 审议意见书; nothing for whoever may not read its text. */
    Optional<Letter> opinion(Actor actor, Matter it) {
        return Written.last(written.ofMatter(actor, it.id(), OPINION)).map(draft -> {
            LocalDate approved = issued.approvedOn(it.id());
            String congress = names.congress(it.congress(), approved);
            return new Letter(
                    Letter.DOCUMENT,
                    congress,
                    it.number(),
                    false,
                    null,
                    sentences.of("papers.opinion.title", it.title()),
                    names.unit(it.congress(), it.organ(), approved),
                    text(draft, "text", "evaluation", "suggestions"),
                    listed.any(actor, it.id()) ? List.of(sentences.of("papers.list.title", it.title())) : List.of(),
                    congress,
                    approved,
                    issued.copies(it.id()),
                    names.office(it.congress(), approved),
                    it.issuedOn());
        });
    }

    /** The organ's report 研究处理情况报告: as it was handed in, or as far as it is drafted. */
    Optional<Letter> handlingReport(Actor actor, Matter it) {
        List<Timeline.Item> all = written.ofMatter(actor, it.id(), REPORT);
        return Written.last(all).map(last -> {
            boolean filed = last.activity().equals("fileHandlingReport");
            LocalDate filedOn = filed ? Written.day(last) : null;
            String organ = names.unit(it.congress(), it.organ(), filedOn);
            return new Letter(
                    Letter.DOCUMENT,
                    organ,
                    null,
                    true,
                    filed ? Written.text(last, "signedBy") : null,
                    sentences.of("papers.report.title", it.title()),
                    names.congress(it.congress(), filedOn),
                    text(last, "text"),
                    List.of(),
                    organ,
                    filedOn,
                    null,
                    null,
                    null);
        });
    }

    private static List<Paragraph> text(Timeline.Item step, String... fields) {
        var all = new ArrayList<Paragraph>();
        Stream.of(fields)
                .map(field -> Written.text(step, field))
                .filter(java.util.Objects::nonNull)
                .forEach(it -> all.addAll(Paragraph.of(it)));
        return all;
    }
}
