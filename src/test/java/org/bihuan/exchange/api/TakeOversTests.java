package org.bihuan.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bihuan.TestDatabase;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.Correction;
import org.bihuan.exchange.ImportDraft;
import org.bihuan.exchange.ImportDrafts;
import org.bihuan.exchange.Taking;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large list is taken over while its owner does something else: once, as a whole or not at all. */
@ParameterizedClass
@EnumSource
class TakeOversTests {

    private static final int ROWS = 12;

    /** More than are written between two words of how far it has come. */
    private static final int MANY = 1_200;

    private final TakeOvers takeOvers;
    private final ImportDrafts drafts;
    private final Journal journal;
    private final Sentences sentences;
    private final JdbcClient jdbc;
    private final Actor clerk;
    private final Actor other;
    private CountDownLatch held = new CountDownLatch(1);

    TakeOversTests(TestDatabase database) {
        takeOvers = database.get(TakeOvers.class);
        drafts = database.get(ImportDrafts.class);
        journal = database.get(Journal.class);
        sentences = database.get(Sentences.class);
        jdbc = database.get(JdbcClient.class);
        Accounts accounts = database.get(Accounts.class);
        clerk = accounts.actor("clerk", null).orElseThrow();
        other = accounts.actor("committee", null).orElseThrow();
    }

    @AfterEach
    void letGo() {
        held.countDown();
        rest();
    }

    private String begun(String process) {
        return begun(process, ROWS);
    }

    private String begun(String process, int rows) {
        var list = new StringBuilder("序号,存在问题,牵头单位,整改时限\n");
        for (int i = 1; i <= rows; i++) {
            list.append(i).append(",第").append(i).append("处漏损,试验water,2026年12月底前\n");
        }
        return drafts.begin(clerk, list.toString().getBytes(StandardCharsets.UTF_8), "清单.csv", process, "漏损清单");
    }

