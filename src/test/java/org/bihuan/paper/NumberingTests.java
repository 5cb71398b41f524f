package org.bihuan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bihuan.Story.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bihuan.Story;
import org.bihuan.TestCounty;
import org.bihuan.TestDatabase;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.Ballots;
import org.bihuan.ballot.NumberBallot;
import org.bihuan.organization.Actor;
import org.bihuan.paper.NumberList.Question;
import org.bihuan.paper.NumberList.Standing;
import org.bihuan.paper.NumberRegister.Given;
import org.bihuan.problem.NewProblem;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of papers: none missing, none twice, and what was given stays. */
@ParameterizedClass
@EnumSource
class NumberingTests {

    private static final int TAKERS = 50;

    private final Story story;
    private final NumberRegister register;
    private final NumberList list;
    private final Numbering numbering;
    private final NumberPaper numberPaper;
    private final NumberBallot numberBallot;
    private final Ballots ballots;
    private final Problems problems;
    private final TransactionTemplate transaction;

    NumberingTests(TestDatabase database) {
        story = new Story(database);
        register = database.get(NumberRegister.class);
        list = database.get(NumberList.class);
        numbering = database.get(Numbering.class);
        numberPaper = database.get(NumberPaper.class);
        numberBallot = database.get(NumberBallot.class);
        ballots = database.get(Ballots.class);
        problems = database.get(Problems.class);
        transaction = new TransactionTemplate(database.get(PlatformTransactionManager.class));
    }

    private List<Standing> standings() {
        return list.standings(TestCounty.CONGRESS);
    }

    private Standing standing(Series series) {
        return standings().stream()
                .filter(it -> it.series().equals(series.word()) && it.inYear() == 2026)
                .findFirst()
                .orElse(new Standing(series.word(), 2026, 0, 0));
    }

    private List<Given> given(Series series) {
        return list.page(story.as("office").actor(), new Question(series.word(), 2026, null, null, 10_000));
    }

    private String suggested() {
        return String.valueOf(story.as("office").suggested("numberOpinion").get("number"));
    }

    @Test
    void fiftyAtOnceGetFiftyNumbersInARow() throws Exception {
        story.followUp(List.of(problem("水质", "water", "ordinary")));
        Actor office = story.as("office").actor();
        String matter = story.id();
        int before = standing(Series.ASSIGNMENT).reached();
        ExecutorService pool = Executors.newFixedThreadPool(10);
        var start = new CountDownLatch(1);
        var taken = new ArrayList<Future<String>>();
        for (int i = 0; i < TAKERS; i++) {
            // Every fifth act fails after its number was taken, which gives that number back.
            boolean fails = i % 5 == 4;
            Callable<String> take = () -> {
                start.await();
                return transaction.execute(status -> {
                    String number = numbering.takeNext(office, Bearer.of(matter, null), Series.ASSIGNMENT);
                    if (fails) {
                        status.setRollbackOnly();
                    }
                    return fails ? "" : number;
                });
            };
            taken.add(pool.submit(take));
        }
        start.countDown();
        var numbers = new ArrayList<String>();
        for (Future<String> one : taken) {
            numbers.add(one.get(60, TimeUnit.SECONDS));
        }
        pool.shutdown();
        numbers.removeIf(String::isEmpty);
        int kept = TAKERS - TAKERS / 5;

        assertThat(numbers).hasSize(kept);
        assertThat(new HashSet<>(numbers)).as("none twice").hasSize(kept);
        Standing after = standing(Series.ASSIGNMENT);
        assertThat(after.reached()).isEqualTo(before + kept);
        assertThat(after.gaps()).isZero();
        assertThat(given(Series.ASSIGNMENT)).extracting(Given::number).containsAll(numbers);
    }

    @Test
    void theSuggestedNumberIsTakenWithTheStep() {
        story.begin().walkTo("numberOpinion");
        String number = suggested();
        int before = standing(Series.OPINION).reached();

        story.as("office").complete("numberOpinion", Map.of("number", number));

        assertThat(standing(Series.OPINION)).isEqualTo(new Standing("opinion", 2026, before + 1, 0));
        Given row = given(Series.OPINION).get(0);
        assertThat(row.number()).isEqualTo(number);
        assertThat(row.matter()).isEqualTo(story.id());
        assertThat(story.matter().number()).isEqualTo(number);
    }

    @Test
    void whoWasSlowerIsToldTheNextNumber() {
        story.begin().walkTo("numberOpinion");
        String slower = story.id();
        String number = suggested();
        story.begin().walkTo("numberOpinion");
        story.as("office").complete("numberOpinion", Map.of("number", number));
        int entered = given(Series.OPINION).size();

        story.continueWith(slower);
        Refused refused = catchThrowableOfType(
                Refused.class, () -> story.as("office").complete("numberOpinion", Map.of("number", number)));

        assertThat(refused.reasons().get(0).code()).isEqualTo("papers.number.taken");
        assertThat(refused.reasons().get(0).arguments().get(2)).isEqualTo(suggested());
        assertThat(given(Series.OPINION))
                .as("nothing of the refused step is kept")
                .hasSize(entered);
        story.as("office").complete("numberOpinion", Map.of("number", suggested()));
        assertThat(standing(Series.OPINION).gaps()).isZero();
    }

    @Test
    void aNumberAheadOfTheSeriesIsPassedOverWhenItComesThere() {
        story.begin().walkTo("numberOpinion");
        int reached = standing(Series.OPINION).reached();
        String ahead = suggested().replaceAll("[0-9]+号", (reached + 2) + "号");
        story.as("office").complete("numberOpinion", Map.of("number", ahead));
        assertThat(standing(Series.OPINION).reached()).isEqualTo(reached);

        story.begin().walkTo("numberOpinion");
        story.as("office").complete("numberOpinion", Map.of("number", suggested()));

        assertThat(standing(Series.OPINION)).isEqualTo(new Standing("opinion", 2026, reached + 2, 0));
    }

