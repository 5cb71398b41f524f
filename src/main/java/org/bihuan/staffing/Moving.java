package org.bihuan.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bihuan.engine.Processes;
import org.bihuan.matter.ProjectGroups;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.refusal.Refused;
import org.bihuan.staffing.PersonalWork.Thing;
import org.bihuan.task.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what is somebody's own to a successor; what the successor may not have goes back to the post, or ends. */
@Component
class Moving {

    static final String BACK = "post";
    static final String ENDED = "ended";

    private final JdbcClient jdbc;
    private final PersonalWork work;
    private final StandIn standIn;
    private final Processes processes;
    private final ProjectGroups groups;
    private final Drafts drafts;
    private final Clock clock;

    Moving(
            JdbcClient jdbc,
            PersonalWork work,
            StandIn standIn,
            Processes processes,
            ProjectGroups groups,
            Drafts drafts,
            Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.standIn = standIn;
        this.processes = processes;
        this.groups = groups;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Moves one thing.
     *
     * @return the successor's id, {@code post} or {@code ended}
     * @throws Refused if a task asks nobody else, and the successor is kept from it
     */
    String move(Thing it, Member from, Member to) {
        return switch (it.kind()) {
            case "task" -> task(it, from, to);
            case "countersign" -> countersign(it, from.id(), to.id());
            case "group" -> group(it.matter(), from.id(), to.id());
            case "draft" -> draft(it.id(), from.id(), to.id());
            case "claim" -> claim(it.id(), to.id());
            case "rating" -> rating(it.id(), from.id(), to.id());
            case "delegation" -> delegation(it, to.id());
            default -> preparation(it, from, to);
        };
    }

    /** Whether this is a task that asks nobody else, and the successor is kept from it. */
    boolean stuck(Thing it, Member from, Member to) {
        return it.kind().equals("task")
                && work.keptApart(to.id(), it.id())
                && count(
                                "select count(*) from work_post where work_item = ? and post <> ?",
                                it.id(),
                                Actor.personKey(from.id()))
                        == 0;
    }

    private String task(Thing it, Member leaving, Member successor) {
        String to = successor.id();
        String key = Actor.personKey(leaving.id());
        boolean apart = work.keptApart(to, it.id());
        if (stuck(it, leaving, successor)) {
            throw Refused.because("departure.keptApart", it.item(), successor.name());
        }
        update("delete from work_post where work_item = ? and post = ?", it.id(), key);
        if (apart) {
            return BACK;
        }
        String next = Actor.personKey(to);
        if (count("select count(*) from work_post where work_item = ? and post = ?", it.id(), next) == 0) {
            update("insert into work_post (work_item, post) values (?, ?)", it.id(), next);
        }
        update("update work_item set rev = rev + 1 where id = ?", it.id());
        update("update work_item set addressee = ? where id = ? and addressee = ?", next, it.id(), key);
        return to;
    }

    private String countersign(Thing it, String from, String to) {
        update("update countersigner set addressee = ? where id = ?", Actor.personKey(to), it.id());
        processes.askInstead(it.item(), Actor.personKey(from), Actor.personKey(to));
        return to;
    }

    private String group(String matter, String from, String to) {
        groups.succeed(matter, from, to, LocalDate.ofInstant(clock.instant(), Congress.ZONE));
        return to;
    }

    private String draft(long item, String from, String to) {
        boolean free = count("select count(*) from draft where work_item = ? and person = ?", item, to) == 0;
        if (free && work.mayAct(to, item)) {
            drafts.handOn(item, from, to);
            return to;
        }
        update("delete from draft where work_item = ? and person = ?", item, from);
        return ENDED;
    }

    private String claim(long item, String to) {
        boolean may = work.mayAct(to, item);
        update(
                "update work_item set claimed_by = ?, claimed_at = ?, rev = rev + 1 where id = ?",
                may ? to : null,
                may ? clock.instant().atOffset(ZoneOffset.UTC) : null,
                item);
        return may ? to : BACK;
    }

    private String rating(long round, String from, String to) {
        if (work.deputy(to)
                && count("select count(*) from rating_invited where round = ? and person = ?", round, to) == 0) {
            update("update rating_invited set person = ? where round = ? and person = ?", to, round, from);
            return to;
        }
        update("delete from rating_invited where round = ? and person = ? and score is null", round, from);
        return ENDED;
    }

    /** Given to another to prepare: the successor waits for it, unless he is the one who prepares. */
    private String delegation(Thing it, String to) {
        boolean his = count("select count(*) from delegation where id = ? and delegate = ?", it.id(), to) > 0;
        if (his || !work.mayAct(to, item(it))) {
            return recall(it.id());
        }
        update("update delegation set owner = ? where id = ?", to, it.id());
        return to;
    }

    private String preparation(Thing it, Member from, Member to) {
        boolean his = count("select count(*) from delegation where id = ? and owner = ?", it.id(), to.id()) > 0;
        if (his || !standIn.colleagues(to, from) || work.keptApart(to.id(), item(it))) {
            return recall(it.id());
        }
        update("update delegation set delegate = ? where id = ?", to.id(), it.id());
        return to.id();
    }

    private String recall(long delegation) {
        update(
                "update delegation set state = 'recalled', ended_at = ? where id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                delegation);
        return ENDED;
    }

    private static long item(Thing it) {
        return Long.parseLong(it.item().substring(2));
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private void update(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
