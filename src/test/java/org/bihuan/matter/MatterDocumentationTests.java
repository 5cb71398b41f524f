package org.bihuan.matter;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class MatterDocumentationTests extends Documentation {

    private static final FieldDescriptor[] DETAIL = {
        field("id", STRING, "Id, for example `M-2026-0007`"),
        field("title", STRING, "Title"),
        field("process", STRING, "Key of its process"),
        field("state", STRING, "`open`, `closed` or `withdrawn`"),
        field("stage", STRING, "Where it stands: a word of the process"),
        maybe("source", STRING, "Where the topic came from"),
        maybe("planItem", STRING, "Its place in the annual plan"),
        maybe("campaign", STRING, "Drive it belongs to 战役、专题"),
        maybe("number", STRING, "Number of the review opinion 文号"),
        maybe("issuedOn", STRING, "Day it was handed to the organ"),
        maybe("publishedOn", STRING, "Day the results were published"),
        maybe("endedOn", STRING, "Day it was closed or withdrawn"),
        field("parties[].party", STRING, "`hostCommittee` or `organ`"),
        field("parties[].unit", STRING, "Id of the unit"),
        field("parties[].name", STRING, "Its name"),
        field("problems.open", NUMBER, "Problems not signed off"),
        field("problems.href", STRING, "Where its problems are listed"),
        maybe("actions", ARRAY, "Optional acts the caller may perform now"),
        maybe("actions[].name", STRING, "Name, for the address"),
        maybe("actions[].label", STRING, "Name to show"),
    };

    @Test
    void processes() {
        document(
                "matter/processes",
                "clerk",
                200,
                get("/api/v1/processes"),
                responseFields(
                        field("items[].key", STRING, "Key, to start a matter with"),
                        field("items[].name", STRING, "Name in the reader’s language"),
                        field("items[].version", NUMBER, "Version of the diagram"),
                        inside("items[].form.fields", "Form of the start; see <<task-form>>"),
                        maybe("next", STRING, "Always absent: there is one page")));
    }

    @Test
    void start() {
        var fields = Map.of("source", "lawEnforcement", "hostCommittee", "supervision", "organ", "government");
        var body = Map.of("process", "supervision", "title", "农村饮用水安全专项工作监督", "fields", fields);
        document(
                "matter/start",
                "clerk",
                201,
                client.body(post("/api/v1/matters"), body),
                requestFields(
                        field("process", STRING, "Key of the process"),
                        field("title", STRING, "Title, at most 200 characters"),
                        inside("fields", "Values of the start form by field name")),
                responseFields(DETAIL));
    }

    @Test
    void list() {
        walk.propose("农村饮用水安全专项工作监督");
        walk.propose("城区学校课后服务专项工作监督");
        document(
                "matter/list",
                "clerk",
                200,
                get("/api/v1/matters?state=open&limit=1&q={q}", "监督"),
                queryParameters(
                        parameterWithName("state").description("`open`, `closed` or `withdrawn`"),
                        parameterWithName("campaign")
                                .optional()
                                .description("The drive they belong to, as the matter names it"),
                        parameterWithName("q").description("Words in the title, an id, or a document number"),
                        parameterWithName("limit").description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(
                        field("items[].id", STRING, "Id"),
                        field("items[].title", STRING, "Title"),
                        field("items[].process", STRING, "Key of its process"),
                        field("items[].state", STRING, "State"),
                        field("items[].stage", STRING, "Stage"),
                        maybe("items[].number", STRING, "Number of the review opinion"),
                        maybe("items[].issuedOn", STRING, "Day it was handed to the organ"),
                        field("items[].openProblems", NUMBER, "Problems not signed off"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
    }

    @Test
    void one() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        document("matter/get", "council", 200, get("/api/v1/matters/{id}", matter), responseFields(DETAIL));
    }

    @Test
    void timeline() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(matter, "formGroup");
        document(
                "matter/timeline",
                "clerk",
                200,
                get("/api/v1/matters/{id}/timeline?limit=1", matter),
                responseFields(
                        field("items[].id", NUMBER, "Number of the record"),
                        field("items[].at", STRING, "When it was recorded, UTC"),
                        field("items[].activity", STRING, "Activity of the model"),
                        field("items[].name", STRING, "Its name"),
                        maybe("items[].problem", STRING, "The problem it was about; null in a matter’s own timeline"),
                        field("items[].person", STRING, "Who did it; a substitute with whom he stood in for"),
                        maybe(
                                "items[].onBehalfOf",
                                STRING,
                                "By whose right a substitute did it; absent where it was one’s own"),
                        field("items[].unit", STRING, "For which unit"),
                        field("items[].unitName", STRING, "What the unit was called that day"),
                        maybe("items[].outcome", STRING, "The outcome chosen"),
                        inside("items[].fields", "What was filled in, by field name"),
                        field("items[].entry", NUMBER, "Its place in the matter’s chain of the journal"),
                        maybe(
                                "items[].recalledAt",
                                STRING,
                                "When it was taken back; absent for what stands, and shown inside and to the recaller’s unit only"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
    }

    @Test
    void diagram() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        document(
                "matter/diagram",
                "clerk",
                200,
                get("/api/v1/matters/{id}/diagram", matter),
                responseFields(
                        field("processes[].key", STRING, "Key of the process"),
                        field("processes[].name", STRING, "Its name"),
                        field("processes[].version", NUMBER, "Version that runs"),
                        field("processes[].xml", STRING, "BPMN 2.0 with its diagram, to be drawn by the client"),
                        field("processes[].nodes[].id", STRING, "Node that was reached"),
                        field("processes[].nodes[].state", STRING, "`done`, `current` or `failed`"),
                        field("processes[].nodes[].times", NUMBER, "How many times"),
                        field("processes[].flows", ARRAY, "Ids of the sequence flows that were taken")));
    }

    @Test
    void decisions() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(matter, "formGroup");
        document(
                "registers/decisions",
                "clerk",
                200,
                get("/api/v1/decisions?matter={matter}", matter),
                responseFields(decision()));
    }

    @Test
    void ballots() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var listed = Map.of("title", "部分水源地未划定保护区", "leadUnit", "water", "grade", "listed");
        walk.complete(walk.until(matter, "confirmCount", Map.of("problems", java.util.List.of(listed))), Map.of());
        document(
                "registers/ballots",
                "clerk",
                200,
                get("/api/v1/ballots?matter={matter}", matter),
                responseFields(decision()));
    }

    private static FieldDescriptor[] decision() {
        return new FieldDescriptor[] {
            field("items[].id", NUMBER, "Number of the decision"),
            field("items[].matter", STRING, "Matter"),
            maybe("items[].problem", STRING, "Problem, where it was about one"),
            field("items[].subject", STRING, "Activity of the model: what was decided"),
            field("items[].authority", STRING, "`committee`, `viceChair`, `council` or `vote`"),
            field("items[].outcome", STRING, "What was decided"),
            maybe("items[].meeting", STRING, "The meeting, where one decided"),
            maybe("items[].heldOn", STRING, "Its day"),
            maybe("items[].goal", STRING, "Goal of the next stage, where something goes on for a long time"),
            maybe("items[].reviewOn", STRING, "Day on which it is looked at again"),
            field("items[].person", STRING, "Who decided or recorded it"),
            maybe("items[].ballot", STRING, "Totals of the vote as JSON; no vote is bound to a person"),
            maybe("next", STRING, "Pass it as `after`; null on the last page")
        };
    }
}
