package org.bihuan.access.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.MovableClock;
import org.bihuan.TestDatabase;
import org.bihuan.access.login.Login;
import org.bihuan.access.password.Activation;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody takes an account over alone: what it takes to open one again. */
@ParameterizedClass
@EnumSource
class RecoveryTests {

    private static final String NEXT = "Herons-stand-in-7-fields";

    private final TestDatabase program;
    private final JdbcClient jdbc;
    private final Recovery recovery;
    private final String former;

    RecoveryTests(TestDatabase database) {
        program = database;
        jdbc = database.get(JdbcClient.class);
        recovery = database.get(Recovery.class);
        former = hash("clerk");
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from recovery_proposal").update();
        jdbc.sql("delete from activation_code").update();
        jdbc.sql("delete from second_factor").update();
        jdbc.sql("delete from post_proposal where proposed_by = 'sysadmin'").update();
        jdbc.sql("delete from oidc_binding where issuer = 'https://recovery'").update();
        jdbc.sql(
                        "update account set password = ? where password = ? and login in ('clerk', 'sysadmin', 'logadmin', 'health')")
                .params(former, Login.NONE)
                .update();
    }

    private Actor as(String login) {
        return program.get(Accounts.class).actor(login, "10.0.0.1").orElseThrow();
    }

