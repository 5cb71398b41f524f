package org.bihuan.task.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Light;
import org.bihuan.organization.People;
import org.bihuan.task.Copied;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the work list as the API shows them. */
@Component
class TaskRows {

    private final People people;
    private final Sentences sentences;

    TaskRows(People people, Sentences sentences) {
        this.people = people;
        this.sentences = sentences;
    }

    /** A line of the work list. */
    record Row(
            String id,
            String activity,
            String name,
            String matter,
            @Nullable String problem,
            String party,
            @Nullable LocalDate due,
            Light light,
            String lightLabel,
            @Nullable String claimedBy,
            int urges,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Received copy) {}

    /** How a copy came, in a list of copies. */
    record Received(String from, @Nullable String note, OffsetDateTime at, boolean read) {

        static Received of(Copied.Copy it) {
            return new Received(it.sentBy(), it.note(), it.sentAt(), it.readAt() != null);
        }
    }

    /** As a list of work shows it. */
    Row of(Work.Shown it) {
        return of(it, null);
    }

    /** The same in a list of copies. */
    Row of(Work.Shown it, Copied.@Nullable Copy copy) {
        WorkItem item = it.item();
        return new Row(
                item.number(),
                item.activity(),
                it.name(),
                item.matter(),
                item.problem(),
                item.party(),
                item.due(),
                it.light(),
                sentences.of(it.lightCode()),
                claimedBy(item),
                item.urges(),
                copy == null ? null : Received.of(copy));
    }

    @Nullable
    String claimedBy(WorkItem item) {
        return item.claimedBy() == null ? null : people.name(item.claimedBy());
    }
}
