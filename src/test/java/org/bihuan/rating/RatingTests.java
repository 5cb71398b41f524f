package org.bihuan.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.rating.api.RatingView;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deputies and the public rate a problem; the flow stays where it is, and the vote is not asked for less. */
@ParameterizedClass
@EnumSource
class RatingTests {

    private final Story story;
    private final Rounds rounds;
    private final Raters raters;
    private final RatingView view;
    private final GiveRating giveRating;
    private final GiveCodes giveCodes;
    private final JdbcClient jdbc;

    RatingTests(TestDatabase database) {
        story = new Story(database);
        rounds = database.get(Rounds.class);
        raters = database.get(Raters.class);
        view = database.get(RatingView.class);
        giveRating = database.get(GiveRating.class);
        giveCodes = database.get(GiveCodes.class);
        jdbc = database.get(JdbcClient.class);
        story.followUp(List.of(problem("水质", "water", "ordinary"), problem("水压", "health", "ordinary")));
        story.walkTo("reportRectification", story.numbered(1));
    }

    private void invite(Map<String, ?> fields) {
        story.as("clerk").perform("inviteRating", story.problem(1), fields);
    }

    private void inviteAll() {
        invite(Map.of(
                "deputies",
                List.of("member", "member2"),
                "codes",
                3,
                "until",
                story.today().plusDays(10).toString()));
    }

    private Round round() {
        return rounds.newest(story.numbered(1)).orElseThrow();
    }

    private List<String> codes() {
        return giveCodes.give(story.as("clerk").actor(), story.numbered(1));
    }

    private void deputy(String login, int score, String comment) {
        giveRating.byDeputy(story.as(login).actor(), story.numbered(1), new Mark(score, comment));
    }

    private void publicly(String code, int score) {
        giveRating.byCode(code, new Mark(score, null), "square");
    }

