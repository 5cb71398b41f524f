package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.restdocs.payload.FieldDescriptor;
import tools.jackson.databind.JsonNode;

/** Documents the chapter on staff by using it. */
class StaffingDocumentationTests extends Documentation {

    private static final AtomicInteger NUMBER_OF = new AtomicInteger();
    private static final String ROLE =
            "`business`, or `system`, `security`, `audit` for the three administrators; fixed by the first post";

    @Autowired
    JdbcClient jdbc;

    /** Other tests share the county: nobody new stays at a post, and nobody stands in for anybody. */
    @AfterEach
    void asItWas() {
        jdbc.sql("delete from substitution").update();
        jdbc.sql("update post set until_on = date '2026-03-09', from_on = null where granted_by is not null")
                .update();
    }

    @Test
    void me() {
        document(
                "staffing/me",
                "clerk",
                200,
                get("/api/v1/me"),
                responseFields(fields(
                        List.of(
                                field("login", STRING, "Account"),
                                field("person", STRING, "Id of the person"),
                                field("name", STRING, "Name"),
                                field("role", STRING, ROLE),
                                field("congress.id", STRING, "Congress"),
                                field("congress.name", STRING, "Its name"),
                                field("substituting[]", ARRAY, "Whom the caller stands in for, today or later"),
                                field("substitutedBy[]", ARRAY, "Who stands in for the caller, today or later")),
                        held("posts[]."))));
    }

    @Test
    void personAccountAndPost() {
        String id = "zhao-" + NUMBER_OF.incrementAndGet();
        document(
                "staffing/person",
                "sysadmin",
                201,
                client.body(post("/api/v1/people"), Map.of("id", id, "name", "赵某", "email", "zhao@shili.example")),
                requestFields(
                        field("id", STRING, "Id to be: 3 to 40 small letters, digits and hyphens"),
                        field("name", STRING, "Name"),
                        maybe("email", STRING, "Where the person gets mail")));
        document(
                "staffing/account",
                "sysadmin",
                201,
                client.body(post("/api/v1/accounts"), Map.of("login", id, "person", id)),
                requestFields(
                        field("login", STRING, "Name to sign in with"), field("person", STRING, "Whose account it is")),
                responseFields(account("")));
        JsonNode granted = client.tree(document(
                "staffing/grant",
                "secadmin",
                201,
                client.body(
                        post("/api/v1/people/{id}/posts", id),
                        Map.of("unit", "water", "post", "handler", "from", "2026-03-10", "until", "2026-12-31")),
                requestFields(
                        field("unit", STRING, "Unit"),
                        field("post", STRING, "One of the posts units of its kind have"),
                        maybe("from", STRING, "First day; today if left out, at most a year from now"),
                        maybe("until", STRING, "Last day; open if left out")),
                responseFields(held(""))));
        document(
                "staffing/end",
                "secadmin",
                200,
                client.body(
                        post(
                                "/api/v1/people/{id}/posts/{post}/end",
                                id,
                                granted.get("id").asLong()),
                        Map.of("lastDay", "2026-03-31", "reason", "岗位调整。")),
                requestFields(
                        maybe("lastDay", STRING, "Last day; yesterday, which ends it at once, if left out"),
                        field("reason", STRING, "Why")));
        document(
                "staffing/read",
                "secadmin",
                200,
                get("/api/v1/people/{id}", id),
                responseFields(fields(
                        List.of(
                                field("id", STRING, "Id"),
                                field("name", STRING, "Name"),
                                maybe("email", STRING, "Where the person gets mail"),
                                field("role", STRING, ROLE),
                                maybe("leftOn", STRING, "Last day of whoever has left or will"),
                                field("substitutions[]", ARRAY, "As substitute or absent, newest first")),
                        account("accounts[]."),
                        held("posts[]."))));
    }

    @Test
    void accounts() {
        document(
                "staffing/accounts",
                "sysadmin",
                200,
                get("/api/v1/accounts?limit=2"),
                queryParameters(
                        parameterWithName("limit").description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before"),
                        parameterWithName("state").optional().description("`created`, `active` or `closed`")),
                responseFields(fields(
                        List.of(maybe("next", STRING, "Pass it as `after`; null on the last page")),
                        account("items[]."))));
        String id = newcomer("water", "handler");
        document(
                "staffing/closure",
                "sysadmin",
                200,
                client.body(post("/api/v1/accounts/{login}/closure", id), Map.of("reason", "调离。")),
                requestFields(field("reason", STRING, "Why")),
                responseFields(account("")));
    }

