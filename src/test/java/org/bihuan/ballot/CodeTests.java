package org.bihuan.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.Voting;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Voting with codes drawn from a box: each opens one ballot paper, once. */
@ParameterizedClass
@EnumSource
class CodeTests {

    private static final Map<String, Object> ROLL =
            Map.of("outcome", "codes", "members", 21, "entitled", 20, "present", 19);

    private final Story story;
    private final TestDatabase program;
    private final Voting voting;
    private final CastVote castVote;

    CodeTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        story.followUp(List.of()).walkTo("decideHearing");
        story.as("council").complete("decideHearing", Map.of("outcome", "heardWithVote"));
        story.walkTo("openBallot");
        voting = new Voting(database, story.id(), null);
        castVote = database.get(CastVote.class);
    }

    private List<String> open() {
        story.as("office").complete("openBallot", ROLL);
        return voting.codes();
    }

    private void close() {
        story.as("office").complete("closeBallot");
    }

    @Test
    void theTotalsDecide() {
        List<String> codes = open();
        assertThat(codes).hasSize(19).doesNotHaveDuplicates();
        CastVote.Paper paper = castVote.paper(codes.get(0), "hall");
        assertThat(paper.questions())
                .containsExactly(
                        new CastVote.Question("result", List.of("satisfied", "basicallySatisfied", "dissatisfied")));
        codes.subList(0, 12).forEach(code -> voting.cast(code, "satisfied"));
        codes.subList(12, 18).forEach(code -> voting.cast(code, "dissatisfied"));
        close();

        Ballot ballot = voting.ballot();
        assertThat(ballot.state()).isEqualTo("closed");
        assertThat(ballot.outcome()).isEqualTo("satisfied");
        assertThat(ballot.issued()).isEqualTo(19);
        assertThat(ballot.returned()).isEqualTo(18);
        Tally tally = program.get(ConductBallot.class).tallies(ballot).get("result");
        assertThat(tally.counts())
                .containsEntry("satisfied", 12L)
                .containsEntry("basicallySatisfied", 0L)
                .containsEntry("dissatisfied", 6L);
        assertThat(refusal(() -> voting.cast(codes.get(18), "satisfied")).code())
                .as("over")
                .isEqualTo("ballot.code");
        assertThat(story.waiting()).containsExactly("notifyDeputies");
        assertThat(story.verified().entries())
                .as("the votes leave no entry, the drawing of codes one")
                .isEqualTo(story.records() + 1);
    }

    @Test
    void whatIsTypedIsReadKindly() {
        String code = open().get(0);
        String typed = " "
                + code.toLowerCase(java.util.Locale.ROOT).replaceFirst("-", " ").replace('0', 'o') + " ";
        assertThat(castVote.paper(typed, "hall").title()).isNotBlank();
    }

    @Test
    void aUsedCodeIsWorthNothing() {
        List<String> codes = open();
        voting.cast(codes.get(0), "satisfied");
        assertThat(refusal(() -> voting.cast(codes.get(0), "dissatisfied")).code())
                .isEqualTo("ballot.code");
        assertThat(refusal(() -> castVote.paper(codes.get(0), "hall")).code()).isEqualTo("ballot.code");
    }

    @Test
    void anUnknownChoiceLeavesTheCodeGood() {
        String code = open().get(0);
        assertThat(errors(() -> voting.cast(code, "splendid"))).containsExactly("result ballot.choose");
        assertThat(errors(() -> castVote.cast(code, Map.of(), "hall"))).containsExactly("result ballot.choose");
        voting.cast(code, "satisfied");
    }

    @Test
    void codesAreToldOnceToTheOffice() {
        story.as("office").complete("openBallot", ROLL);
        String number = voting.ballot().number();
        ConductBallot conduct = program.get(ConductBallot.class);
        assertThat(forbidden(() -> conduct.giveCodes(story.as("clerk").actor(), number))
                        .code())
                .isEqualTo("permission.giveBallotCodes");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> conduct.giveCodes(story.as("office").actor(), "B-0")))
                .isInstanceOf(Missing.class);
        List<String> codes = voting.codes();
        assertThat(refusal(voting::codes).code()).isEqualTo("ballot.codesGiven");
        Entry drawn =
                program.get(Journal.class).newest(story.id(), Long.MAX_VALUE, 1).get(0);
        assertThat(drawn.action()).isEqualTo("ballotCodes");
        assertThat(drawn.actor()).isEqualTo("office");
        assertThat(drawn.subject()).isEqualTo(number);
        assertThat(drawn.values()).hasToString("{codes=" + codes.size() + "}");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void aQuorumMissedIsNoVote() {
        assertThat(refusal(() -> story.as("office")
                                .complete(
                                        "openBallot",
                                        Map.of("outcome", "codes", "members", 21, "entitled", 20, "present", 10)))
                        .code())
                .isEqualTo("ballot.noQuorum");
        assertThat(refusal(() -> story.as("office")
                                .complete(
                                        "openBallot",
                                        Map.of("outcome", "codes", "members", 21, "entitled", 20, "present", 22)))
                        .code())
                .isEqualTo("ballot.more");
        List<String> codes = open();
        codes.subList(0, 10).forEach(code -> voting.cast(code, "satisfied"));
        assertThat(refusal(this::close).code()).isEqualTo("ballot.noQuorum");
        story.as("office").complete("closeBallot", Map.of("outcome", "void"));
        assertThat(story.waiting()).containsExactly("openBallot");
        assertThat(refusal(() -> voting.cast(codes.get(15), "satisfied")).code())
                .as("the codes of a void ballot")
                .isEqualTo("ballot.code");
        assertThat(voting.ballot().state()).isEqualTo("prepared");
    }

    @Test
    void whoGuessesIsSlowedAndNobodyElse() {
        List<String> codes = open();
        String wrong = codes.get(0).replaceFirst("-.*", "-AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA");
        for (int i = 0; i < 30; i++) {
            assertThat(refusal(() -> castVote.paper(wrong, "guesser")).code()).isEqualTo("ballot.code");
        }
        assertThat(refusal(() -> castVote.paper(wrong, "guesser")).code()).isEqualTo("ballot.tooMany");
        assertThat(castVote.paper(codes.get(0), "hall").questions()).hasSize(1);
    }

    @Test
    void eightAtOnceWithOneCodeAreOneVote() throws Exception {
        String code = open().get(0);
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> attempt = () -> {
                try {
                    voting.cast(code, "satisfied");
                    return true;
                } catch (Refused tooLate) {
                    return false;
                }
            };
            int voted = 0;
            for (Future<Boolean> one : pool.invokeAll(java.util.Collections.nCopies(8, attempt))) {
                voted += one.get() ? 1 : 0;
            }
            assertThat(voted).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(program.get(Counts.class).of(voting.ballot().id(), "result")).containsEntry("satisfied", 1L);
    }

    @Test
    void everybodyAtOnceIsCounted() throws Exception {
        List<String> codes = open();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> votes = codes.stream()
                    .<Callable<Void>>map(code -> () -> {
                        voting.cast(code, codes.indexOf(code) % 3 == 0 ? "dissatisfied" : "satisfied");
                        return null;
                    })
                    .toList();
            for (Future<Void> vote : pool.invokeAll(votes)) {
                vote.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(program.get(Counts.class).of(voting.ballot().id(), "result"))
                .containsEntry("satisfied", 12L)
                .containsEntry("dissatisfied", 7L);
        close();
        assertThat(voting.ballot().returned()).isEqualTo(19);
    }

    @Test
    void codesAreRandomInEveryPlace() {
        var codes = new Codes().fresh(7, 500);
        assertThat(codes).allMatch(code -> Codes.read(code).orElseThrow().number() == 7);
        for (int place = 2; place < 30; place++) {
            var seen = new HashSet<Character>();
            for (String code : codes) {
                seen.add(code.charAt(place));
            }
            assertThat(seen.size()).as("letters in place %s", place).isIn(1, 8, 26, 27, 28, 29, 30, 31, 32);
        }
    }
}