    @Test
    void deputiesAndThePublicRate() {
        assertThat(story.as("member").sees(story.numbered(1)))
                .as("before the invitation")
                .isFalse();
        inviteAll();
        assertThat(story.as("member").sees(story.numbered(1))).isTrue();
        assertThat(story.as("member").sees(story.numbered(2)))
                .as("another problem")
                .isFalse();
        assertThat(story.as("member3").sees(story.numbered(1)))
                .as("not invited")
                .isFalse();
        assertThat(story.waiting()).as("the flow stays where it is").contains("reportRectification 1");

        deputy("member", 2, "水还是浑的。");
        deputy("member", 4, "已经清了。");
        deputy("member2", 5, null);
        List<String> codes = codes();
        assertThat(codes).hasSize(3).doesNotHaveDuplicates();
        publicly(codes.get(0), 1);
        publicly(codes.get(1), 3);

        Score deputies = Score.of(raters.deputies(round().id()));
        assertThat(deputies.given()).as("a second rating replaces the first").isEqualTo(2);
        assertThat(deputies.average()).isEqualTo(new BigDecimal("4.50"));
        assertThat(deputies.distribution())
                .containsEntry(4, 1L)
                .containsEntry(5, 1L)
                .containsEntry(2, 0L);
        assertThat(Score.of(raters.people(round().id())).average()).isEqualTo(new BigDecimal("2.00"));
        assertThat(raters.by(round().id(), "member")).contains(new Mark(4, "已经清了。"));
        assertThat(told("member")).singleElement().asString().startsWith("rating.invitation");
        assertThat(story.passed("rectification", "inviteRating")).isEqualTo(1);
        story.walkToEnd(story.numbered(1));
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.verified().entries())
                .as("three ratings of deputies and one telling of codes")
                .isEqualTo(story.records() + 4);
    }

    private List<String> told(String person) {
        return jdbc.sql("select code from message where person = ? and problem = ?")
                .params(person, story.numbered(1))
                .query(String.class)
                .list();
    }

    @Test
    void whoIsInvitedAndWhen() {
        assertThat(refusal(() -> invite(Map.of("deputies", List.of()))).code()).isEqualTo("rating.nobody");
        assertThat(refusal(() -> invite(Map.of("deputies", List.of("member", "water"))))
                        .code())
                .isEqualTo("rating.noDeputy");
        assertThat(errors(() -> invite(Map.of("codes", 201)))).containsExactly("codes form.max");
        assertThat(errors(() -> invite(Map.of("codes", -1)))).containsExactly("codes form.min");
        assertThat(errors(() -> invite(Map.of("codes", 1, "until", story.today().toString()))))
                .containsExactly("until form.dateMin");
        assertThat(rounds.of(story.numbered(1))).as("refused, nothing is left").isEmpty();
        assertThat(story.as("water").actions(story.problem(1))).doesNotContain("inviteRating");
        assertThat(story.as("clerk").actions(story.problem(2)))
                .as("not received yet")
                .doesNotContain("inviteRating");
        inviteAll();
        assertThat(refusal(this::inviteAll).code()).isEqualTo("rating.open");
        story.letPass(Period.ofDays(11));
        inviteAll();
        assertThat(rounds.of(story.numbered(1))).hasSize(2);
    }

    @Test
    void onlyTheInvitedAndOnlyUntilTheEnd() {
        var office = story.as("office").actor();
        assertThat(refusal(() -> giveRating.byDeputy(office, story.numbered(1), new Mark(3, null)))
                        .code())
                .isEqualTo("rating.none");
        assertThat(refusal(this::codes).code()).isEqualTo("rating.none");
        inviteAll();
        assertThat(forbidden(() -> giveRating.byDeputy(office, story.numbered(1), new Mark(3, null)))
                        .code())
                .isEqualTo("rating.notInvited");
        assertThat(catchThrowable(() -> deputy("member3", 3, null))).isInstanceOf(Missing.class);
        assertThat(forbidden(() -> giveCodes.give(office, story.numbered(1))).code())
                .isEqualTo("permission.giveRatingCodes");
        var other = story.as("otherclerk").actor();
        assertThat(catchThrowable(() -> giveCodes.give(other, story.numbered(1))))
                .isInstanceOf(Missing.class);
        String code = codes().get(0);
        assertThat(refusal(this::codes).code()).isEqualTo("rating.codesGiven");
        story.letPass(Period.ofDays(10));
        deputy("member", 3, null);
        story.letPass(Period.ofDays(1));
        assertThat(refusal(() -> deputy("member2", 3, null)).code()).isEqualTo("rating.over");
        assertThat(refusal(() -> publicly(code, 3)).code()).isEqualTo("rating.over");
        assertThat(raters.deputies(round().id())).containsExactly(new Mark(3, null));
        assertThat(raters.people(round().id())).isEmpty();
    }

    @Test
    void theUnitIsToldWhenItIsOver() {
        inviteAll();
        deputy("member", 4, "已经清了。");
        publicly(codes().get(0), 2);
        RatingView.Summary open = view.summary(story.as("water").actor(), story.numbered(1));
        assertThat(open.open()).isTrue();
        assertThat(open.deputies().given()).as("how many, at once").isEqualTo(1);
        assertThat(open.deputies().average()).isNull();
        assertThat(open.people().distribution()).isNull();
        assertThat(view.summary(story.as("clerk").actor(), story.numbered(1))
                        .deputies()
                        .average())
                .as("to the congress at once")
                .isEqualTo(new BigDecimal("4.00"));

        story.letPass(Period.ofDays(11));
        RatingView.Summary over = view.summary(story.as("water").actor(), story.numbered(1));
        assertThat(over.open()).isFalse();
        assertThat(over.deputies().average()).isEqualTo(new BigDecimal("4.00"));
        assertThat(over.people().average()).isEqualTo(new BigDecimal("2.00"));
        assertThat(over.people().distribution()).containsEntry(2, 1L);
    }

    @Test
    void aRoundEndsWithItsProblem() {
        inviteAll();
        List<String> codes = codes();
        publicly(codes.get(0), 5);
        story.walkToEnd(story.numbered(1));
        assertThat(story.status(1)).isEqualTo("closed");

        assertThat(round().open(story.today())).isFalse();
        assertThat(refusal(() -> publicly(codes.get(1), 1)).code()).isEqualTo("rating.problemEnded");
        assertThat(refusal(() -> giveRating.paper(codes.get(1), "square")).code())
                .isEqualTo("rating.problemEnded");
        assertThat(refusal(() -> deputy("member", 1, null)).code()).isEqualTo("rating.problemEnded");
        assertThat(raters.people(round().id())).containsExactly(new Mark(5, null));
        RatingView.Summary over = view.summary(story.as("water").actor(), story.numbered(1));
        assertThat(over.open()).isFalse();
        assertThat(over.people().average()).isEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void itEndsWithAWithdrawnProblemToo() {
        inviteAll();
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        assertThat(round().open(story.today())).isFalse();
        assertThat(refusal(this::codes).code()).isEqualTo("rating.none");
        assertThat(refusal(() -> deputy("member", 1, null)).code()).isEqualTo("rating.problemEnded");
    }

    @Test
    void whoeverHasACodeReadsTheTitleAndTheQuestion() {
        inviteAll();
        String code = codes().get(0);
        assertThat(giveRating.paper(code, "square"))
                .isEqualTo(new GiveRating.Paper("水质", round().question(), round().lastDay()));
        publicly(code, 3);
        assertThat(refusal(() -> giveRating.paper(code, "square")).code()).isEqualTo("rating.code");
    }

    @Test
    void aRoundOfDeputiesAloneHasNoCodes() {
        invite(Map.of("deputies", List.of("member")));
        assertThat(refusal(this::codes).code()).isEqualTo("rating.noCodes");
    }

    @Test
    void aCodeIsGoodOnceAndLeavesNothing() {
        inviteAll();
        List<String> codes = codes();
        publicly(codes.get(0).toLowerCase(java.util.Locale.ROOT), 5);
        assertThat(refusal(() -> publicly(codes.get(0), 1)).code()).isEqualTo("rating.code");
        String unknown = codes.get(1).replaceFirst("-.*", "-AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA");
        for (int i = 0; i < 29; i++) {
            assertThat(refusal(() -> publicly(unknown, 1)).code()).isEqualTo("rating.code");
        }
        assertThat(refusal(() -> publicly(codes.get(1), 1)).code())
                .as("from where too many wrong ones came")
                .isEqualTo("rating.tooMany");
        giveRating.byCode(codes.get(1), new Mark(4, "好。"), "elsewhere");
        assertThat(raters.people(round().id())).containsExactly(new Mark(5, null), new Mark(4, "好。"));
        assertThat(jdbc.sql("select count(*) from rating_code where round = ?")
                        .param(round().id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                                select lower(column_name) from information_schema.columns
                                where lower(table_name) = 'rating_given' order by 1""").query(String.class).list())
                .as("neither person nor code nor time")
                .containsExactly("id", "remark", "round", "score");
    }

    @Test
    void eightAtOnceWithOneCodeAreOneRating() throws Exception {
        inviteAll();
        String code = codes().get(0);
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> attempt = () -> {
                try {
                    publicly(code, 4);
                    return true;
                } catch (Refused tooLate) {
                    return false;
                }
            };
            var rated = new ArrayList<Boolean>();
            for (Future<Boolean> one : pool.invokeAll(Collections.nCopies(8, attempt))) {
                rated.add(one.get());
            }
            assertThat(rated).containsOnlyOnce(true);
        } finally {
            pool.shutdown();
        }
        assertThat(raters.people(round().id())).containsExactly(new Mark(4, null));
    }
}
