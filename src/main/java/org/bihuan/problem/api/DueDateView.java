package org.bihuan.problem.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Citation;
import org.bihuan.deadline.api.DueViews;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.problem.DueCause;
import org.bihuan.problem.DueMoves;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Verifications;
import org.bihuan.task.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A problem's due date: how it came about, and every revision with the original date beside it. */
@Component
class DueDateView {

    private final DueMoves moves;
    private final DueViews views;
    private final Verifications verifications;
    private final Timeline timeline;
    private final Sentences sentences;

    DueDateView(DueMoves moves, DueViews views, Verifications verifications, Timeline timeline, Sentences sentences) {
        this.moves = moves;
        this.views = views;
        this.verifications = verifications;
        this.timeline = timeline;
        this.sentences = sentences;
    }

    /**
     * A revision 期限变动.
     *
     * @param movedOn the day the date was moved; nothing where that was not written down
     * @param decided the step that moved it; nothing where none did, or none the reader may read
     */
    record Moved(
            LocalDate originalDue,
            LocalDate from,
            LocalDate to,
            String cause,
            String causeLabel,
            @Nullable LocalDate movedOn,
            @Nullable Decided decided) {}

    /**
     * A step that moved a date.
     *
     * @param step its name
     * @param meeting the meeting it is the record of
     * @param decidedOn the day of that meeting, or of the step
     * @param record its number in the course of the problem
     */
    record Decided(
            String step,
            String unitName,
            String person,
            @Nullable String meeting,
            LocalDate decidedOn,
            long record) {}

    /** The revisions, oldest first. */
    List<Moved> moves(Actor actor, Problem it) {
        List<DueMoves.Move> all = moves.of(it);
        LocalDate original = it.originalDue();
        if (all.isEmpty() || original == null) {
            return List.of();
        }
        Set<LocalDate> unread = unread(actor, it);
        Map<Long, Timeline.Item> steps = steps(actor, it, all);
        return all.stream()
                .map(move -> {
                    DueCause cause = move.cause() == DueCause.UNQUALIFIED && unread.contains(move.to())
                            ? DueCause.VERIFYING
                            : move.cause();
                    return new Moved(
                            original,
                            move.from(),
                            move.to(),
                            cause.word(),
                            sentences.of("deadline.moved." + cause.word()),
                            move.on(),
                            decided(move.entry() == null ? null : steps.get(move.entry())));
                })
                .toList();
    }

    /** What a round of verification found is read by the supervised side once it is over, also off the dates it set. */
    private Set<LocalDate> unread(Actor actor, Problem it) {
        boolean inside = actor.insider() && actor.congress().equals(it.congress());
        return inside || !it.status().equals("verifying")
                ? Set.of()
                : verifications.current(it.id()).stream()
                        .map(Verifications.Verification::newDue)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    private Map<Long, Timeline.Item> steps(Actor actor, Problem it, List<DueMoves.Move> all) {
        List<Long> entries =
                all.stream().map(DueMoves.Move::entry).filter(Objects::nonNull).toList();
        return timeline.ofEntries(actor, it.id(), entries).stream()
                .collect(Collectors.toMap(Timeline.Item::entry, Function.identity(), (one, other) -> one));
    }

    private static @Nullable Decided decided(Timeline.@Nullable Item step) {
        if (step == null) {
            return null;
        }
        LocalDate on = step.at().atZoneSameInstant(Congress.ZONE).toLocalDate();
        return step.fields().get("meeting") instanceof Map<?, ?> meeting
                ? new Decided(
                        step.name(),
                        step.unitName(),
                        step.person(),
                        String.valueOf(meeting.get("name")),
                        LocalDate.parse(String.valueOf(meeting.get("date"))),
                        step.id())
                : new Decided(step.name(), step.unitName(), step.person(), null, on, step.id());
    }

    /** How the date came about; where it was moved by decision, how the one before was computed. */
    DueViews.@Nullable Shown explanation(Problem it) {
        if (it.due() == null) {
            return null;
        }
        if (it.dueBasis() != null) {
            return views.computed(it.due(), it.dueZh(), it.dueEn(), it.dueBasis());
        }
        String before = it.dueZh() == null || it.dueEn() == null
                ? null
                : new Citation(it.dueZh(), it.dueEn()).in(LocaleContextHolder.getLocale());
        return views.named(it.due(), it.originalDue(), before);
    }
}
