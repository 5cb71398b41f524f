package org.bihuan.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.notification.Inbox;
import org.bihuan.notification.Messages;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.People;
import org.bihuan.problem.DueCause;
import org.bihuan.problem.DueDates;
import org.bihuan.staffing.LateWork;
import org.bihuan.task.Claiming;
import org.bihuan.task.Forms;
import org.bihuan.task.MovedWork;
import org.bihuan.task.OpenWork;
import org.bihuan.task.Parties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Day after day: everybody is told of what is due, each thing once, in one digest a day. */
@ParameterizedClass
@EnumSource
class RemindersTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private final TestDatabase database;
    private final Story story;
    /** Matters of other tests stay open in the same county. */
    private final String title = "水质问题" + NUMBER.incrementAndGet();

    RemindersTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
        JdbcClient jdbc = database.get(JdbcClient.class);
        jdbc.sql("delete from sweep").update();
        jdbc.sql("delete from message").update();
    }

    private String rectifyingUntil(String due) {
        story.followUp(List.of(Map.of("title", title, "leadUnit", "water", "due", due)));
        String id = story.numbered(1);
        story.walkTo("reportRectification", id);
        return id;
    }

    private DailySweep.Swept sweep() {
        return database.get(DailySweep.class).run();
    }

    private List<String> found(String item, String kind) {
        return database.get(Reminders.class).of(story.id()).stream()
                .filter(it -> it.item().equals(item) && it.kind().equals(kind))
                .map(it -> it.sweptOn() + " " + it.offsetDays())
                .toList();
    }

    private List<Inbox.Shown> digests(String login) {
        return database
                .get(Inbox.class)
                .page(story.as(login).actor(), false, null, 200, Locale.SIMPLIFIED_CHINESE)
                .stream()
                .filter(it -> it.code().equals("notification.digest"))
                .toList();
    }

    private List<String> lines(String login) {
        return digests(login).stream()
                .flatMap(it -> it.lines().stream())
                .filter(it -> it.contains(title))
                .toList();
    }

    @Test
    void eachThingOnceOnItsDay() {
        String id = rectifyingUntil("2026-04-10");
        String task = story.item("reportRectification", id).number();
        var digestDays = new ArrayList<String>();
        while (story.today().isBefore(LocalDate.of(2026, 4, 20))) {
            int before = digests("water").size();
            sweep();
            if (digests("water").size() > before) {
                digestDays.add(story.today().toString());
            }
            assertThat(digests("water").size()).as("one digest a day").isLessThanOrEqualTo(before + 1);
            assertThat(sweep()).as("a second run on %s", story.today()).isEqualTo(new DailySweep.Swept(0, 0, 0));
            story.letPass(Period.ofDays(1));
        }
        for (String item : List.of(id, task)) {
            assertThat(found(item, "remind"))
                    .containsExactly(
                            "2026-03-11 -30", "2026-03-31 -10", "2026-04-07 -3", "2026-04-10 0", "2026-04-17 7");
            assertThat(found(item, "due")).containsExactly("2026-04-10 0");
            assertThat(found(item, "overdue")).containsExactly("2026-04-11 1");
        }
        assertThat(found(task, "opened")).containsExactly("2026-03-02 0");
        assertThat(found(id, "opened")).isEmpty();
        assertThat(digestDays)
                .contains("2026-03-02", "2026-03-11", "2026-03-31", "2026-04-07", "2026-04-10", "2026-04-17");
        assertThat(lines("water"))
                .as("newest first; the problem's own line gives way to the task about it")
                .containsExactly(
                        "已逾期 7 日：报告整改情况（" + title + "），应于 2026-04-10 办结",
                        "今日到期：报告整改情况（" + title + "）",
                        "还有 3 日到期：报告整改情况（" + title + "），2026-04-10 到期",
                        "还有 10 日到期：报告整改情况（" + title + "），2026-04-10 到期",
                        "还有 30 日到期：报告整改情况（" + title + "），2026-04-10 到期",
                        "新到：报告整改情况（" + title + "），2026-04-10 到期");
        assertThat(lines("health")).isEmpty();
    }

    @Test
    void aMissedDayIsMadeUpForAllTogether() {
        String id = rectifyingUntil("2026-04-10");
        sweep();
        int before = digests("water").size();
        story.letPass(Period.between(story.today(), LocalDate.of(2026, 4, 12)));
        sweep();
        assertThat(found(id, "remind"))
                .containsExactly("2026-04-12 -30", "2026-04-12 -10", "2026-04-12 -3", "2026-04-12 0");
        assertThat(found(id, "due")).containsExactly("2026-04-12 0");
        assertThat(found(id, "overdue")).containsExactly("2026-04-12 1");
        assertThat(digests("water")).hasSize(before + 1);
        assertThat(lines("water").get(0)).isEqualTo("已逾期 2 日：报告整改情况（" + title + "），应于 2026-04-10 办结");
        assertThat(lines("water")).hasSize(2);
    }

    @Test
    void aMovedDateHasRemindersOfItsOwn() {
        String id = rectifyingUntil("2026-04-10");
        story.letPass(Period.between(story.today(), LocalDate.of(2026, 4, 7)));
        sweep();
        assertThat(found(id, "remind")).hasSize(3);
        new TransactionTemplate(database.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> database.get(DueDates.class)
                        .move(story.problem(1), LocalDate.of(2026, 5, 10), DueCause.EXTENSION));
        assertThat(story.due("reportRectification", id)).as("the task follows").isEqualTo("2026-05-10");
        story.letPass(Period.between(story.today(), LocalDate.of(2026, 5, 10)));
        sweep();
        assertThat(found(id, "due")).containsExactly("2026-05-10 0");
        assertThat(found(id, "overdue")).isEmpty();
        assertThat(found(id, "remind")).hasSize(7);
    }

    @Test
    void whatIsDoneIsNotRemindedOf() {
        String id = rectifyingUntil("2026-04-10");
        String task = story.item("reportRectification", id).number();
        sweep();
        story.as("water").complete("reportRectification", id);
        story.letPass(Period.between(story.today(), LocalDate.of(2026, 4, 12)));
        sweep();
        assertThat(found(task, "remind")).isEmpty();
        assertThat(found(task, "due")).isEmpty();
        assertThat(found(id, "due")).as("the problem is not done").hasSize(1);
    }

    @Test
    void whoeverHasTakenItIsTold() {
        String id = rectifyingUntil("2026-06-30");
        database.get(Claiming.class)
                .claim(
                        story.as("water2").actor(),
                        story.item("reportRectification", id).id());
        sweep();
        assertThat(lines("water2")).containsExactly("新到：报告整改情况（" + title + "），2026-06-30 到期");
        assertThat(lines("water")).isEmpty();
    }

    @Test
    void aCongressThatFailsHoldsUpNoOther() {
        rectifyingUntil("2026-03-12");
        assertThat(sweepAfter("broken").congresses()).isPositive();
        assertThat(digests("water")).hasSize(1);
    }

    /** Sweeps with a congress before all others that nothing can be found about. */
    private DailySweep.Swept sweepAfter(String broken) {
        var congresses = new ProxyFactory(database.get(Congresses.class));
        congresses.setProxyTargetClass(true);
        congresses.addAdvice((MethodInterceptor) it -> it.getMethod().getName().equals("all")
                ? Stream.concat(Stream.of(broken), database.get(Congresses.class).all().stream())
                        .toList()
                : it.proceed());
        var reminders = new Reminders(database.get(JdbcClient.class), database.get(JdbcTemplate.class)) {
            @Override
            LocalDate last(String congress) {
                if (congress.equals(broken)) {
                    throw new IllegalStateException(congress);
                }
                return super.last(congress);
            }
        };
        return new DailySweep(
                        (Congresses) congresses.getProxy(),
                        database.get(OpenWork.class),
                        database.get(DueSubjects.class),
                        reminders,
                        database.get(Parties.class),
                        database.get(People.class),
                        database.get(Messages.class),
                        database.get(MovedWork.class),
                        database.get(LateWork.class),
                        database.get(Forms.class),
                        database.get(PlatformTransactionManager.class))
                .run();
    }

    @Test
    void theDigestReadsInEnglishToo() {
        rectifyingUntil("2026-04-01");
        sweep();
        assertThat(database.get(Inbox.class).page(story.as("water").actor(), true, null, 1, Locale.ENGLISH))
                .first()
                .satisfies(it -> {
                    assertThat(it.text())
                            .matches("\\d+ things to look at today: \\d+ overdue, \\d+ due soon, \\d+ new");
                    assertThat(it.lines())
                            .anyMatch(line -> line.matches("New: [A-Z][a-z ]+ \\(" + title + "\\), due 2026-04-01"));
                });
    }
}
