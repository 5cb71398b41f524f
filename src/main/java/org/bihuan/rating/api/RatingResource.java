package org.bihuan.rating.api;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.api.ToldOnce;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Open;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problems;
import org.bihuan.rating.GiveCodes;
import org.bihuan.rating.GiveRating;
import org.bihuan.rating.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ratings: by invited deputies, by the public with a code and without a login, and what they came to. */
@RestController
@RequestMapping("/api/v1")
class RatingResource {

    private final Problems problems;
    private final RatingView view;
    private final GiveCodes giveCodes;
    private final GiveRating giveRating;

    RatingResource(Problems problems, RatingView view, GiveCodes giveCodes, GiveRating giveRating) {
        this.problems = problems;
        this.view = view;
        this.giveCodes = giveCodes;
        this.giveRating = giveRating;
    }

    /** A deputy's rating. */
    record Given(@Nullable BigDecimal score, @Nullable String comment) {}

    /** A rating by code. */
    record Coded(
            @Nullable String code,
            @Nullable BigDecimal score,
            @Nullable String comment) {}

    /** The codes, told once. */
    record Codes(List<String> items) {}

    @Needs(Right.READ)
    @GetMapping("/problems/{id}/ratings")
    Page<RatingView.Shown> list(Actor actor, @PathVariable String id) {
        problems.visible(actor, id);
        return new Page<>(view.of(actor, id), null);
    }

    @Needs(Right.ACT)
    @PostMapping("/problems/{id}/ratings")
    RatingView.Mine rate(Actor actor, @PathVariable String id, @RequestBody Given given) {
        Mark mark = Mark.of(given.score(), given.comment());
        giveRating.byDeputy(actor, id, mark);
        return RatingView.Mine.of(mark);
    }

    @Needs(Right.GIVE_RATING_CODES)
    @ToldOnce
    @PostMapping("/problems/{id}/ratings/codes")
    Codes codes(Actor actor, @PathVariable String id) {
        return new Codes(giveCodes.give(actor, id));
    }

    @Open("Whoever holds a code of the round; nobody is asked who he is")
    @ToldOnce
    @PostMapping("/ratings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(@RequestBody Coded coded, HttpServletRequest request) {
        giveRating.byCode(
                coded.code() == null ? "" : coded.code(),
                Mark.of(coded.score(), coded.comment()),
                request.getRemoteAddr());
    }
}