    @Test
    void aNumberFromAnImportedListIsNotGivenAgain() {
        story.begin().walkTo("numberOpinion");
        String next = suggested();
        String waiting = story.id();
        story.beginFromList(
                List.of(NewProblem.of(problem("水质", "water", "ordinary"))), Map.of("number", next), "clerk");

        story.continueWith(waiting);
        assertThat(suggested()).isNotEqualTo(next);
        assertThat(catchThrowableOfType(
                        Refused.class, () -> story.as("office").complete("numberOpinion", Map.of("number", next))))
                .isNotNull();
        story.as("office").complete("numberOpinion", Map.of("number", suggested()));
        assertThat(standing(Series.OPINION).gaps())
                .as("it was entered on the way")
                .isZero();
    }

    @Test
    void aSheetKeepsItsNumberAndAWithdrawnOneIsMarked() {
        story.followUp(List.of(problem("水质", "water", "ordinary")));
        Actor office = story.as("office").actor();
        Problem it = problems.get(story.numbered(1));
        var sheet = Bearer.of(it.matter(), it.id());
        String number = numberPaper.number(office, sheet, Series.SIGN_OFF).number();
        assertThat(numberPaper.number(office, sheet, Series.SIGN_OFF).number())
                .as("asked for again")
                .isEqualTo(number);
        Given row = register.of(Series.SIGN_OFF, sheet).orElseThrow();

        assertThat(catchThrowableOfType(Invalid.class, () -> numberPaper.withdraw(office, row.id(), " ")))
                .isNotNull();
        assertThat(catchThrowableOfType(Missing.class, () -> numberPaper.withdraw(office, -1, "重印")))
                .isNotNull();
        numberPaper.withdraw(office, row.id(), "重印");

        Given marked = register.visible(office, row.id()).orElseThrow();
        assertThat(marked.voidReason()).isEqualTo("重印");
        assertThat(marked.voidedOn()).isNotNull();
        assertThat(catchThrowableOfType(Refused.class, () -> numberPaper.withdraw(office, row.id(), "重印")))
                .isNotNull();
        assertThat(numberPaper.number(office, sheet, Series.SIGN_OFF).number())
                .as("the next one, never the same again")
                .isNotEqualTo(number);
        assertThat(standing(Series.SIGN_OFF).gaps()).isZero();
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void eachTimeTheUnitAppliesThereIsAVerificationSheetOfItsOwn() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        Actor office = story.as("office").actor();
        Refused early = catchThrowableOfType(Refused.class, () -> numberPaper.sheet(office, id, "verification"));
        assertThat(early.reasons().get(0).code()).isEqualTo("papers.verification.early");
        int before = standing(Series.VERIFICATION).reached();

        story.walkTo("verifyRectification", id);
        Given first = numberPaper.sheet(office, id, "verification");
        assertThat(first.number()).isEqualTo("试人常核〔2026〕" + (before + 1) + "号");
        assertThat(numberPaper.sheet(office, id, "verification"))
                .as("asked for again")
                .isEqualTo(first);
        for (String inspector : List.of("inspector1", "inspector2")) {
            story.as(inspector)
                    .complete("verifyRectification", id, Map.of("outcome", "unqualified", "newDue", "2026-06-30"));
        }
        assertThat(numberPaper.ofVerification(problems.get(id)))
                .as("until the unit applies again, this is the sheet there is")
                .contains(first);

        story.walkTo("verifyRectification", id);
        assertThat(numberPaper.ofVerification(problems.get(id))).isEmpty();
        Given second = numberPaper.sheet(office, id, "verification");
        assertThat(second.number()).isEqualTo("试人常核〔2026〕" + (before + 2) + "号");
        assertThat(standing(Series.VERIFICATION)).isEqualTo(new Standing("verification", 2026, before + 2, 0));
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void aBallotIsNumberedWhenItIsOpenedUnlessItsPapersArePrintedBefore() {
        Actor office = story.as("office").actor();
        int before = standing(Series.BALLOT).reached();
        Ballot first = heardWithVote();
        assertThat(numberBallot.of(first)).isEmpty();
        story.as("office").complete("openBallot");
        String number = numberBallot.of(first).orElseThrow();
        assertThat(number).isEqualTo("试人常票〔2026〕" + (before + 1) + "号");
        assertThat(given(Series.BALLOT).get(0).ballotName()).isEqualTo(first.number());

        story.as("office").complete("enterCount", Map.of("outcome", "void"));
        assertThat(catchThrowableOfType(Refused.class, () -> numberBallot.number(office, first.number())))
                .as("nobody prints a void ballot")
                .isNotNull();
        Ballot again = newestBallot();
        String taken = numberBallot.number(office, again.number()).number();
        assertThat(taken).as("a ballot of its own").isEqualTo("试人常票〔2026〕" + (before + 2) + "号");
        story.as("office").complete("openBallot");
        assertThat(numberBallot.of(again)).contains(taken);
        assertThat(standing(Series.BALLOT)).isEqualTo(new Standing("ballot", 2026, before + 2, 0));
        assertThat(story.verified().ok()).isTrue();
    }

    private Ballot heardWithVote() {
        story.followUp(List.of())
                .walkTo("decideHearing")
                .as("council")
                .complete("decideHearing", Map.of("outcome", "heardWithVote"));
        story.walkTo("openBallot");
        return newestBallot();
    }

    private Ballot newestBallot() {
        return ballots.ofMatter(story.as("office").actor(), story.id()).get(0);
    }
}
