package org.bihuan.task;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.delete;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.put;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.JsonFieldType.VARIES;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.bihuan.deadline.DueFields;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class TaskDocumentationTests extends Documentation {

    private static List<FieldDescriptor> item(String at) {
        return List.of(
                field(at + "id", STRING, "Id, for example `T-123`"),
                field(at + "activity", STRING, "Activity of the model, a word"),
                field(at + "name", STRING, "Its name in the reader’s language"),
                field(at + "matter", STRING, "Matter"),
                maybe(at + "problem", STRING, "Problem, where it is about one"),
                field(at + "party", STRING, "Who has to act: a party of the model"),
                maybe(at + "due", STRING, "Due date"),
                field(at + "light", STRING, "`green`, `yellow`, `red`; done: `blue`, or `late`"),
                field(at + "lightLabel", STRING, "The light in words"),
                field(at + "urges", NUMBER, "How often whoever is to do it was urged"),
                maybe(at + "claimedBy", STRING, "Who has taken it"));
    }

    static List<FieldDescriptor> entry() {
        return List.of(
                field("entry.chain", STRING, "Chain of the journal: the matter"),
                field("entry.seq", NUMBER, "Place in the chain"),
                field("entry.at", STRING, "When, UTC"),
                field("entry.actor", STRING, "Account"),
                field("entry.action", STRING, "Activity or act"),
                field("entry.subject", STRING, "Matter or problem"),
                field("entry.hash", STRING, "What the entry is sealed with"));
    }

    @Test
    void list() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var fields = new ArrayList<>(item("items[]."));
        fields.add(maybe("next", STRING, "Pass it as `after`; null on the last page"));
        document(
                "task/list",
                "council",
                200,
                get("/api/v1/tasks?state=open&limit=20&matter={matter}", matter),
                queryParameters(
                        parameterWithName("state")
                                .description(
                                        "`open` (what waits, soonest due first), `done` or `copied` (newest first)"),
                        parameterWithName("limit").description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("matter").description("Only about this matter"),
                        parameterWithName("problem").optional().description("Only about this problem"),
                        parameterWithName("mine").optional().description("`true`: only what the caller has taken"),
                        parameterWithName("light").optional().description("Only of this light"),
                        parameterWithName("q").optional().description("Words in the name or title, or an id"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(fields));
    }

    @Test
    void form() {
        var task = walk.to("assignProblem");
        var fields = new ArrayList<>(item(""));
        fields.addAll(DueFields.explanation());
        fields.addAll(List.of(
                field("state", STRING, "`open`, `done`, `recalled` or `dropped`"),
                maybe("unit", STRING, "Unit it asks alone, where several are asked the same"),
                maybe("delegatedTo", STRING, "Who prepares it now"),
                maybe("opinion", STRING, "What whoever prepared it said last"),
                field("copies", ARRAY, "Copies of it"),
                maybe("copies[].person", STRING, "Who was sent one"),
                maybe("copies[].note", STRING, "What was said with it"),
                maybe("copies[].sentBy", STRING, "By whom"),
                maybe("copies[].sentAt", STRING, "When, UTC"),
                maybe("copies[].readAt", STRING, "When it was marked as read"),
                field("papers", ARRAY, "What was written at it, for whoever was sent a copy; empty for everybody else"),
                field("form.fields[].name", STRING, "Name of the field"),
                field("form.fields[].label", STRING, "Its label in the reader’s language"),
                field("form.fields[].type", STRING, "Type; see the table of types"),
                field("form.fields[].required", BOOLEAN, "Whether the first outcome cannot do without it"),
                maybe("form.fields[].requiredFor", ARRAY, "Outcomes that cannot do without it"),
                maybe("form.fields[].visibleFor", ARRAY, "Outcomes it belongs to; absent: to all"),
                maybe("form.fields[].options", ARRAY, "Choices"),
                maybe("form.fields[].options[].value", STRING, "What to send"),
                maybe("form.fields[].options[].label", STRING, "What to show"),
                maybe("form.fields[].optionsHref", STRING, "Where all choices are listed, page by page"),
                maybe("form.fields[].min", VARIES, "Least number or earliest date"),
                maybe("form.fields[].max", VARIES, "Greatest number or latest date"),
                maybe("form.fields[].minLength", NUMBER, "Least number of characters"),
                maybe("form.fields[].maxLength", NUMBER, "Greatest number of characters"),
                maybe("form.fields[].pattern", STRING, "Regular expression the whole text must match"),
                maybe("form.fields[].accept", ARRAY, "Kinds of files that are taken"),
                maybe("form.fields[].minItems", NUMBER, "Least number of files"),
                maybe("form.fields[].later", ARRAY, "What a later step will ask for, by name"),
                maybe("form.fields[].value", VARIES, "What the caller’s draft holds")));
        document("task/get", task.login(), 200, get("/api/v1/tasks/{id}", task.id()), responseFields(fields));
    }

    @Test
    void completion() {
        var task = walk.to("formGroup");
        var body = Map.of("fields", Map.of("leader", "committee", "members", List.of("clerk")));
        document(
                "task/completion",
                task.login(),
                200,
                client.body(post("/api/v1/tasks/{id}/completion", task.id()).header("If-Match", "\"0\""), body),
                requestHeaders(headerWithName("If-Match")
                        .description("The `ETag` of the task as it was read; may be left out")),
                requestFields(inside("fields", "Values by field name")),
                responseFields(entry()));
        document(
                "task/completion-again",
                "committee",
                409,
                client.body(post("/api/v1/tasks/{id}/completion", task.id()), body));
    }

    @Test
    void completionByActivity() {
        var task = walk.to("signForProblem");
        document(
                "task/completion-by-activity",
                task.login(),
                200,
                client.body(
                        post(
                                "/api/v1/problems/{id}/tasks/signForProblem/completion",
                                task.problem().orElseThrow()),
                        Map.of("fields", Map.of("outcome", "accepted"))),
                requestFields(inside("fields", "Values by field name")),
                responseFields(entry()));
    }

    @Test
    void urging() {
        var task = walk.to("planRectification");
        var other = walk.to("signForProblem");
        document(
                "task/waiting",
                "committee",
                200,
                get("/api/v1/tasks?state=waiting&problem={id}", task.problem().orElseThrow()));
        document(
                "task/urge",
                "committee",
                200,
                client.body(post("/api/v1/tasks/{id}/urge", task.id()), Map.of("text", "请尽快报送整改方案")),
                requestFields(field("text", STRING, "What is said to them, at most 2,000 characters")),
                responseFields(entry()));
        document(
                "task/urge-oneself",
                task.login(),
                403,
                client.body(post("/api/v1/tasks/{id}/urge", task.id()), Map.of("text", "请尽快")));
        var results = new ArrayList<FieldDescriptor>(List.of(
                field("items[].id", STRING, "Task, as it was named"),
                field("items[].urged", BOOLEAN, "Whether it was done"),
                maybe("items[].reason", STRING, "Why not"),
                inside("items[].entry", "The journal’s entry, as for one").optional()));
        document(
                "task/urges",
                "committee",
                200,
                client.body(
                        post("/api/v1/tasks/urges"),
                        Map.of("ids", List.of(task.id(), other.id(), "T-999999"), "text", "请尽快办理")),
                requestFields(
                        field("ids", ARRAY, "Tasks, at most 200"),
                        field("text", STRING, "What is said, at most 2,000 characters")),
                responseFields(results));
    }

    @Test
    void draft() {
        var task = walk.to("planResearch");
        document(
                "task/draft",
                task.login(),
                204,
                client.body(put("/api/v1/tasks/{id}/draft", task.id()), Map.of("fields", Map.of("plan", "走访 6 个"))),
                requestFields(inside("fields", "Whatever has been filled in so far")));
    }

    @Test
    void takingPuttingBackHandingOver() {
        var task = walk.to("formGroup");
        document("task/claim", "clerk", 200, post("/api/v1/tasks/{id}/claim", task.id()), responseFields(item("")));
        document(
                "task/transfer",
                "clerk",
                200,
                client.body(post("/api/v1/tasks/{id}/transfer", task.id()), Map.of("to", "committee", "reason", "出差")),
                requestFields(
                        field("to", STRING, "Account of a colleague who could act on it as well"),
                        field("reason", STRING, "Why, at most 2,000 characters")),
                responseFields(item("")));
        document(
                "task/unclaim",
                "committee",
                200,
                post("/api/v1/tasks/{id}/unclaim", task.id()),
                responseFields(item("")));
    }

    @Test
    void delegating() {
        var task = walk.to("formGroup");
        document(
                "task/delegation",
                "clerk",
                200,
                client.body(
                        post("/api/v1/tasks/{id}/delegation", task.id()),
                        Map.of("to", "committee", "note", "请草拟组成人员名单")),
                requestFields(
                        field("to", STRING, "Account of somebody of the unit; the post is not needed to prepare"),
                        field("note", STRING, "What to prepare")),
                responseFields(entry()));
        document(
                "task/delegation-return",
                "committee",
                200,
                client.body(
                        post("/api/v1/tasks/{id}/delegation/return", task.id()),
                        Map.of("opinion", "已草拟,请审。", "fields", Map.of("leader", "committee"))),
                requestFields(
                        field("opinion", STRING, "What was prepared"),
                        inside("fields", "Values for the form; with those drafted they become the owner’s draft")),
                responseFields(entry()));
        client.write("clerk", "/tasks/" + task.id() + "/delegation", Map.of("to", "committee", "note", "请补充"));
        document(
                "task/delegation-recall",
                "clerk",
                200,
                delete("/api/v1/tasks/{id}/delegation", task.id()),
                responseFields(entry()));
    }

    @Test
    void copying() {
        var task = walk.to("formGroup");
        document(
                "task/copies",
                "clerk",
                200,
                client.body(
                        post("/api/v1/tasks/{id}/copies", task.id()),
                        Map.of("persons", List.of("finance"), "note", "请阅")),
                requestFields(
                        field("persons", ARRAY, "Ids of people of the same side"),
                        maybe("note", STRING, "What to tell them")),
                responseFields(entry()));
        var fields = new ArrayList<>(item("items[]."));
        fields.add(field("items[].copy.from", STRING, "Who sent it"));
        fields.add(maybe("items[].copy.note", STRING, "What was said with it"));
        fields.add(field("items[].copy.at", STRING, "When, UTC"));
        fields.add(field("items[].copy.read", BOOLEAN, "Whether it was marked as read"));
        fields.add(maybe("next", STRING, "Pass it as `after`; null on the last page"));
        document("task/copied", "finance", 200, get("/api/v1/tasks?state=copied"), responseFields(fields));
        document("task/copies-read", "finance", 204, post("/api/v1/tasks/{id}/copies/read", task.id()));
    }

    @Test
    void recalling() {
        var task = walk.to("planRectification");
        walk.complete(task, Map.of());
        document(
                "task/recall",
                task.login(),
                200,
                client.body(post("/api/v1/tasks/{id}/recall", task.id()), Map.of("reason", "填写有误")),
                requestFields(field("reason", STRING, "Why")),
                responseFields(entry()));
    }
}
