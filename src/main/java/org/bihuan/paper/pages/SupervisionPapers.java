package org.bihuan.paper.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.escalation.api.EscalationView;
import org.bihuan.escalation.api.EscalationView.ShownPaper;
import org.bihuan.matter.Matter;
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

    /** The papers of the newest ladder that the reader sees, oldest first. */
    List<ShownPaper> issued(Actor actor, Problem it) {
        EscalationView.Shown ladder = takingPart.in(actor, it) ? escalations.of(actor, it.id()) : null;
        return ladder == null ? List.of() : ladder.papers();
    }

    /**
     * One of them.
     *
     * @param place counted from 1; 0 for the last
     * @throws Missing if there is none at this place
     */
    ShownPaper one(Actor actor, Problem it, int place) {
        List<ShownPaper> all = issued(actor, it);
        int index = place == 0 ? all.size() - 1 : place - 1;
        if (index < 0 || index >= all.size()) {
            throw new Missing(it.id());
        }
        return all.get(index);
    }

    Sheet form(Matter matter, Problem it, ShownPaper paper) {
        return new Sheet(sentences, "papers.kind.supervision", names.congress(it.congress()), paper.number())
                .pair("papers.measure", paper.label(), "papers.issuedOn", names.day(paper.issuedOn()))
                .pair("papers.addressee", addressee(it, paper), "papers.leadUnit", it.leadUnitName())
                .wide("papers.matter", matter.title(), 1)
                .pair("papers.problem.id", it.id(), "papers.due", listed.due(it))
                .wide("papers.problem", it.title(), 1)
                .wide("papers.supervised", paper.text(), 6)
                .wide("papers.replyDue", names.day(paper.replyDue()), 1)
                .band("papers.reply")
                .wide("papers.reply.text", paper.reply(), 6)
                .pair("papers.repliedBy", paper.repliedBy(), "papers.repliedOn", names.day(paper.repliedOn()))
                .signed("papers.sign.issuing")
                .signed("papers.sign.replying");
    }

    Letter letter(Matter matter, Problem it, ShownPaper paper) {
        String congress = names.congress(it.congress());
        var text = new ArrayList<Paragraph>();
        text.add(new Paragraph(0, sentences.of("papers.letter.about", matter.title(), it.title(), it.id())));
        text.addAll(Paragraph.of(paper.text()));
        if (paper.replyDue() != null) {
            text.add(
                    new Paragraph(0, sentences.of("papers.letter.reply", String.valueOf(names.day(paper.replyDue())))));
        }
        return new Letter(
                Letter.LETTER,
                congress,
                paper.number(),
                false,
                null,
                sentences.of("papers.letter.title", it.title()),
                addressee(it, paper),
                text,
                List.of(),
                paper.party().equals("hostCommittee") ? names.unit(it.congress(), matter.hostCommittee()) : congress,
                paper.issuedOn(),
                null,
                names.office(it.congress()),
                paper.issuedOn());
    }

    private static String addressee(Problem it, ShownPaper paper) {
        return paper.addressee() == null ? it.leadUnitName() : paper.addressee();
    }
}
