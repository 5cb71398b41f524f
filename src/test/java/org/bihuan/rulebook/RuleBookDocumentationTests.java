package org.bihuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.OBJECT;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.applyPathPrefix;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.payload.ResponseFieldsSnippet;

class RuleBookDocumentationTests extends Documentation {

    private static final Map<String, Object> PROPOSAL = Map.of(
            "parameters",
            Map.of(
                    "verificationPeople",
                    Map.of("value", 3, "source", "local", "zh", "本县办法第五条", "en", "Our rule, article 5"),
                    "plan",
                    Map.of(
                            "value",
                            Map.of("event", "signing", "amount", 15, "unit", "WORKING_DAY", "fallback", "assignment"),
                            "source",
                            "local",
                            "zh",
                            "本县办法第六条",
                            "en",
                            "Our rule, article 6")),
            "effective",
            "2026-03-10",
            "reason",
            "本县办法修订后施行。");

    private static final Map<String, Object> MEETING = Map.of("name", "第三十五次主任会议", "date", "2026-03-10");

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void otherTestsGoByThePreset() {
        jdbc.sql("delete from rule_version").update();
    }

    @Test
    void inForce() {
        document(
                "rulebook/inForce",
                "clerk",
                200,
                get("/api/v1/rulebook?on=2026-03-10"),
                queryParameters(
                        parameterWithName("on").optional().description("The day to ask about; today unless given")),
                responseFields(book()));
    }

    @Test
    void presets() {
        document(
                "rulebook/presets",
                "clerk",
                200,
                get("/api/v1/rulebook/presets"),
                responseFields(
                        field("items[].id", STRING, "Id"),
                        field("items[].title", STRING, "Title"),
                        field("items[].effective", STRING, "From when its sources are in force"),
                        field(
                                "items[].shipped",
                                BOOLEAN,
                                "Whether it comes with the program; else it is the operator’s own"),
                        field("items[].sets", ARRAY, "Parameters it sets itself; all others are inherited"),
                        maybe("next", STRING, "Always null: they come on one page")));
        document("rulebook/preset", "clerk", 200, get("/api/v1/rulebook/presets/henan"), responseFields(book()));
    }

    @Test
    void parameters() {
        document(
                "rulebook/parameters",
                "office",
                200,
                get("/api/v1/rulebook/parameters"),
                responseFields(
                        field("items[].name", STRING, "Parameter, as the models name it"),
                        field("items[].id", STRING, "Its number in the catalogue; empty if it has none"),
                        field("items[].meaning", STRING, "What it means, and in what unit"),
                        field(
                                "items[].kind",
                                STRING,
                                "Type of the value: `term`, `number`, `choice`, `graded` (a choice for each grade), `labels`, `pattern`, `text`, `fixedFlag` …"),
                        inside("items[].bounds", "What the value must keep to, by the names of the type"),
                        inside(
                                "items[].options",
                                "Words to choose from, as `value` and `label`; empty where it is no choice"),
                        maybe("next", STRING, "Always null: they come on one page")));
    }

