package org.bihuan.task.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.task.Copied;
import org.bihuan.task.Copying;
import org.bihuan.task.Forms;
import org.bihuan.task.Offers;
import org.bihuan.task.Why;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the work list as pages show them, with what each offers. */
@Component
class TaskLines {

    private final Subjects subjects;
    private final Offers offers;
    private final Copying copying;
    private final Work work;
    private final Forms forms;

    TaskLines(Subjects subjects, Offers offers, Copying copying, Work work, Forms forms) {
        this.subjects = subjects;
        this.offers = offers;
        this.copying = copying;
        this.work = work;
        this.forms = forms;
    }

    /**
     * A line of the list.
     *
     * @param subject id of the problem, else of the matter
     * @param href its page
     * @param left days until it is due, less than none where it is overdue; nothing where it has no limit or waits no more
     * @param why why it needs whoever is to do it, as {@link Why#word} has it; nothing where it waits no more
     * @param led whether those who lead urged it
     * @param mine whether the reader himself has taken it
     * @param readable whether the task has a page for the reader
     * @param copy how it was sent to the reader, in a list of copies
     */
    record Line(
            String id,
            String name,
            String subject,
            String href,
            String title,
            String party,
            @Nullable LocalDate due,
            Light light,
            @Nullable Long left,
            @Nullable String why,
            @Nullable String claimedBy,
            boolean mine,
            int urges,
            boolean led,
            boolean readable,
            Offers.Offer offer,
            Copied.@Nullable Copy copy) {}

    /** By the number of the task. */
    Map<String, Line> of(Actor actor, String state, List<Work.Shown> shown) {
        List<WorkItem> items = shown.stream().map(Work.Shown::item).toList();
        Map<String, String> titles = subjects.titles(items);
        Map<String, String> people = subjects.claimants(items);
        Map<Long, Offers.Offer> offered = Right.ACT.heldBy(actor) ? offers.of(actor, items) : Map.of();
        Map<Long, Copied.Copy> copies = state.equals("copied") ? copying.to(actor) : Map.of();
        Map<Long, Why> reasons = work.reasons(actor, items);
        boolean readable = actor.insider() || !state.equals("waiting");
        return shown.stream()
                .map(it -> line(
                        actor,
                        it,
                        titles,
                        people,
                        Optional.ofNullable(reasons.get(it.item().id()))
                                .map(Why::word)
                                .orElse(null),
                        readable,
                        offered.getOrDefault(it.item().id(), Offers.Offer.NOTHING),
                        copies.get(it.item().id())))
                .collect(Collectors.toMap(Line::id, it -> it));
    }

    private Line line(
            Actor actor,
            Work.Shown it,
            Map<String, String> titles,
            Map<String, String> people,
            @Nullable String why,
            boolean readable,
            Offers.Offer offer,
            Copied.@Nullable Copy copy) {
        WorkItem item = it.item();
        String problem = item.problem();
        String subject = problem == null ? item.matter() : problem;
        return new Line(
                item.number(),
                it.name(),
                subject,
                (problem == null ? "/matters/" : "/problems/") + subject,
                titles.getOrDefault(subject, ""),
                item.party(),
                item.due(),
                it.light(),
                item.open() && item.due() != null ? ChronoUnit.DAYS.between(forms.today(), item.due()) : null,
                why,
                item.claimedBy() == null ? null : people.get(item.claimedBy()),
                actor.person().equals(item.claimedBy()),
                item.urges(),
                item.leaderUrges() > 0,
                readable,
                offer,
                copy);
    }
}
