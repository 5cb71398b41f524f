package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bihuan.access.password.Activation;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Code;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.access.recovery.Target;
import org.bihuan.administration.AdministerCongresses;
import org.bihuan.administration.AdministerUnits;
import org.bihuan.administration.ConfirmFounding;
import org.bihuan.engine.ProcessModel;
import org.bihuan.holiday.AnnounceHolidays;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Begun;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Foundation;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Foundation.UnitCharter;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.reminder.DailySweep;
import org.bihuan.staffing.Granting;
import org.bihuan.staffing.PostProposals;
import org.bihuan.staffing.Registering;
import org.bihuan.task.Forms;
import org.bihuan.task.OpenWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county and a town below it work in one program at the same time, and neither meets the other. */
@ParameterizedClass
@EnumSource
class TwoCongressesTests {

    private final TestDatabase database;
    private ConfigurableApplicationContext program;
    private EmbeddedPostgres postgres;

    @TempDir
    private Path home;

    TwoCongressesTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void start() throws IOException {
        String url = "jdbc:h2:mem:two" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
        String user = "sa";
        if (database == TestDatabase.POSTGRESQL) {
            postgres = EmbeddedPostgres.start();
            url = postgres.getJdbcUrl("postgres", "postgres");
            user = "postgres";
        }
        program = TestDatabase.run(
                home, List.of("--spring.datasource.url=" + url, "--spring.datasource.username=" + user));
        program.getBean(Foundation.class).found(TestCounty.charter());
    }

