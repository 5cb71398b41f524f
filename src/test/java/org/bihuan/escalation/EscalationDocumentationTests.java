package org.bihuan.escalation;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.beneathPath;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Input;
import org.junit.jupiter.api.Test;

class EscalationDocumentationTests extends EscalationDocumentation {

    private static final Input ISSUED = of("outcome", "`issued`, or `declined`", "issued");
    private static final Input TEXT =
            of("text", "What the unit is asked to do, to explain or to answer", "请于答复期限前书面答复整改进展");

    @Override
    protected String process() {
        return "escalation";
    }

    @Test
    void tasks() {
        String matter = matter(5);
        escalate(matter + "-1", "letterYellow");
        task(
                matter,
                "issueLetter",
                ISSUED,
                paperNumber(91),
                TEXT,
                of("addressee", "Addressed to", "县水务局"),
                DUE,
                FILES,
                REASON);
        escalate(matter + "-2", "letterRed");
        task(
                matter,
                "signLetter",
                ISSUED,
                of("number", "Number of the paper", "示人常督〔2026〕92号"),
                TEXT,
                of("addressee", "Addressed to", "县水务局"),
                DUE,
                FILES,
                REASON);
        escalate(matter + "-3", "explanation");
        task(
                matter,
                "decideExplanation",
                ISSUED,
                of("kind", "`explanation` in writing 说明情况, or `interview` 约谈", "explanation"),
                of("number", "Number of the paper", "示人常督〔2026〕93号"),
                of("addressee", "Office of the head who explains", "县水务局局长"),
                TEXT,
                DUE,
                optional("meeting", "Meeting of the council, where it decided"),
                FILES,
                REASON);
        escalate(matter + "-4", "inquiry");
        var inquiry = walk.until(matter, "decideInquiry");
        task(
                inquiry,
                ISSUED,
                of("kind", "`inquiry` 专题询问, or `review` 再次审议", "inquiry"),
                of("meeting", "Meeting of the council that decided", MEETING),
                of("number", "Number of the paper", "示人常督〔2026〕94号"),
                of("addressee", "Who attends and answers", "分管副县长"),
                TEXT,
                DUE,
                FILES,
                REASON);
        walk.submit(walk.until(matter, "assessAnswer"), Map.of("outcome", "settled"));
        escalate(matter + "-5", "investigation");
        Input proposer = of("proposer", "`council`, or `members`: one fifth of them", "members");
        task(
                matter,
                "decideInvestigation",
                of("outcome", "`held`, or `declined`", "held"),
                proposer,
                of("movers", "Members who proposed it; refused when fewer than one fifth", List.of("member")),
                of("entitled", "Members of the standing committee in all", 5),
                of("meeting", "Meeting of the standing committee that decided", MEETING),
                of("text", "What is investigated", "水源地保护区划定资金的使用"),
                of("committee", "Who investigates", "主任委员一人、委员四人"),
                FILES,
                REASON);
        task(
                matter,
                "recordInvestigation",
                of("meeting", "Meeting of the standing committee that heard the report", MEETING),
                of("report", "What was found", "资金未按规定拨付"),
                of("resolution", "What was resolved", "关于农村饮用水安全的决定"),
                optional("removal", "Motion for removal 撤职案 that followed; a record only"),
                FILES);
        escalate(matter + "-5", "letterRed");
        var red = walk.until(matter, "signLetter");
        walk.submit(red, Map.of("outcome", "declined", "reason", "先行沟通"));
        task(
                matter,
                "reconsider",
                of("outcome", "`settled`, or `raised` to a higher measure", "raised"),
                of("tier", "The measure proposed", "explanation"),
                of("comment", "Why", "整改不力"));
        nothingIsLeftOut();
    }

