package org.bihuan.escalation;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import org.junit.jupiter.api.Test;

class InterpellationDocumentationTests extends EscalationDocumentation {

    @Override
    protected String process() {
        return "interpellation";
    }

    @Test
    void tasks() {
        String matter = matter(1);
        escalate(matter + "-1", "interpellation");
        task(
                matter,
                "moveInterpellation",
                of("outcome", "`moved`, or `notMoved`", "moved"),
                of(
                        "movers",
                        "Members who move it jointly; refused when fewer than the law asks for at this level",
                        movers()),
                of("addressee", "Organ addressed", "县人民政府"),
                of("text", "The questions", "水源地保护区为何至今未划定"),
                FILES,
                optional("reason", "Why it is not moved"));
        task(
                matter,
                "decideInterpellation",
                of("meeting", "Meeting of the council that hands it over", MEETING),
                of("form", "`oral` or `written`", "oral"),
                of("occasion", "Answered in a `session`, or in the meeting of a special `committee`", "session"),
                paperNumber(81),
                DUE,
                FILES);
        task(
                matter,
                "answerInterpellation",
                of("repliedBy", "Head of the organ who attends or signs", "县长"),
                of("reply", "The answer", "因资金未落实,已列入本年度计划"),
                FILES);
        task(
                matter,
                "recordSatisfaction",
                of("outcome", "`closed`, or `again`: another answer, when more than half are dissatisfied", "closed"),
                of("dissatisfied", "Movers the answer does not satisfy", 1),
                optional("comment", "Remark"));
        nothingIsLeftOut();
    }
}