    @Test
    void fromProposalToApproval() {
        document(
                "rulebook/dryRun",
                "office",
                200,
                client.body(post("/api/v1/rulebook/proposals?dryRun=true"), PROPOSAL),
                queryParameters(parameterWithName("dryRun")
                        .description("`true`: nothing is kept, the answer is what would change or why it is refused")),
                responseFields(effect()));
        var proposed = document(
                "rulebook/proposal",
                "office",
                201,
                client.body(post("/api/v1/rulebook/proposals"), PROPOSAL),
                requestFields(
                        field(
                                        "preset",
                                        STRING,
                                        "Preset to go over to, leaving earlier changes behind; without it the rule book in force is changed")
                                .optional(),
                        inside(
                                "parameters",
                                "Parameters by name, each with `value`, `source` (`law`, `local` or `default`) and its citation in Chinese (`zh`) and English (`en`); null takes one back to the preset"),
                        field("effective", STRING, "First day it is to apply to; today at the earliest"),
                        field("reason", STRING, "Why, at most 2,000 characters")),
                detail());
        String id = client.tree(proposed).get("version").get("id").asString();
        assertThat(proposed.getHeader("Location")).isEqualTo("/api/v1/rulebook/versions/" + id);
        document(
                "rulebook/approval",
                "council",
                200,
                client.body(
                        post("/api/v1/rulebook/proposals/{id}/approval", id),
                        Map.of("meeting", MEETING, "note", "同意。")),
                requestFields(
                        field("meeting", OBJECT, "Meeting that decided; without it the decision is the caller’s own")
                                .optional(),
                        field("meeting.name", STRING, "Its name"),
                        field("meeting.date", STRING, "Its day, today at the latest"),
                        maybe("note", STRING, "A remark; without a meeting, why")),
                detail());
        document(
                "rulebook/versions",
                "clerk",
                200,
                get("/api/v1/rulebook/versions?limit=5"),
                queryParameters(
                        parameterWithName("limit")
                                .optional()
                                .description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(applyPathPrefix("items[].", List.of(version())))
                        .and(maybe("next", STRING, "Pass it as `after`; null on the last page")));
        document("rulebook/version", "clerk", 200, get("/api/v1/rulebook/versions/{id}", id), detail());

        var second = client.write(
                "committee",
                "/rulebook/proposals",
                Map.of("preset", "henan", "parameters", Map.of(), "effective", "2026-06-01", "reason", "改用河南规则。"));
        document(
                "rulebook/rejection",
                "council",
                200,
                client.body(
                        post(
                                "/api/v1/rulebook/proposals/{id}/rejection",
                                second.get("version").get("id").asString()),
                        Map.of("reason", "暂不调整。")),
                requestFields(field("reason", STRING, "Why")),
                detail());
    }

    @Test
    void ofARunningMatter() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        String id = client.write("office", "/rulebook/proposals", PROPOSAL)
                .get("version")
                .get("id")
                .asString();
        client.write("council", "/rulebook/proposals/" + id + "/approval", Map.of("meeting", MEETING));
        document(
                "rulebook/ofMatter",
                "clerk",
                200,
                get("/api/v1/matters/{id}/rulebook", matter),
                standing("What moving the matter to the rule book in force would change"));
        String proposal = document(
                        "rulebook/proposeMove",
                        "office",
                        201,
                        client.body(
                                post("/api/v1/matters/{id}/rulebook/proposals", matter),
                                Map.of("reason", "按修订后的办法办理。")),
                        requestFields(field("reason", STRING, "Why")),
                        standing("What moving the matter to the rule book in force would change")
                                .and(
                                        field("proposal.id", STRING, "Id of the proposal"),
                                        field("proposal.reason", STRING, "Why"),
                                        field("proposal.proposedBy", STRING, "Who proposed it"),
                                        field("proposal.proposedAt", STRING, "When")))
                .getHeader("Location")
                .replaceFirst(".*/", "");
        document(
                "rulebook/move",
                "council",
                200,
                client.body(
                        post("/api/v1/matters/{id}/rulebook/proposals/{proposal}/approval", matter, proposal),
                        Map.of("meeting", MEETING, "note", "自下一步起适用。")),
                requestFields(
                        field("meeting.name", STRING, "Meeting that decided"),
                        field("meeting.date", STRING, "Its day, today at the latest"),
                        maybe("note", STRING, "Remark")),
                standing("What the move changed"));
    }