    @Test
    void registers() {
        String matter = matter(1);
        escalate(matter + "-1", "letterBlue");
        walk.submit(
                walk.until(matter, "issueLetter"),
                Map.of("outcome", "issued", "text", "请加快整改", "replyDue", "2026-03-24", "number", "示人常督〔2026〕9号"));
        walk.submit(walk.until(matter, "answerEscalation"), Map.of("repliedBy", "县水务局局长", "reply", "保护区划定方案已报批"));
        document(
                "escalation/list",
                "office",
                200,
                get("/api/v1/escalations?unit=water&tier=letterBlue&open=true&limit=1"),
                queryParameters(
                        parameterWithName("unit").description("Only of this lead unit"),
                        parameterWithName("tier").description("Only with this as the highest measure issued"),
                        parameterWithName("open").description("`true`: not ended; `false`: ended"),
                        parameterWithName("limit").description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(
                        field("items[].id", NUMBER, "Number of the escalation"),
                        field("items[].matter", STRING, "Matter"),
                        field("items[].problem", STRING, "Problem"),
                        field("items[].title", STRING, "The problem in a sentence"),
                        field("items[].unit", STRING, "Id of its lead unit"),
                        field("items[].unitName", STRING, "Its name"),
                        field("items[].open", BOOLEAN, "Whether it goes on"),
                        maybe("items[].tier", STRING, "Highest measure issued"),
                        maybe("items[].label", STRING, "Its name"),
                        maybe("items[].asked", STRING, "Measure proposed last; the congress's side only"),
                        field("items[].openedOn", STRING, "Day it was proposed"),
                        maybe("items[].endedOn", STRING, "Day it ended"),
                        maybe("items[].outcome", STRING, "`settled`, `investigated` or `problemEnded`"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
        document(
                "escalation/problem",
                "office",
                200,
                get("/api/v1/problems/{id}", matter + "-1"),
                responseFields(
                        beneathPath("escalation").withSubsectionId("escalation"),
                        field("open", BOOLEAN, "Whether it goes on"),
                        maybe("tier", STRING, "Highest measure issued"),
                        maybe("label", STRING, "Its name"),
                        maybe("asked", STRING, "Measure proposed last; the congress's side only"),
                        maybe("askedLabel", STRING, "Its name"),
                        maybe("reason", STRING, "Why it was proposed; the congress's side only"),
                        field("openedOn", STRING, "Day it was proposed"),
                        maybe("endedOn", STRING, "Day it ended"),
                        maybe("outcome", STRING, "`settled`, `investigated` or `problemEnded`"),
                        field("papers", ARRAY, "What was issued, oldest first"),
                        field("papers[].tier", STRING, "Measure"),
                        field("papers[].label", STRING, "Its name"),
                        maybe("papers[].kind", STRING, "Its form, where there are several"),
                        maybe("papers[].number", STRING, "Document number"),
                        field("papers[].issuedOn", STRING, "Day it was issued"),
                        maybe("papers[].addressee", STRING, "Addressed to"),
                        field("papers[].text", STRING, "What it asks"),
                        field("papers[].party", STRING, "Who decided: a party of the process"),
                        maybe("papers[].meeting", STRING, "Meeting that decided"),
                        maybe("papers[].meetingOn", STRING, "Its day"),
                        maybe("papers[].movers", NUMBER, "Members who moved it jointly"),
                        maybe("papers[].dissatisfied", NUMBER, "Movers the answer did not satisfy"),
                        maybe("papers[].committee", STRING, "Who investigates"),
                        maybe("papers[].resolution", STRING, "What was resolved"),
                        maybe("papers[].removal", STRING, "Motion for removal that followed; the congress's side only"),
                        maybe("papers[].replyDue", STRING, "Day the answer is due"),
                        maybe("papers[].repliedOn", STRING, "Day it came"),
                        maybe("papers[].repliedBy", STRING, "Who answered"),
                        maybe("papers[].reply", STRING, "The answer, or the findings of an investigation")));
        document(
                "escalation/statistics",
                "office",
                200,
                get("/api/v1/statistics/escalations"),
                responseFields(
                        field("open", NUMBER, "Escalations that go on"),
                        field("ended", NUMBER, "Those ended"),
                        field("byTier[].tier", STRING, "Highest measure issued"),
                        field("byTier[].label", STRING, "Its name"),
                        field("byTier[].open", NUMBER, "Of these, going on"),
                        field("byTier[].ended", NUMBER, "Of these, ended"),
                        field("byUnit[].unit", STRING, "Lead unit"),
                        field("byUnit[].name", STRING, "Its name"),
                        field("byUnit[].open", NUMBER, "Of its escalations, going on"),
                        field("byUnit[].ended", NUMBER, "Of its escalations, ended")));
    }
}