    @AfterEach
    void stop() throws IOException {
        program.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    private static Charter charter(String id, String level) {
        return new Charter(
                new Congress(id, "试验镇人大" + id, "试镇", level, "default", false),
                List.of(
                        unit(id + "-group", "committee", null),
                        unit(id + "-office", "generalOffice", null),
                        unit(id + "-presidium", "leadership", null),
                        unit(id + "-deputies", "deputies", null),
                        unit(id + "-government", "organ", null),
                        unit(id + "-station", "department", id + "-government"),
                        unit(id + "-admin", "administration", null)),
                List.of(
                        account(id + "-sys", id + "-admin/sysadmin"),
                        account(id + "-sec", id + "-admin/secadmin"),
                        account(id + "-log", id + "-admin/logadmin"),
                        account(id + "-check", id + "-group/verifier"),
                        account(id + "-again", id + "-group/verifier"),
                        account(id + "-vice", id + "-presidium/viceChair"),
                        account(id + "-mayor", id + "-government/organ"),
                        account(id + "-clerk", id + "-group/clerk"),
                        account(id + "-boss", id + "-office/office"),
                        account(id + "-council", id + "-presidium/council"),
                        account(id + "-handler", id + "-station/handler")));
    }

    private static UnitCharter unit(String id, String kind, String organ) {
        return new UnitCharter(id, "试验" + id, kind, organ, false, null);
    }

    private static AccountCharter account(String login, String post) {
        return new AccountCharter(login, "某" + login, "", List.of(post));
    }

    private Actor as(String login) {
        return program.getBean(Accounts.class).actor(login, null).orElseThrow();
    }

    private AdministerCongresses congresses() {
        return program.getBean(AdministerCongresses.class);
    }

    private Matter begin(String login, String committee, String organ) {
        StartMatter start = program.getBean(StartMatter.class);
        ProcessModel model = start.model("supervision");
        var form = program.getBean(Forms.class)
                .show(as(login).congress(), model, model.plainStart().orElseThrow(), Map.of());
        var fields = new HashMap<String, Object>(
                new FormFiller(program.getBean(MovableClock.class).today(), "已提出", accept -> "")
                        .fill(form, Map.of("hostCommittee", committee, "organ", organ)));
        return start.start(as(login), "supervision", "监督事项", fields);
    }

    @Test
    void bothBeginMattersAtOnce() throws Exception {
        congresses().found(as("office"), null, charter("town", "township"));
        Begun.begin(program.getBean(JdbcClient.class), "town", "office");
        var threads = Executors.newFixedThreadPool(4);
        var ids = new ArrayList<String>();
        try {
            List<Callable<String>> starts = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(i -> () -> i % 2 == 0
                            ? begin("clerk", "supervision", "government").id()
                            : begin("town-clerk", "town-group", "town-government")
                                    .id())
                    .toList();
            for (Future<String> started : threads.invokeAll(starts)) {
                ids.add(started.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(new TreeSet<>(ids)).as("each number once, none left out").hasSize(12);
        assertThat(new TreeSet<>(ids).last()).endsWith("-0012");

        var matters = program.getBean(Matters.class);
        assertThat(matters.page(as("office"), null, null, null, null, 50))
                .hasSize(6)
                .allMatch(it -> it.congress().equals("county"));
        assertThat(matters.page(as("town-boss"), null, null, null, null, 50))
                .hasSize(6)
                .allMatch(it -> it.congress().equals("town"));
        assertThatThrownBy(() -> matters.visible(as("town-boss"), ids.get(0))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> matters.visible(as("office"), ids.get(1)))
                .as("the one above does not see into the one below by itself")
                .isInstanceOf(Missing.class);
        assertThat(program.getBean(OpenWork.class).people("town").values())
                .isNotEmpty()
                .allSatisfy(people -> assertThat(people).allMatch(it -> it.startsWith("town-")));
        assertThat(program.getBean(DailySweep.class).run().congresses()).isEqualTo(2);
        assertThat(errors(() -> begin("town-clerk", "town-group", "government")))
                .as("another congress's organ is not there")
                .containsExactly("organ form.unit");
    }

    @Test
    void nobodyMakesAWorkingAccountOfACongressBelowAlone() {
        var jdbc = program.getBean(JdbcClient.class);
        var accounts = program.getBean(Accounts.class);
        var confirming = program.getBean(ConfirmFounding.class);
        var activation = program.getBean(Activation.class);
        var named = charter("vale", "township").accounts().stream()
                .map(it -> new AccountCharter(it.login(), it.name(), "Herons-stand-in-7-fields", it.posts()))
                .toList();
        assertThat(errors(() -> congresses()
                        .found(
                                as("sysadmin"),
                                null,
                                new Charter(
                                        charter("vale", "township").congress(),
                                        charter("vale", "township").units(),
                                        named))))
                .hasSize(11)
                .allMatch(it -> it.endsWith("password foundation.noPassword"));

        var founded = congresses().found(as("sysadmin"), null, charter("vale", "township"));
        assertThat(jdbc.sql("select distinct a.state || ' ' || a.password from account a where a.login like 'vale-%'")
                        .query(String.class)
                        .list())
                .containsExactly("created !");
        assertThat(accounts.actor("vale-sec", null)).isEmpty();
        assertThat(founded.halves()).containsOnlyKeys("vale-sys", "vale-sec", "vale-log");
        assertThatThrownBy(() -> activation.activate(
                        "vale-sec", founded.halves().get("vale-sec"), "Herons-stand-in-7-fields", null))
                .isInstanceOf(Invalid.class);
        assertThat(refusal(() -> confirming.confirm(as("sysadmin"), "vale")).code())
                .isEqualTo("congress.foundedByOneself");

        confirming.confirm(as("secadmin"), "vale");
        var again = confirming.confirm(as("secadmin"), "vale");
        assertThat(again).hasSize(3);
        again.forEach(second -> activation.activate(
                second.login(),
                founded.halves().get(second.login()) + "-" + second.code(),
                "Herons-stand-in-7-fields",
                null));
        assertThat(refusal(() -> confirming.confirm(as("secadmin"), "vale")).code())
                .isEqualTo("congress.confirmed");

        Actor own = as("vale-sec");
        assertThat(own.holds(Set.of("secadmin"))).isTrue();
        assertThat(accounts.actor("vale-clerk", null)).isEmpty();
        var proposals = program.getBean(PostProposals.class);
        assertThat(proposals.page(own, null, 50))
                .hasSize(8)
                .allMatch(it -> it.proposedBy().equals("sysadmin"));
        proposals.page(own, null, 50).stream()
                .filter(it -> it.person().equals("vale-clerk"))
                .forEach(it -> proposals.approve(own, it.id()));
        assertThat(as("vale-clerk").holds(Set.of("clerk"))).isTrue();
        assertThat(jdbc.sql("select password from account where login = 'vale-clerk'")
                        .query(String.class)
                        .single())
                .as("he sets it himself, with a code")
                .isEqualTo("!");
    }

    private void begin(Map<String, String> first, List<Code> second, String... logins) {
        var activation = program.getBean(Activation.class);
        second.stream()
                .filter(it -> List.of(logins).contains(it.login()))
                .forEach(it -> activation.activate(
                        it.login(), first.get(it.login()) + "-" + it.code(), "Herons-stand-in-7-fields", null));
    }

    @Test
    void aFoundingIsAboutTheAdministratorsNamedInItAndNoOthers() {
        var jdbc = program.getBean(JdbcClient.class);
        var confirming = program.getBean(ConfirmFounding.class);
        var founded = congresses().found(as("sysadmin"), null, charter("vale", "township"));
        assertThat(confirming.unconfirmed(as("secadmin"))).isEqualTo(1);
        begin(founded.halves(), confirming.confirm(as("secadmin"), "vale"), "vale-sys", "vale-sec");
        assertThat(confirming.unconfirmed(as("secadmin"))).isZero();

        var registering = program.getBean(Registering.class);
        registering.person(as("vale-sys"), "vale-fourth", "第四人", null);
        registering.account(as("vale-sys"), "vale-fourth", "vale-fourth");
        program.getBean(Granting.class)
                .grant(as("vale-sec"), "vale-fourth", new Granting.NewPost("vale-admin", "logadmin", null, null));
        assertThat(confirming.confirm(as("secadmin"), "vale"))
                .as("one appointed later has no half there, and keeps nobody else from his")
                .extracting(Code::login)
                .containsExactly("vale-log");

        var recovery = program.getBean(Recovery.class);
        recovery.ask(as("vale-sec"), Act.ACTIVATION_CODE, Target.of("vale-fourth"));
        assertThat(confirming.confirm(as("secadmin"), "vale"))
                .as("what is asked there, a third person there confirms, and not whoever confirms the founding")
                .extracting(Code::login)
                .containsExactly("vale-log");
        assertThat(jdbc.sql("select login from activation_code where login like 'vale-%'")
                        .query(String.class)
                        .list())
                .containsExactly("vale-log");

        recovery.ask(as("vale-sec"), Act.ACTIVATION_CODE, Target.of("vale-log"));
        assertThat(refusal(() -> confirming.confirm(as("secadmin"), "vale")).code())
                .isEqualTo("congress.confirmed");
        assertThat(confirming.waitingFor(as("secadmin"))).isEmpty();
    }

    @Test
    void whoLostTheFirstHalvesDrawsThemAnewAndTheyAreConfirmedAnew() {
        var confirming = program.getBean(ConfirmFounding.class);
        var founded = congresses().found(as("sysadmin"), null, charter("dale", "township"));
        var codes = confirming.confirm(as("secadmin"), "dale");
        begin(founded.halves(), codes, "dale-sec");

        var redrawn = confirming.redraw(as("sysadmin"), "dale");
        assertThat(redrawn).containsOnlyKeys("dale-sys", "dale-log");
        for (String congress : List.of("county", "dale")) {
            assertThat(program.getBean(Journal.class)
                            .newest(Journal.congress(congress), Long.MAX_VALUE, 1)
                            .get(0))
                    .returns("congress.halvesRedrawn", Entry::action)
                    .returns("sysadmin", Entry::actor)
                    .satisfies(
                            it -> assertThat(it.data()).contains("dale-log").doesNotContain(redrawn.get("dale-log")));
        }
        for (var first : List.of(founded.halves(), redrawn)) {
            assertThatThrownBy(() -> begin(first, codes, "dale-sys"))
                    .as("the code handed out is void, and its second half with it")
                    .isInstanceOf(Invalid.class);
        }
        var second = confirming.confirm(as("secadmin"), "dale");
        assertThatThrownBy(() -> begin(founded.halves(), second, "dale-sys")).isInstanceOf(Invalid.class);
        begin(redrawn, second, "dale-sys", "dale-log");
        assertThat(refusal(() -> confirming.redraw(as("sysadmin"), "dale")).code())
                .isEqualTo("congress.confirmed");
        assertThat(refusal(() -> confirming.redraw(as("sysadmin"), "county")).code())
                .isEqualTo("congress.notFoundedHere");
        assertThatThrownBy(() -> confirming.redraw(as("dale-sys"), "county")).isInstanceOf(Missing.class);
    }

    @Test
    void aTreeWithoutRings() {
        var office = as("office");
        congresses().found(office, null, charter("zone-one", "zone"));
        congresses().found(office, null, charter("town-one", "township"));
        Begun.begin(program.getBean(JdbcClient.class), "town-one", "office");
        assertThat(congresses().tree(office))
                .extracting(Congress::id)
                .containsExactly("county", "town-one", "zone-one");
        assertThat(congresses().tree(as("town-one-boss")))
                .extracting(Congress::id)
                .containsExactly("town-one");
        assertThat(errors(() -> congresses().found(office, null, charter("city-one", "city"))))
                .containsExactly("congress.level congress.order");
        assertThat(errors(() -> congresses().found(office, "zone-one", charter("town-two", "township"))))
                .containsExactly("congress.level congress.order");
        assertThat(errors(() -> congresses().found(office, "nowhere", charter("town-two", "township"))))
                .containsExactly("parent congress.unknown");
        assertThat(errors(() -> congresses().found(as("town-one-boss"), "county", charter("town-two", "township"))))
                .as("what is above is not there for those below")
                .containsExactly("parent congress.unknown");
        assertThat(errors(() -> congresses().change(office, "town-one", null, null, "zone-one")))
                .containsExactly("parent congress.order");
        assertThat(refusal(() -> congresses().change(office, "town-one", null, null, "town-one"))
                        .code())
                .isEqualTo("congress.cycle");
        assertThat(refusal(() -> congresses().change(office, "county", null, null, "town-one"))
                        .code())
                .isEqualTo("congress.own");
        assertThatThrownBy(() -> congresses().change(as("town-one-boss"), "county", "某", null, null))
                .isInstanceOf(Missing.class);
        assertThat(congresses()
                        .change(office, "town-one", "试验街道人大工委", null, null)
                        .name())
                .isEqualTo("试验街道人大工委");
        assertThat(program.getBean(Congresses.class).get("county").name()).isEqualTo("试验县人大常委会");
    }

    @Test
    void unitsAndHolidaysOfOneAreNotThoseOfTheOther() {
        congresses().found(as("office"), null, charter("town", "township"));
        Begun.begin(program.getBean(JdbcClient.class), "town", "office");
        var units = program.getBean(AdministerUnits.class);
        assertThatThrownBy(() -> units.rename(as("town-boss"), "water", "镇水站", null))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> units.describe(as("office"), "town-station")).isInstanceOf(Missing.class);
        units.rename(as("town-boss"), "town-station", "试验water", null);
        assertThat(units.describe(as("town-boss"), "town-station").unit().name())
                .as("two congresses may have units of one name")
                .isEqualTo("试验water");
        var announcement = new AnnounceHolidays.Announcement(2026, List.of("通知"), Map.of());
        assertThat(forbidden(() -> program.getBean(AnnounceHolidays.class).preview(as("town-boss"), announcement))
                        .code())
                .isEqualTo("deadline.holidays.top");
    }
}