    @Test
    void proposals() {
        String id = newcomer("health", "handler");
        jdbc.sql("""
                        insert into post_proposal (congress, person, unit, post, from_on, proposed_by, proposed_at)
                        values ('shili', ?, 'water', 'handler', date '2026-03-10', 'sysadmin',
                            timestamp with time zone '2026-03-10 02:00:00+00'),
                            ('shili', ?, 'education', 'handler', date '2026-03-10', 'sysadmin',
                            timestamp with time zone '2026-03-10 02:00:00+00')""").params(id, id).update();
        JsonNode waiting = client.tree(document(
                "staffing/proposals",
                "secadmin",
                200,
                get("/api/v1/post-proposals"),
                responseFields(
                        field("items[].id", NUMBER, "Number"),
                        field("items[].person", STRING, "For whom"),
                        field("items[].name", STRING, "Name"),
                        field("items[].unit", STRING, "Unit"),
                        field("items[].unitName", STRING, "Its name"),
                        field("items[].post", STRING, "Post"),
                        field("items[].from", STRING, "First day"),
                        maybe("items[].until", STRING, "Last day"),
                        field("items[].proposedBy", STRING, "Who asked for it"),
                        field("items[].proposedAt", STRING, "When"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page"))));
        long first = waiting.get("items").get(0).get("id").asLong();
        document("staffing/approval", "secadmin", 200, post("/api/v1/post-proposals/{id}/approval", first));
        document(
                "staffing/refusal",
                "secadmin",
                204,
                client.body(post("/api/v1/post-proposals/{id}/refusal", first + 1), Map.of("reason", "重复。")),
                requestFields(field("reason", STRING, "Why")));
    }

    @Test
    void substitutes() {
        String absent = newcomer("education", "handler");
        document(
                "staffing/substitute",
                "secadmin",
                201,
                client.body(
                        post("/api/v1/people/{id}/substitutions", absent),
                        Map.of("substitute", "water", "from", "2026-03-10", "until", "2026-03-20", "reason", "外出学习。")),
                requestFields(
                        field("substitute", STRING, "Who stands in"),
                        maybe("from", STRING, "First day; today if left out"),
                        field("until", STRING, "Last day, at most a year after the first"),
                        field("reason", STRING, "Why")),
                responseFields(standsIn("")));
        JsonNode own = client.tree(document(
                "staffing/own-substitute",
                "education",
                201,
                client.body(
                        post("/api/v1/me/substitutions"),
                        Map.of("substitute", absent, "from", "2026-04-01", "until", "2026-04-03", "reason", "外出学习。")),
                responseFields(standsIn(""))));
        document(
                "staffing/own-end",
                "education",
                200,
                post("/api/v1/me/substitutions/{id}/end", own.get("id").asLong()));
        long other = client.read("secadmin", "/people/" + absent)
                .get("substitutions")
                .get(1)
                .get("id")
                .asLong();
        document(
                "staffing/end-substitute",
                "secadmin",
                200,
                post("/api/v1/people/{id}/substitutions/{substitution}/end", absent, other));
    }

    @Test
    void departure() {
        String leaving = newcomer("water", "handler");
        jdbc.sql("""
                        insert into substitution (congress, role, absent, substitute, from_on, until_on, reason, made_by, made_at)
                        values ('shili', 'business', 'health', ?, date '2026-03-10', date '2026-03-20', '外出学习。', 'secadmin',
                            timestamp with time zone '2026-03-10 02:00:00+00')""").param(leaving).update();
        String matter = client.write(
                        "clerk",
                        "/matters",
                        Map.of(
                                "process",
                                "supervision",
                                "title",
                                "饮用水水源保护",
                                "fields",
                                Map.of(
                                        "hostCommittee",
                                        "supervision",
                                        "organ",
                                        "government",
                                        "source",
                                        "deputySuggestions")))
                .get("id")
                .asString();
        jdbc.sql("insert into matter_person (matter, person) values (?, ?)")
                .params(matter, leaving)
                .update();
        var order = Map.of("successor", "water", "on", "2026-03-10", "posts", Map.of());
        document(
                "staffing/departure",
                "secadmin",
                200,
                client.body(post("/api/v1/people/{id}/departure?dryRun=true", leaving), order),
                queryParameters(parameterWithName("dryRun")
                        .optional()
                        .description("`true` to be answered what would be done, and to keep nothing")),
                requestFields(
                        field("successor", STRING, "Who gets what is the leaver’s own"),
                        maybe("on", STRING, "Last day; today if left out, yesterday to close everything at once"),
                        inside(
                                "posts",
                                "For posts nobody else holds: `unit/post` to the id of who holds it from today")),
                responseFields(
                        field("person", STRING, "Who leaves"),
                        field("successor", STRING, "Who takes over"),
                        field("on", STRING, "Last day"),
                        field("posts[].unit", STRING, "Unit of a post that ends"),
                        field("posts[].post", STRING, "Post"),
                        field("posts[].open", NUMBER, "Tasks that wait there"),
                        field("posts[].holders[]", ARRAY, "Who holds it from now on"),
                        field("matters[].matter", STRING, "Matter in which something moves"),
                        field(
                                "matters[].moved[].kind",
                                STRING,
                                "`task`, `countersign`, `group`, `draft`, `delegation` (given to another), `preparation` (got from another), `claim` or `rating`"),
                        field("matters[].moved[].item", STRING, "What it is"),
                        field(
                                "matters[].moved[].to",
                                STRING,
                                "The successor; `post` if it goes back to those at the post; `ended` if it falls away"),
                        field("others[].kind", STRING, "`substitution` or `proposal`"),
                        field("others[].item", STRING, "What it is"),
                        field("others[].to", STRING, "As above")));
        client.write("secadmin", "/people/" + leaving + "/departure", order);
    }

    @Test
    void nobodySucceedsHimself() {
        String leaving = newcomer("water", "handler");
        var refused = client.send(
                "secadmin", client.body(post("/api/v1/people/{id}/departure", leaving), Map.of("successor", leaving)));
        assertThat(refused.getStatus()).isEqualTo(409);
        String reason = client.tree(refused).get("reasons").get(0).asString();
        assertThat(reason).contains("接手自己的工作");
    }

    @Test
    void review() {
        newcomer("health", "handler");
        JsonNode acts = client.tree(document(
                "staffing/acts",
                "logadmin",
                200,
                get("/api/v1/administrative-acts?reviewed=false&limit=2"),
                queryParameters(
                        parameterWithName("reviewed").optional().description("Only those looked at, or only those not"),
                        parameterWithName("limit").description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(
                        field("items[].seq", NUMBER, "Place in the congress’s chain"),
                        field("items[].at", STRING, "When"),
                        field("items[].actor", STRING, "Account of the administrator"),
                        maybe("items[].origin", STRING, "Where it came from"),
                        field("items[].action", STRING, "What was done, or `refused`"),
                        field("items[].subject", STRING, "To whom or what"),
                        inside("items[].data", "What the entry says of it"),
                        maybe("items[].review", STRING, "Null while nobody has looked at it"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page"))));
        document(
                "staffing/review",
                "logadmin",
                200,
                client.body(
                        post(
                                "/api/v1/administrative-acts/{seq}/review",
                                acts.get("items").get(0).get("seq").asLong()),
                        Map.of("remark", "已核对。")),
                requestFields(maybe("remark", STRING, "What the reviewer has to say")),
                responseFields(
                        field("seq", NUMBER, "Place in the congress’s chain"),
                        field("at", STRING, "When"),
                        field("actor", STRING, "Account of the administrator"),
                        maybe("origin", STRING, "Where it came from"),
                        field("action", STRING, "What was done"),
                        field("subject", STRING, "To whom or what"),
                        inside("data", "What the entry says of it"),
                        field("review.by", STRING, "Who looked at it"),
                        field("review.at", STRING, "When"),
                        maybe("review.remark", STRING, "What was said of it")));
    }

    /** Somebody with an account and a post. */
    private String newcomer(String unit, String post) {
        String id = "zhao-" + NUMBER_OF.incrementAndGet();
        client.write("sysadmin", "/people", Map.of("id", id, "name", "赵某"));
        client.write("sysadmin", "/accounts", Map.of("login", id, "person", id));
        client.write("secadmin", "/people/" + id + "/posts", Map.of("unit", unit, "post", post));
        return id;
    }

    private static List<FieldDescriptor> account(String at) {
        return List.of(
                field(at + "login", STRING, "Account"),
                field(at + "person", STRING, "Id of the person"),
                field(at + "name", STRING, "Name of the person"),
                field(
                        at + "state",
                        STRING,
                        "`created` until something is granted to its person, `active`, or `closed`"),
                maybe(at + "closesOn", STRING, "Last day it opens anything"));
    }

    private static List<FieldDescriptor> held(String at) {
        return List.of(
                field(at + "id", NUMBER, "Number"),
                field(at + "unit", STRING, "Unit"),
                field(at + "unitName", STRING, "Its name"),
                field(at + "post", STRING, "Post"),
                maybe(at + "from", STRING, "First day; null for one held from the beginning"),
                maybe(at + "until", STRING, "Last day; null while there is no end"),
                field(at + "state", STRING, "`held`, `coming` or `ended`"),
                maybe(at + "grantedBy", STRING, "Who granted it"),
                maybe(at + "grantedAt", STRING, "When"));
    }

    private static List<FieldDescriptor> standsIn(String at) {
        return List.of(
                field(at + "id", NUMBER, "Number"),
                field(at + "absent", STRING, "Who is away"),
                field(at + "absentName", STRING, "Name"),
                field(at + "substitute", STRING, "Who stands in"),
                field(at + "substituteName", STRING, "Name"),
                field(at + "from", STRING, "First day"),
                field(at + "until", STRING, "Last day"),
                field(at + "state", STRING, "`holds`, `coming` or `ended`"),
                field(at + "reason", STRING, "Why"),
                field(at + "madeBy", STRING, "Who named the substitute"));
    }

    @SafeVarargs
    private static List<FieldDescriptor> fields(List<FieldDescriptor> own, List<FieldDescriptor>... others) {
        var all = new ArrayList<>(own);
        for (List<FieldDescriptor> more : others) {
            all.addAll(more);
        }
        return all;
    }
}
