package org.bihuan.holiday;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.put;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.payload.RequestFieldsSnippet;

class HolidayDocumentationTests extends Documentation {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forgetTheAnnouncement() {
        jdbc.sql("delete from holiday_year").update();
    }

    private static Map<String, Object> body(boolean withYear) {
        var body = new LinkedHashMap<String, Object>();
        if (withYear) {
            body.put("year", 2026);
        }
        body.put("notices", List.of("国务院办公厅关于2026年部分节假日安排的通知"));
        var days = new LinkedHashMap<String, Object>();
        days.put("newYear", Map.of("rest", "01-01..01-03", "work", List.of("01-04")));
        days.put("springFestival", Map.of("rest", "02-15..02-23", "work", List.of("02-14", "02-28")));
        days.put("local", Map.of("rest", List.of("03-12", "03-13")));
        days.put("nationalDay", Map.of("rest", "10-01..10-07", "work", List.of("09-20", "10-10")));
        body.put("days", days);
        return body;
    }

    private static final List<FieldDescriptor> MOVED = List.of(
            field("year", NUMBER, "Year announced"),
            field("count", NUMBER, "How many due dates move"),
            field("moves", ARRAY, "Which"),
            maybe("moves[].id", STRING, "Task, or problem"),
            maybe("moves[].matter", STRING, "Its matter"),
            maybe("moves[].problem", STRING, "Its problem, if it is about one"),
            maybe("moves[].name", STRING, "Name of the task, or title of the problem"),
            maybe("moves[].from", STRING, "Due date before"),
            maybe("moves[].to", STRING, "Due date after"));

    private static RequestFieldsSnippet request(FieldDescriptor year) {
        return requestFields(
                year,
                field("notices", ARRAY, "Titles of the notices the year rests on; at least one"),
                inside(
                        "days",
                        "By holiday (`newYear`, `springFestival`, `tombSweeping`, `labourDay`, `dragonBoat`, `midAutumn`,"
                                + " `nationalDay`, `nationalDayAndMidAutumn`, `local`) the days off `rest` and the make-up"
                                + " working days `work`: a day `MM-dd`, a range `MM-dd..MM-dd`, or a list of them"));
    }

    @Test
    void preview() {
        walk.to("signForProblem");
        document(
                "holiday/preview",
                "office",
                200,
                client.body(post("/api/v1/holidays/preview"), body(true)),
                request(field("year", NUMBER, "Year")),
                responseFields(MOVED));
    }

    @Test
    void announcing() {
        walk.to("signForProblem");
        document(
                "holiday/announce",
                "office",
                200,
                client.body(put("/api/v1/holidays/{year}", 2026), body(false)),
                pathParameters(parameterWithName("year").description("Year")),
                request(maybe("year", NUMBER, "May be given again, and is the same then")),
                responseFields(MOVED));
    }

    @Test
    void refusals() {
        var wrong = Map.of("notices", List.of("通知"), "days", Map.of("newYear", Map.of("rest", "2028-01-01")));
        document("holiday/outside", "office", 400, client.body(put("/api/v1/holidays/{year}", 2026), wrong));
        document(
                "holiday/not-the-office", "clerk", 403, client.body(put("/api/v1/holidays/{year}", 2026), body(false)));
    }
}