    @Test
    void ofARunningMatterThatIsNotMoved() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        String id = client.write("office", "/rulebook/proposals", PROPOSAL)
                .get("version")
                .get("id")
                .asString();
        client.write("council", "/rulebook/proposals/" + id + "/approval", Map.of("meeting", MEETING));
        String proposal = client.write(
                        "office", "/matters/" + matter + "/rulebook/proposals", Map.of("reason", "按修订后的办法办理。"))
                .get("proposal")
                .get("id")
                .asString();
        document(
                "rulebook/declineMove",
                "council",
                200,
                client.body(
                        post("/api/v1/matters/{id}/rulebook/proposals/{proposal}/rejection", matter, proposal),
                        Map.of("reason", "本事项将近办结。")),
                requestFields(field("reason", STRING, "Why")),
                standing("What moving the matter to the rule book in force would change"));
    }

    private static FieldDescriptor[] book() {
        return new FieldDescriptor[] {
            field("id", STRING, "Preset it stands on"),
            maybe("version", STRING, "Version of the congress’s own rule book; null where the preset applies as it is"),
            field("title", STRING, "Title of the preset"),
            field("effective", STRING, "From when it is in force"),
            field("items[].name", STRING, "Parameter, as the models name it"),
            field("items[].id", STRING, "Its number in the catalogue; empty if it has none"),
            field("items[].meaning", STRING, "What it means, and in what unit"),
            inside("items[].value", "Its value"),
            field("items[].source", STRING, "Kind of source: `law`, `local` rule, or our `default`"),
            field("items[].citation", STRING, "The source"),
            field("items[].preset", STRING, "Preset or version that sets it")
        };
    }

    private static FieldDescriptor[] version() {
        return new FieldDescriptor[] {
            field("id", STRING, "Id"),
            field("state", STRING, "`proposed`, `approved` or `declined`"),
            maybe("preset", STRING, "Preset it goes over to; null where it changes the rule book in force"),
            field("effective", STRING, "First day it applies to"),
            maybe("reason", STRING, "Why it was proposed; null for the supervised side"),
            maybe("proposedBy", STRING, "Who proposed it; null for the supervised side"),
            field("proposedAt", STRING, "When"),
            maybe("decidedBy", STRING, "Who decided, or entered the meeting’s decision; null for the supervised side"),
            maybe("decidedAt", STRING, "When"),
            maybe("meeting", OBJECT, "Meeting that decided; null where a person did"),
            maybe("meeting.name", STRING, "Its name"),
            maybe("meeting.date", STRING, "Its day"),
            maybe("note", STRING, "Remark or reason of the decision; null for the supervised side")
        };
    }

    private static List<FieldDescriptor> changes(String meaning) {
        return List.of(
                field("changes", ARRAY, meaning),
                field("changes[].name", STRING, "Parameter"),
                field("changes[].id", STRING, "Its number in the catalogue"),
                field("changes[].meaning", STRING, "What it means"),
                inside("changes[].old", "Value, kind of source and citation before"),
                inside("changes[].new", "The same after"));
    }

    private static List<FieldDescriptor> effect() {
        var fields = new java.util.ArrayList<>(changes("Parameters that become others"));
        fields.add(field("runningMatters", NUMBER, "Open matters, which keep the rule book they were promised"));
        return fields;
    }

    private static ResponseFieldsSnippet detail() {
        return responseFields(applyPathPrefix("version.", List.of(version())))
                .and(maybe("changes", ARRAY, "Parameters that become others; none once declined"))
                .and(
                        maybe("changes[].name", STRING, "Parameter"),
                        maybe("changes[].id", STRING, "Its number in the catalogue"),
                        maybe("changes[].meaning", STRING, "What it means"),
                        inside("changes[].old", "Value, kind of source and citation before")
                                .type(OBJECT)
                                .optional(),
                        inside("changes[].new", "The same after").type(OBJECT).optional())
                .and(field("runningMatters", NUMBER, "Open matters, which keep the rule book they were promised"));
    }

    private static ResponseFieldsSnippet standing(String meaning) {
        return responseFields(inside("rulebook", "The rule book the matter runs by, in the form of `GET /rulebook`"))
                .and(changes(meaning));
    }
}
