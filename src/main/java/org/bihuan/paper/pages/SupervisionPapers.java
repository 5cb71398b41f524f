package org.bihuan.paper.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.escalation.AsIssued;
import org.bihuan.escalation.api.EscalationView;
import org.bihuan.escalation.api.EscalationView.Printed;
import org.bihuan.escalation.api.EscalationView.ShownPaper;
import org.bihuan.organization.Actor;
import org.bihuan.paper.Paragraph;
import org.bihuan.problem.Problem;
import org.bihuan.problem.TakingPart;
import org.bihuan.refusal.Missing;
import org.springframework.stereotype.Component;

/** What the congress issued to press on with a problem, as a form 督办单 or as a letter 督办函. */
@Component
class SupervisionPapers {

    private final EscalationView escalations;
    private final TakingPart takingPart;
    private final ListedProblems listed;
    private final Names names;
    private final Sentences sentences;

    SupervisionPapers(
            EscalationView escalations,
            TakingPart takingPart,
            ListedProblems listed,
            Names names,
            Sentences sentences) {
        this.escalations = escalations;
        this.takingPart = takingPart;
        this.listed = listed;
        this.names = names;
        this.sentences = sentences;
    }

    /** The papers of all its ladders that the reader sees, oldest first: what was issued once stays to be printed. */
    List<ShownPaper> issued(Actor actor, Problem it) {
        return printed(actor, it).stream().map(Printed::paper).toList();
    }

    private List<Printed> printed(Actor actor, Problem it) {
        return takingPart.in(actor, it) ? escalations.printed(actor, it.id()) : List.of();
    }

    /**
     * One of them.
     *
     * @param place counted from 1; 0 for the last
     * @throws Missing if there is none at this place
     */
    Printed one(Actor actor, Problem it, int place) {
        List<Printed> all = printed(actor, it);
        int index = place == 0 ? all.size() - 1 : place - 1;
        if (index < 0 || index >= all.size()) {
            throw new Missing(it.id());
        }
        return all.get(index);
    }

    /** The form as it was on the day it was issued, with the answer it got since. */
    Sheet form(Problem it, Printed printed) {
        ShownPaper paper = printed.paper();
        AsIssued then = printed.asIssued();
        return new Sheet(sentences, "papers.kind.supervision", then.congress(), paper.number())
                .pair("papers.measure", paper.label(), "papers.issuedOn", names.day(paper.issuedOn()))
                .pair("papers.addressee", addressee(printed), "papers.leadUnit", then.unit())
                .wide("papers.matter", then.matter(), 1)
                .pair(
                        "papers.problem.id",
                        it.id(),
                        "papers.due",
                        then.due() == null ? listed.due(it) : names.day(then.due()))
                .wide("papers.problem", then.problem(), 1)
                .wide("papers.supervised", paper.text(), 6)
                .wide("papers.replyDue", names.day(paper.replyDue()), 1)
                .band("papers.reply")
                .wide("papers.reply.text", paper.reply(), 6)
                .pair("papers.repliedBy", paper.repliedBy(), "papers.repliedOn", names.day(paper.repliedOn()))
                .signed("papers.sign.issuing")
                .signed("papers.sign.replying");
    }

    /** The letter as it was on the day it was issued. */
    Letter letter(Problem it, Printed printed) {
        ShownPaper paper = printed.paper();
        AsIssued then = printed.asIssued();
        var text = new ArrayList<Paragraph>();
        text.add(new Paragraph(0, sentences.of("papers.letter.about", then.matter(), then.problem(), it.id())));
        text.addAll(Paragraph.of(paper.text()));
        if (paper.replyDue() != null) {
            text.add(
                    new Paragraph(0, sentences.of("papers.letter.reply", String.valueOf(names.day(paper.replyDue())))));
        }
        return new Letter(
                Letter.LETTER,
                then.congress(),
                paper.number(),
                false,
                null,
                sentences.of("papers.letter.title", then.problem()),
                addressee(printed),
                text,
                List.of(),
                paper.party().equals("hostCommittee") ? then.host() : then.congress(),
                paper.issuedOn(),
                null,
                then.office(),
                paper.issuedOn());
    }

    private static String addressee(Printed it) {
        return it.paper().addressee() == null
                ? it.asIssued().unit()
                : it.paper().addressee();
    }
}
