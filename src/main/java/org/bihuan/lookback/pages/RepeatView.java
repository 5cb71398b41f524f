package org.bihuan.lookback.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bihuan.api.Sentences;
import org.bihuan.lookback.Likeness;
import org.bihuan.lookback.LinkRepeat;
import org.bihuan.lookback.SimilarProblems;
import org.bihuan.lookback.SimilarProblems.Similar;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A problem with the closed ones that are like it, and why. */
@Component
class RepeatView {

    /** Further down the list they are hardly alike. */
    private static final int MOST = 20;

    private final Problems problems;
    private final SimilarProblems similar;
    private final LinkRepeat linkRepeat;
    private final ViewLog views;
    private final Sentences sentences;

    RepeatView(Problems problems, SimilarProblems similar, LinkRepeat linkRepeat, ViewLog views, Sentences sentences) {
        this.problems = problems;
        this.similar = similar;
        this.linkRepeat = linkRepeat;
        this.views = views;
        this.sentences = sentences;
    }

    /**
     * A closed problem.
     *
     * @param percent how alike it is
     * @param why what is alike, in words
     */
    record Row(Similar it, long percent, List<String> why) {}

    /**
     * The page.
     *
     * @param typed the id that was sent, to be put right
     * @param wrong why it cannot be linked
     */
    ModelAndView page(Actor actor, String id, String typed, List<String> wrong, HttpStatus status) {
        Problem problem = problems.visible(actor, id);
        if (problem.status().equals("draft")) {
            views.saw(actor, Sensitive.DRAFT, id);
        }
        var model = new LinkedHashMap<String, Object>();
        model.put("problem", problem);
        model.put(
                "rows", similar.to(actor, problem, MOST).stream().map(this::row).toList());
        earlier(actor, problem).ifPresent(it -> model.put("earlier", it));
        linkRepeat.against(actor, problem).ifPresent(it -> model.put("against", sentences.of(it)));
        model.put("typed", typed);
        model.put("wrong", wrong);
        return new ModelAndView("lookback/repeats", model, status);
    }

    private Optional<Problem> earlier(Actor actor, Problem problem) {
        try {
            return Optional.ofNullable(problem.repeats()).map(it -> problems.visible(actor, it));
        } catch (Missing unseen) {
            return Optional.empty();
        }
    }

    private Row row(Similar it) {
        return new Row(
                it, percent(it.score()), it.matched().stream().map(this::words).toList());
    }

    private String words(Likeness.Match match) {
        return sentences.of("repeat.alike." + match.on(), percent(match.score()));
    }

    private static long percent(double part) {
        return Math.round(part * 100);
    }
}
