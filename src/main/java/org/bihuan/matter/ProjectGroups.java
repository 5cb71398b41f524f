package org.bihuan.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Rows;
import org.bihuan.task.GroupWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of project groups 项目组: who is in which, as what, from when until when. Whoever is in it today, and holds a post by which
 * one can be, sees the matter and is asked what the group is asked, in this matter alone.
 */
@Repository
public class ProjectGroups {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Matters matters;
    private final GroupWork work;
    private final Tenure tenure;

    ProjectGroups(JdbcClient jdbc, Clock clock, Matters matters, GroupWork work, Tenure tenure) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.matters = matters;
        this.work = work;
        this.tenure = tenure;
    }

    /** The members of a matter's group who have not left, in the order they were named. */
    public List<GroupMember> of(String matter) {
        return jdbc.sql("""
                        select g.person, p.name, g.role, g.from_on, g.until_on from group_member g join person p on p.id = g.person
                        where g.matter = ? and g.ended_at is null order by g.id""").param(matter).query(Rows.of(GroupMember.class)).list();
    }

    /** Whether a person can be in a group today: one with a post on the congress's side, and none on the other. */
    public boolean eligible(String congress, String person) {
        return jdbc.sql("select count(*) from person n where n.id = ? and n.congress = ? and " + tenure.grouped("n.id"))
                        .params(person, congress)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The matters in whose group somebody is or will be, open and ended ones, locked in order until the transaction ends. */
    @Transactional
    public List<String> lock(String person) {
        List<String> of = jdbc.sql("""
                        select distinct g.matter from group_member g
                        where g.person = ? and g.ended_at is null order by g.matter""").param(person).query(String.class).list();
        of.forEach(matters::lock);
        return of;
    }

    /** Lets out whoever lost the posts by which he was in these groups, and in whoever has them again; each is locked already. */
    @Transactional
    public void settle(List<String> locked, LocalDate today) {
        locked.forEach(it -> settle(it, today));
    }

    /** The group as a form names it: its leader leads, deputies are in it as deputies, everybody else for the committee. */
    void form(String matter, String leader, List<String> members, LocalDate today) {
        var all = new LinkedHashSet<>(List.of(leader));
        all.addAll(members);
        var group = new ArrayList<GroupMember>();
        all.forEach(it -> group.add(new GroupMember(
                it, "", it.equals(leader) ? "lead" : deputy(it) ? "deputies" : "committee", null, null)));
        replace(matter, group, today);
    }

    /**
     * Makes these the group. Who is not among them is out of it at once.
     *
     * @throws org.bihuan.refusal.Refused if the matter has ended, unless people are only taken out
     */
    @Transactional
    public void replace(String matter, List<GroupMember> group, LocalDate today) {
        Matter it = matters.get(matter);
        if (!nameless(of(matter)).containsAll(nameless(group))) {
            it.mustBeOpen();
        }
        jdbc.sql("update group_member set ended_at = ? where matter = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), matter)
                .update();
        group.forEach(member -> jdbc.sql(
                        "insert into group_member (matter, person, role, from_on, until_on) values (?, ?, ?, ?, ?)")
                .params(matter, member.person(), member.role(), member.fromOn(), member.untilOn())
                .update());
        // Who led an ended matter is history, whoever may still read it.
        if (it.open()) {
            matters.led(
                    matter,
                    group.stream()
                            .filter(member -> member.role().equals("lead"))
                            .map(GroupMember::person)
                            .findFirst()
                            .orElse(null));
        }
        settle(matter, today);
    }

    private static List<GroupMember> nameless(List<GroupMember> group) {
        return group.stream()
                .map(it -> new GroupMember(it.person(), "", it.role(), it.fromOn(), it.untilOn()))
                .toList();
    }

    /** Somebody takes another's place in the group, as what he was; who is in it already stays what he is. */
    @Transactional
    public void succeed(String matter, String from, String to, LocalDate today) {
        List<GroupMember> group = of(matter);
        boolean there = group.stream().anyMatch(it -> it.person().equals(to));
        replace(
                matter,
                group.stream()
                        .filter(it -> !there || !it.person().equals(from))
                        .map(it -> it.person().equals(from)
                                ? new GroupMember(to, "", it.role(), it.fromOn(), it.untilOn())
                                : it)
                        .toList(),
                today);
    }

    /**
     * Lets those in whose first day has come, and out whose last day is over, in every matter: what a group may read does not outlive its
     * days because the matter has ended. The posts by which one can be in a group have their days as well.
     */
    @Transactional
    public void settle(LocalDate today) {
        jdbc.sql("""
                        select distinct g.matter from group_member g
                        where g.ended_at is null and (
                            ((g.until_on < ? or not (%1$s))
                                and exists (select 1 from matter_person x where x.matter = g.matter and x.person = g.person))
                            or ((g.from_on is null or g.from_on <= ?) and (g.until_on is null or g.until_on >= ?) and %1$s
                                and not exists (select 1 from matter_person x where x.matter = g.matter and x.person = g.person)))
                        order by g.matter""".formatted(tenure.grouped("g.person")))
                .params(today, today, today)
                .query(String.class)
                .list()
                .forEach(it -> settle(matters.lock(it).id(), today));
    }

    private void settle(String matter, LocalDate today) {
        Set<String> due = new LinkedHashSet<>();
        String congress = matters.get(matter).congress();
        of(matter).stream()
                .filter(it -> it.on(today) && eligible(congress, it.person()))
                .forEach(it -> due.add(it.person()));
        List<String> in = jdbc.sql("select person from matter_person where matter = ? order by person")
                .param(matter)
                .query(String.class)
                .list();
        in.stream().filter(it -> !due.contains(it)).forEach(it -> leave(matter, it));
        due.stream().filter(it -> !in.contains(it)).forEach(it -> join(matter, it));
    }

    private void join(String matter, String person) {
        jdbc.sql("insert into matter_person (matter, person) values (?, ?)")
                .params(matter, person)
                .update();
        work.joined(matter, person);
    }

    private void leave(String matter, String person) {
        jdbc.sql("delete from matter_person where matter = ? and person = ?")
                .params(matter, person)
                .update();
        work.left(matter, person);
    }

    private boolean deputy(String person) {
        return jdbc.sql("""
                        select count(*) from post o join unit u on u.id = o.unit where o.person = ? and u.kind = 'deputies' and %s""".formatted(tenure.held("o")))
                        .param(person)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
