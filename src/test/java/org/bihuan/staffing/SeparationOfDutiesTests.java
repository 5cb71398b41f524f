package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.access.password.Activation;
import org.bihuan.access.password.BothHalves;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three administrators 三员分立: nobody is two of them, nobody is one of them and anything else, whoever writes it. */
@ParameterizedClass
@EnumSource
class SeparationOfDutiesTests {

    /** A post of each role, in the unit where it is held. */
    private static final Map<String, String> POSTS = Map.of(
            "system", "administration/sysadmin",
            "security", "administration/secadmin",
            "audit", "administration/logadmin",
            "business", "administration/auditor");

    private final TestDatabase program;
    private final Story story;
    private final Staff staff;
    private final JdbcClient jdbc;

    SeparationOfDutiesTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        staff = new Staff(database, story);
        jdbc = program.get(JdbcClient.class);
        staff.restore();
    }

    @AfterEach
    void asItWas() {
        staff.restore();
    }

    @Test
    void noTwoRolesByTheDomain() {
        for (String has : POSTS.keySet()) {
            String person = "zz-" + has;
            staff.newcomer(person);
            grant(person, has);
            for (String wants : POSTS.keySet()) {
                if (!wants.equals(has)) {
                    assertThat(refusal(() -> grant(person, wants)))
                            .as("%s and %s", has, wants)
                            .isEqualTo(Reason.of(
                                    "staffing.role",
                                    "某" + person,
                                    Reason.of("console.role." + has),
                                    Reason.of("console.role." + wants)));
                }
            }
        }
    }

    @Test
    void noTwoRolesByTheDatabase() {
        for (String has : POSTS.keySet()) {
            String person = "zz-" + has;
            staff.newcomer(person);
            grant(person, has);
            for (String wants : POSTS.keySet()) {
                if (wants.equals(has)) {
                    continue;
                }
                String post = POSTS.get(wants).split("/")[1];
                for (String role : List.of(has, wants)) {
                    assertThatThrownBy(() -> jdbc.sql(
                                            "insert into post (person, role, unit, post) values (?, ?, 'administration', ?)")
                                    .params(person, role, post)
                                    .update())
                            .as("%s as %s beside %s", post, role, has)
                            .isInstanceOf(DataIntegrityViolationException.class);
                }
                assertThatThrownBy(() -> jdbc.sql("update person set role = ? where id = ?")
                                .params(wants, person)
                                .update())
                        .isInstanceOf(DataIntegrityViolationException.class);
                assertThatThrownBy(() -> jdbc.sql("update post set post = ? where person = ?")
                                .params(post, person)
                                .update())
                        .isInstanceOf(DataIntegrityViolationException.class);
            }
        }
        assertThatThrownBy(() -> jdbc.sql("update person set role = 'root' where id = 'clerk'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into substitution (congress, role, absent, substitute, from_on, until_on, reason, made_by, made_at)
                        values ('county', 'system', 'sysadmin', 'clerk', date '2026-03-02', date '2026-03-03', '-', 'office',
                            timestamp with time zone '2026-03-02 00:00:00+00')""").update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsOverStillCounts() {
        staff.newcomer("zz-system");
        HeldPost held = grant("zz-system", "system");
        program.get(Granting.class).end(staff.actor("secadmin"), "zz-system", held.id(), null, "调整。");
        assertThat(refusal(() -> grant("zz-system", "business")).code()).isEqualTo("staffing.role");
    }

    @Test
    void nobodyGrantsToHimself() {
        assertThat(refusal(() -> staff.grant("secadmin", "administration", "secadmin"))
                        .code())
                .isEqualTo("staffing.oneself");
        assertThatThrownBy(() -> jdbc.sql("update post set granted_by = person where person = 'clerk'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theLastAdministratorStays() {
        long id = program.get(Roster.class).held("sysadmin").get(0).id();
        assertThat(refusal(() -> program.get(Granting.class).end(staff.actor("secadmin"), "sysadmin", id, null, "调整。"))
                        .code())
                .isEqualTo("staffing.lastAdministrator");
        assertThat(refusal(() -> program.get(Registering.class).close(staff.actor("sysadmin"), "logadmin", "调整。"))
                        .code())
                .isEqualTo("staffing.lastAdministrator");
        staff.newcomer("zz-system");
        grant("zz-system", "system");
        program.get(Granting.class).end(staff.actor("secadmin"), "sysadmin", id, null, "调整。");
        assertThat(program.get(Roster.class).held("sysadmin")).isEmpty();
    }

    @Test
    void onePostIsNotHeldTwiceAtATime() {
        staff.newcomer("zz-business");
        staff.grant("secadmin", "zz-business", "water", "handler", day(10), day(20));
        for (String[] period : List.of(
                new String[] {day(0), null},
                new String[] {day(0), day(10)},
                new String[] {day(20), day(30)},
                new String[] {day(12), day(13)})) {
            assertThat(refusal(() -> staff.grant("secadmin", "zz-business", "water", "handler", period[0], period[1]))
                            .code())
                    .isEqualTo("staffing.overlap");
        }
        staff.grant("secadmin", "zz-business", "water", "handler", day(0), day(9));
        staff.grant("secadmin", "zz-business", "water", "handler", day(21), null);
        staff.grant("secadmin", "zz-business", "health", "handler", day(0), null);
        assertThat(program.get(Roster.class).posts("zz-business")).hasSize(4);
        assertThat(staff.actor("zz-business").keys())
                .containsExactlyInAnyOrder("water/handler", "health/handler", "person/zz-business");
    }

    @Test
    void nobodyWorksForTheCongressAndForThoseItSupervises() {
        staff.newcomer("zz-business");
        staff.grant("secadmin", "zz-business", "water", "handler", day(0), day(20));
        for (String post : List.of(
                "supervision/clerk",
                "supervision/head",
                "supervision/verifier",
                "general-office/office",
                "leadership/viceChair",
                "leadership/council",
                "administration/auditor",
                "deputies/member")) {
            String[] parts = post.split("/");
            assertThat(refusal(() -> staff.grant("zz-business", parts[0], parts[1])))
                    .as(post)
                    .isEqualTo(Reason.of(
                            "staffing.wall",
                            "某zz-business",
                            "试验water",
                            Reason.of("pages.post.handler"),
                            "试验" + parts[0],
                            Reason.of("pages.post." + parts[1])));
        }
        staff.grant("secadmin", "zz-business", "supervision", "clerk", day(21), null);
        assertThat(refusal(() -> staff.grant("secadmin", "zz-business", "government", "organ", day(5), day(21)))
                        .code())
                .as("nor when the other is still to come")
                .isEqualTo("staffing.wall");
        staff.grant("zz-business", "deputies", "deputy");
        assertThat(staff.actor("zz-business").insider()).isFalse();
    }

    @Test
    void whoBecomesAnAdministratorBeginsAnew() {
        staff.newcomer("zz-promoted");
        var jdbc = program.get(JdbcClient.class);
        Activation activation = program.get(Activation.class);
        String kept = BothHalves.of(activation, "zz-promoted");
        jdbc.sql("""
                        insert into oidc_binding (issuer, subject, login, bound_by, bound_at)
                        values ('https://prepared', 's1', 'zz-promoted', 'secadmin', current_timestamp)""").update();
        staff.grant("zz-promoted", "administration", "logadmin");
        assertThatThrownBy(() -> activation.activate("zz-promoted", kept, "Herons-stand-in-7-fields", null))
                .as("whoever kept the code comes in with it no more")
                .isInstanceOf(Invalid.class);
        assertThat(jdbc.sql("select count(*) from oidc_binding where login = 'zz-promoted'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatDoesNotFit() {
        staff.newcomer("zz-business");
        assertThat(errors(() -> staff.grant("zz-business", "nowhere", "clerk"))).containsExactly("unit form.unit");
        assertThat(errors(() -> staff.grant("zz-business", "water", "clerk"))).containsExactly("post form.option");
        assertThat(errors(() -> staff.grant("secadmin", "zz-business", "water", "handler", day(-1), null)))
                .containsExactly("from staffing.between");
        assertThat(errors(() -> staff.grant("secadmin", "zz-business", "water", "handler", day(5), day(4))))
                .containsExactly("until staffing.between");
        assertThat(errors(() -> staff.grant("secadmin", "zz-business", "water", "handler", "2026-02-30", null)))
                .containsExactly("from form.date");
        assertThatThrownBy(() -> staff.grant("nobody", "water", "handler")).isInstanceOf(Missing.class);
    }

    private HeldPost grant(String person, String role) {
        String[] post = POSTS.get(role).split("/");
        return staff.grant(person, post[0], post[1]);
    }

    private String day(int after) {
        return story.today().plusDays(after).toString();
    }
}