    /** Nothing is taken over before this is let go. */
    private void hold() {
        takeOvers.first(() -> {
            try {
                held.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Until all that was asked for has ended. */
    private void rest() {
        var ended = new CountDownLatch(1);
        takeOvers.first(ended::countDown);
        try {
            assertThat(ended.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    private Taking taking(String draft) {
        return takeOvers.find(clerk, draft).orElseThrow();
    }

    private long problems() {
        return jdbc.sql("select count(*) from problem").query(Long.class).single();
    }

    private long matters() {
        return jdbc.sql("select count(*) from matter").query(Long.class).single();
    }

    @Test
    void aListAskedForTwiceIsTakenOnce() {
        long before = problems();
        long matters = matters();
        hold();
        String draft = begun("supervision");
        takeOvers.begin(clerk, draft);
        takeOvers.begin(clerk, draft);
        assertThat(taking(draft).state()).isEqualTo("waiting");
        assertThat(taking(draft).running()).isTrue();
        assertThat(problems()).isEqualTo(before);
        held.countDown();
        rest();
        Taking taken = taking(draft);
        assertThat(taken.state()).isEqualTo("taken");
        assertThat(taken.title()).isEqualTo("漏损清单");
        assertThat(taken.written()).isEqualTo(ROWS);
        assertThat(taken.total()).isEqualTo(ROWS);
        assertThat(problems()).isEqualTo(before + ROWS);
        assertThat(matters()).isEqualTo(matters + 1);
        assertThat(jdbc.sql("select count(*) from problem where matter = ?")
                        .param(taken.matter())
                        .query(Long.class)
                        .single())
                .isEqualTo(ROWS);
        assertThatThrownBy(() -> drafts.get(clerk, draft)).isInstanceOf(Missing.class);
        assertThat(takeOvers.find(other, draft)).as("its owner's alone").isEmpty();
    }

    @Test
    void whileItIsTakenNobodyChangesIt() {
        hold();
        String draft = begun("supervision");
        takeOvers.begin(clerk, draft);
        assertThatThrownBy(() -> drafts.correct(clerk, draft, List.of(new Correction("清单", 2, 1, "另一处漏损"))))
                .isInstanceOf(Refused.class);
        ImportDraft.Said said = drafts.get(clerk, draft).said();
        assertThatThrownBy(() -> drafts.say(clerk, draft, said)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.drop(clerk, draft)).isInstanceOf(Refused.class);
        held.countDown();
        rest();
        assertThat(taking(draft).taken()).isTrue();
    }

    @Test
    void whatCannotBeginSaysWhyAndIsTakenWhenThatIsSaid() {
        long before = problems();
        String draft = begun("audit");
        takeOvers.begin(clerk, draft);
        rest();
        assertThat(taking(draft).state()).isEqualTo("failed");
        assertThat(taking(draft).reasons()).hasSize(1);
        assertThat(problems()).isEqualTo(before);
        drafts.say(
                clerk,
                draft,
                new ImportDraft.Said("审计清单", null, null, null, false, Map.of("heardOn", "2026-01-15"), Map.of()));
        assertThat(takeOvers.find(clerk, draft)).as("said since").isEmpty();
        takeOvers.begin(clerk, draft);
        rest();
        assertThat(taking(draft).taken()).isTrue();
        assertThat(jdbc.sql("select count(*) from matter where id = ? and model like 'audit:%' and title = '审计清单'")
                        .param(taking(draft).matter())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(problems()).isEqualTo(before + ROWS);
    }

    @Test
    void itIsTakenByWhatItsOwnerMayDoWhenItsTurnComes() {
        refusedOnceHis(
                "update post set until_on = date '2000-01-01' where person = ?",
                "update post set until_on = null where person = ?",
                "access.noPost");
        refusedOnceHis(
                "update account set state = 'closed' where person = ?",
                "update account set state = 'active' where person = ?",
                "access.noPost");
        refusedOnceHis(
                "update post set post = 'verifier' where person = ? and post = 'clerk'",
                "update post set post = 'clerk' where person = ? and post = 'verifier'",
                "permission.startMatter");
    }

    /** Asked for before, refused after that was done to him: with the reason to him, and in the journal. */
    private void refusedOnceHis(String taken, String givenBack, String reason) {
        long before = problems();
        hold();
        String draft = begun("supervision");
        takeOvers.begin(clerk, draft);
        jdbc.sql(taken).param(clerk.person()).update();
        try {
            held.countDown();
            rest();
        } finally {
            jdbc.sql(givenBack).param(clerk.person()).update();
            held = new CountDownLatch(1);
        }
        assertThat(problems()).isEqualTo(before);
        assertThat(taking(draft).state()).isEqualTo("failed");
        assertThat(taking(draft).reasons()).containsExactly(sentences.of(reason));
        Entry last = journal.newest(Journal.congress(clerk.congress()), Long.MAX_VALUE, 1)
                .get(0);
        assertThat(last.action()).isEqualTo("refused");
        assertThat(last.actor()).isEqualTo(clerk.login());
        assertThat(last.values())
                .containsEntry("request", "POST /imports/" + draft + "/taking")
                .containsEntry("reasons", List.of(reason));
        takeOvers.begin(clerk, draft);
        rest();
        assertThat(taking(draft).taken()).as("once he may again").isTrue();
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        long before = problems();
        long matters = matters();
        String draft = begun("supervision", MANY);
        drafts.correct(clerk, draft, List.of(new Correction("清单", MANY, 1, "写到这里中断")));
        jdbc.sql("alter table problem add constraint broken_off check (title <> '写到这里中断')")
                .update();
        try {
            takeOvers.begin(clerk, draft);
            rest();
        } finally {
            jdbc.sql("alter table problem drop constraint broken_off").update();
        }
        assertThat(taking(draft).state()).isEqualTo("failed");
        assertThat(taking(draft).reasons()).isEmpty();
        assertThat(taking(draft).written()).as("as far as it came").isEqualTo(1_000);
        assertThat(problems()).isEqualTo(before);
        assertThat(matters()).isEqualTo(matters);
        assertThat(drafts.get(clerk, draft).said().createUnits()).isFalse();
        assertThat(drafts.corrections(clerk, draft)).hasSize(1);
        takeOvers.begin(clerk, draft);
        rest();
        assertThat(taking(draft).taken()).isTrue();
        assertThat(problems()).isEqualTo(before + MANY);
    }

    @Test
    void whatAStoppedProgramHadBegunCanBeAskedForAnew() {
        String draft = begun("supervision");
        // As a program that is killed leaves it: asked for, and nobody to do it.
        assertThat(drafts.ask(clerk, draft)).isTrue();
        takeOvers.stop();
        takeOvers.start();
        assertThat(taking(draft).state()).isEqualTo("stopped");
        assertThat(drafts.check(clerk, draft).imported().list().accepted()).hasSize(ROWS);
        takeOvers.begin(clerk, draft);
        rest();
        assertThat(taking(draft).taken()).isTrue();
        assertThat(drafts.of(clerk)).noneMatch(it -> it.id().equals(draft));
    }

    @Test
    void aListNobodyIsToWaitForIsTakenAtOnceAllTheSame() {
        hold();
        String draft = begun("supervision");
        takeOvers.begin(clerk, draft);
        String matter = drafts.takeOver(clerk, draft);
        held.countDown();
        rest();
        assertThat(taking(draft).taken()).isTrue();
        assertThat(taking(draft).matter()).isEqualTo(matter);
        assertThat(jdbc.sql("select count(*) from matter where title = ? and id > ?")
                        .params("漏损清单", matter)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDayOfIssueIsKept() {
        String draft = begun("supervision");
        var said = new ImportDraft.Said(
                "漏损清单",
                "supervision",
                "government",
                LocalDate.of(2026, 2, 2),
                true,
                Map.of("number", "试人〔2026〕9号"),
                Map.of());
        drafts.say(clerk, draft, said);
        assertThat(drafts.get(clerk, draft).said()).isEqualTo(said);
        drafts.drop(clerk, draft);
        assertThatThrownBy(() -> drafts.get(clerk, draft)).isInstanceOf(Missing.class);
    }
}