    private String hash(String login) {
        return jdbc.sql("select password from account where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private Entry newest() {
        return program.get(Journal.class)
                .newest(Journal.congress("county"), Long.MAX_VALUE, 1)
                .get(0);
    }

    private List<String> told(String person) {
        return jdbc.sql("select code from message where person = ? and code like 'recovery.%' order by id desc")
                .param(person)
                .query(String.class)
                .list();
    }

    private Recovery.Asked ask(Act act, String login) {
        return recovery.ask(as("secadmin"), act, Target.of(login));
    }

    private long proposed(Act act, String login) {
        return ask(act, login).waiting().id();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.reasons()).extracting(Reason::code).containsExactly(code));
    }

    @Test
    void oneAdministratorIsNotEnoughForTheBusinessSideAndTheOwnerIsTold() {
        String before = hash("clerk");
        var asked = ask(Act.ACTIVATION_CODE, "clerk");
        long id = asked.waiting().id();
        String first = Objects.requireNonNull(asked.half());
        assertThat(hash("clerk")).as("nothing has happened yet").isEqualTo(before);
        assertThat(told("clerk")).startsWith("recovery.told.waiting");
        assertThat(told("sysadmin")).startsWith("recovery.told.waiting");
        refused("recovery.proposedByOneself", () -> recovery.confirm(as("secadmin"), id));
        Activation activation = program.get(Activation.class);
        assertThatThrownBy(() -> activation.activate("clerk", first, NEXT, null))
                .isInstanceOf(Invalid.class);

        Code second = recovery.confirm(as("sysadmin"), id).orElseThrow();
        assertThat(hash("clerk")).isEqualTo(Login.NONE);
        assertThat(told("clerk")).startsWith("recovery.told.activationCode");
        assertThat(newest())
                .returns("access.activationCode", Entry::action)
                .returns("sysadmin", Entry::actor)
                .returns("clerk", Entry::subject)
                .satisfies(it ->
                        assertThat(it.data()).contains("\"proposedBy\":\"secadmin\"", "\"confirmedBy\":\"sysadmin\""));
        for (String half : List.of(first, second.code())) {
            assertThatThrownBy(() -> activation.activate("clerk", half, NEXT, null))
                    .as("neither of the two comes in as the clerk")
                    .isInstanceOf(Invalid.class);
        }
        activation.activate("clerk", first + "-" + second.code(), NEXT, null);
        assertThat(hash("clerk")).isNotIn(before, Login.NONE);
    }

    @Test
    void norIsOneEnoughToComeInPastASecondFactorOrByAProvider() {
        jdbc.sql("insert into second_factor (login, secret, confirmed) values ('clerk', 'x', current_timestamp)")
                .update();
        var target = new Target("clerk", "https://recovery", "s2");
        long factor = proposed(Act.SECOND_FACTOR, "clerk");
        long bound = recovery.ask(as("secadmin"), Act.BIND, target).waiting().id();
        assertThat(count("second_factor where login = 'clerk'")).isEqualTo(1);
        assertThat(count("oidc_binding where login = 'clerk'")).isZero();
        recovery.confirm(as("logadmin"), factor);
        recovery.confirm(as("logadmin"), bound);
        assertThat(count("second_factor where login = 'clerk'")).isZero();
        assertThat(count("oidc_binding where login = 'clerk'")).isEqualTo(1);

        assertThat(recovery.ask(as("secadmin"), Act.UNBIND, target).proposal())
                .as("to take a way in away opens nothing")
                .isNull();
        assertThat(count("oidc_binding where login = 'clerk'")).isZero();
        assertThat(told("clerk")).startsWith("recovery.told.unbind", "recovery.told.bind");
    }

    @Test
    void anAdministratorsAccountTakesTwoOthersAndEachHasHalfOfTheCode() {
        String before = hash("sysadmin");
        var asked = ask(Act.ACTIVATION_CODE, "sysadmin");
        long id = asked.waiting().id();
        assertThat(hash("sysadmin")).as("nothing has happened yet").isEqualTo(before);
        assertThat(told("sysadmin")).startsWith("recovery.told.waiting");
        assertThat(told("logadmin")).startsWith("recovery.told.waiting");
        assertThat(recovery.page(as("logadmin"), null, 10))
                .extracting(Proposal::id)
                .containsExactly(id);

        refused("recovery.concerned", () -> recovery.confirm(as("sysadmin"), id));
        refused("recovery.proposedByOneself", () -> recovery.confirm(as("secadmin"), id));
        Code second = recovery.confirm(as("logadmin"), id).orElseThrow();
        assertThat(hash("sysadmin")).isEqualTo(Login.NONE);
        assertThat(told("sysadmin")).startsWith("recovery.told.activationCode");
        assertThat(newest().action()).isEqualTo("access.activationCode");
        assertThat(newest().data())
                .contains("\"proposedBy\":\"secadmin\"", "\"confirmedBy\":\"logadmin\"")
                .doesNotContain(second.code());

        Activation activation = program.get(Activation.class);
        String first = Objects.requireNonNull(asked.half());
        for (String half : List.of(first, second.code())) {
            assertThatThrownBy(() -> activation.activate("sysadmin", half, NEXT, null))
                    .isInstanceOf(Invalid.class);
        }
        activation.activate("sysadmin", first + "-" + second.code(), NEXT, null);
        assertThat(hash("sysadmin")).isNotIn(before, Login.NONE);
        assertThatThrownBy(() -> recovery.confirm(as("logadmin"), id)).isInstanceOf(Missing.class);
    }

    @Test
    void nobodyDoesAnyOfItToHimself() {
        jdbc.sql("insert into second_factor (login, secret, confirmed) values ('secadmin', 'x', current_timestamp)")
                .update();
        for (Act act : Act.values()) {
            refused(
                    "recovery.oneself",
                    () -> recovery.ask(as("secadmin"), act, new Target("secadmin", "https://recovery", "s1")));
        }
    }

    @Test
    void aSecondFactorAndABindingWaitJustTheSame() {
        jdbc.sql("insert into second_factor (login, secret, confirmed) values ('logadmin', 'x', current_timestamp)")
                .update();
        long factor = proposed(Act.SECOND_FACTOR, "logadmin");
        var target = new Target("logadmin", "https://recovery", "s1");
        long bound = recovery.ask(as("secadmin"), Act.BIND, target).waiting().id();
        assertThat(count("second_factor where login = 'logadmin'")).isEqualTo(1);
        assertThat(count("oidc_binding where login = 'logadmin'")).isZero();
        recovery.confirm(as("sysadmin"), factor);
        recovery.confirm(as("sysadmin"), bound);
        assertThat(count("second_factor where login = 'logadmin'")).isZero();
        assertThat(count("oidc_binding where login = 'logadmin'")).isEqualTo(1);
        assertThat(told("logadmin")).startsWith("recovery.told.bind", "recovery.told.secondFactor");

        long unbound =
                recovery.ask(as("secadmin"), Act.UNBIND, target).waiting().id();
        recovery.confirm(as("sysadmin"), unbound);
        assertThat(count("oidc_binding where login = 'logadmin'")).isZero();
    }

    @Test
    void whoWillBeAnAdministratorCountsAsOne() {
        jdbc.sql("""
                        insert into post_proposal (congress, person, unit, post, from_on, proposed_by, proposed_at)
                        values ('county', 'health', 'administration', 'sysadmin', date '2099-01-01', 'sysadmin', current_timestamp)""").update();
        jdbc.sql("""
                        insert into oidc_binding (issuer, subject, login, bound_by, bound_at)
                        values ('https://recovery', 's3', 'health', 'secadmin', current_timestamp)""").update();
        var target = new Target("health", "https://recovery", "s3");
        assertThat(recovery.ask(as("secadmin"), Act.UNBIND, target).proposal()).isNotNull();
        assertThat(count("oidc_binding where login = 'health'")).isEqualTo(1);
    }

    @Test
    void aProposalEndsAfterThreeDaysAndIsReplacedByALaterOne() {
        long first = proposed(Act.ACTIVATION_CODE, "sysadmin");
        long second = proposed(Act.ACTIVATION_CODE, "sysadmin");
        assertThatThrownBy(() -> recovery.confirm(as("logadmin"), first)).isInstanceOf(Missing.class);
        program.get(MovableClock.class).letPass(Duration.ofHours(72));
        assertThat(recovery.page(as("logadmin"), null, 10)).isEmpty();
        assertThatThrownBy(() -> recovery.confirm(as("logadmin"), second)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> recovery.refuse(as("logadmin"), second, "过期。")).isInstanceOf(Missing.class);
    }

    @Test
    void itIsRefusedWithAReason() {
        long id = proposed(Act.ACTIVATION_CODE, "sysadmin");
        for (String bad : List.of("", " ", "字".repeat(2_001), "甲\u0007")) {
            assertThatThrownBy(() -> recovery.refuse(as("logadmin"), id, bad)).isInstanceOf(Invalid.class);
        }
        recovery.refuse(as("logadmin"), id, "本人没有提出。");
        assertThat(newest()).returns("access.recovery.refused", Entry::action);
        assertThat(newest().data()).contains("本人没有提出。");
        assertThatThrownBy(() -> recovery.confirm(as("logadmin"), id)).isInstanceOf(Missing.class);
        assertThat(hash("sysadmin")).isNotEqualTo(Login.NONE);
    }

    @Test
    void whoIsNoSecurityAdministratorAnyMoreHasAskedForNothing() {
        long id = proposed(Act.ACTIVATION_CODE, "sysadmin");
        jdbc.sql("update post set until_on = date '2020-01-01' where person = 'secadmin'")
                .update();
        try {
            refused("recovery.proposerGone", () -> recovery.confirm(as("logadmin"), id));
        } finally {
            jdbc.sql("update post set until_on = null where person = 'secadmin'")
                    .update();
        }
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
