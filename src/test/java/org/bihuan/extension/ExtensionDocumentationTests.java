package org.bihuan.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.OBJECT;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.relaxedResponseFields;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.bihuan.engine.ProcessModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExtensionDocumentationTests extends StageDocumentation {

    @Autowired
    ProcessModels models;

    @Override
    protected String process() {
        return "extension";
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of("leadUnit", "water", "problems", List.of(Walk.problem("部分水源地未划定保护区", "water")));
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        String problem =
                walk.until(matter, "reportRectification", known()).problem().orElseThrow();
        client.write(
                "water",
                "/problems/" + problem + "/actions/requestExtension",
                Map.of("fields", Map.of("reason", "汛期不能施工", "newDue", "2026-08-31")));
        task(
                matter,
                "decideExtensionByCouncil",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council, or of the presidium",
                        Map.of("name", "第三十六次主任会议", "date", "2026-03-10")),
                of("outcome", "`granted` or `refused`", "granted"),
                of("grantedDue", "The new date, where it is earlier than the one asked for", "2026-07-31"),
                optional("reason", "Why it is refused"));
        nothingIsLeftOut("decideExtensionByViceChair");
        assertThat(client.read("water", "/problems/" + problem).get("due").asString())
                .isEqualTo("2026-07-31");
        document(
                "problem/moved",
                "water",
                200,
                get("/api/v1/problems/{id}", problem),
                relaxedResponseFields(
                        field("dueMoves[].originalDue", STRING, "Due date as it was first set"),
                        field("dueMoves[].from", STRING, "Due date before"),
                        field("dueMoves[].to", STRING, "Due date after"),
                        field(
                                "dueMoves[].cause",
                                STRING,
                                "`extension`; `unqualified`: a verification set a new date; `verifying`: the same, told to organ and unit as long as the round is not over; `continuing`: turned to continuing rectification; `stageReview`; `resumption`; `holidays`: announced or corrected; `split`: set when it was split off; `unrecorded`"),
                        field("dueMoves[].causeLabel", STRING, "The same in words"),
                        maybe("dueMoves[].movedOn", STRING, "Day it was moved"),
                        maybe(
                                "dueMoves[].decided",
                                OBJECT,
                                "The step that moved it; absent where none did, or the caller may not read it"),
                        field("dueMoves[].decided.step", STRING, "Its name"),
                        field("dueMoves[].decided.unitName", STRING, "Unit that took it"),
                        field("dueMoves[].decided.person", STRING, "Who took it"),
                        maybe("dueMoves[].decided.meeting", STRING, "Meeting it is the record of"),
                        field("dueMoves[].decided.decidedOn", STRING, "Day of that meeting, or of the step"),
                        field("dueMoves[].decided.record", NUMBER, "Its number in the timeline")));
        assertThat(client.read("water", "/problems/" + problem).get("dueMoves"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.get("cause").asString()).isEqualTo("extension");
                    assertThat(it.get("decided").get("meeting").asString()).isEqualTo("第三十六次主任会议");
                });
        assertThat(client.read("water", "/problems/" + problem)
                        .get("extensions")
                        .get(0)
                        .get("outcome")
                        .asString())
                .isEqualTo("granted");
        assertThat(client.read("office", "/problems?tag=extended&matter=" + matter)
                        .get("items"))
                .hasSize(1);
        assertThat(client.read("office", "/problems?tag=suspended&matter=" + matter)
                        .get("items"))
                .isEmpty();
    }

    /** The chapter says so. */
    @Test
    void theViceChairDecidesWithTheSameFormButTheMeeting() {
        var model = models.latest("extension").orElseThrow();
        assertThat(model.node("decideExtensionByViceChair").form())
                .isEqualTo(model.node("decideExtensionByCouncil").form().subList(1, 4));
    }
}
