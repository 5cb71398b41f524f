package org.bihuan.rating.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.rating.Mark;
import org.bihuan.rating.Raters;
import org.bihuan.rating.Round;
import org.bihuan.rating.Rounds;
import org.bihuan.rating.Score;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ratings as the API shows them: to the congress at once, to everybody else who sees the problem when the round is over. */
@Component
public class RatingView {

    private final Rounds rounds;
    private final Raters raters;
    private final Matters matters;
    private final Forms forms;

    RatingView(Rounds rounds, Raters raters, Matters matters, Forms forms) {
        this.rounds = rounds;
        this.raters = raters;
        this.matters = matters;
        this.forms = forms;
    }

    /** What deputies, or the public, gave; average and distribution are null as long as the reader may not know them. */
    public record Group(
            long invited,
            long given,
            @Nullable BigDecimal average,
            @Nullable SortedMap<Integer, Long> distribution) {}

    /** A comment; whose, nobody is told. */
    public record Comment(String from, int score, String text) {}

    /** What the reader gave. */
    public record Mine(int score, @Nullable String comment) {

        static Mine of(Mark mark) {
            return new Mine(mark.score(), mark.remark());
        }
    }

    /** A round. */
    public record Shown(
            long id,
            String question,
            LocalDate openedOn,
            LocalDate until,
            boolean open,
            Group deputies,
            Group people,
            @Nullable List<Comment> comments,
            @Nullable Mine mine) {}

    /** The newest round of a problem, and how many there were. */
    public record Summary(int rounds, LocalDate until, boolean open, Group deputies, Group people) {}

    /** What stands beside the vote on a problem the reader sees; null where nobody was invited to rate it. */
    public @Nullable Summary summary(Actor actor, String problem) {
        List<Round> all = rounds.of(problem);
        if (all.isEmpty()) {
            return null;
        }
        Shown newest = shown(actor, all.get(0));
        return new Summary(all.size(), newest.until(), newest.open(), newest.deputies(), newest.people());
    }

    /** The rounds of a problem the reader sees, newest first. */
    public List<Shown> of(Actor actor, String problem) {
        return rounds.of(problem).stream().map(it -> shown(actor, it)).toList();
    }

    private Shown shown(Actor actor, Round it) {
        boolean open = it.open(forms.today());
        boolean told = !open || matters.isInside(actor, it.matter());
        List<Mark> deputies = raters.deputies(it.id());
        List<Mark> people = raters.people(it.id());
        return new Shown(
                it.id(),
                it.question(),
                it.openedOn(),
                it.lastDay(),
                open,
                group(raters.invited(it.id()), deputies, told),
                group(it.codes(), people, told),
                told ? comments(deputies, people) : null,
                raters.by(it.id(), actor.person()).map(Mine::of).orElse(null));
    }

    private static Group group(long invited, List<Mark> marks, boolean told) {
        Score score = Score.of(marks);
        return new Group(invited, score.given(), told ? score.average() : null, told ? score.distribution() : null);
    }

    private static List<Comment> comments(List<Mark> deputies, List<Mark> people) {
        return Stream.concat(said("deputy", deputies), said("public", people)).toList();
    }

    private static Stream<Comment> said(String from, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.remark() != null)
                .map(mark -> new Comment(from, mark.score(), String.valueOf(mark.remark())));
    }
}
