package org.bihuan.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.People;
import org.bihuan.organization.Units;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.bihuan.sharing.ShareJournal.Written;
import org.bihuan.task.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the shares that a move in the tree cuts: those of congresses of which neither stands above the other any more. Nobody sees anything by
 * them from the move on in any case, see {@link ShareSight}; ending them is what both sides can read, and are told.
 */
@Service
public class CutShares {

    private final JdbcClient jdbc;
    private final Matters matters;
    private final Shares shares;
    private final ShareJournal journal;
    private final Congresses congresses;
    private final Units units;
    private final People people;
    private final Parties parties;
    private final Messages messages;

    CutShares(
            JdbcClient jdbc,
            Matters matters,
            Shares shares,
            ShareJournal journal,
            Congresses congresses,
            Units units,
            People people,
            Parties parties,
            Messages messages) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.shares = shares;
        this.journal = journal;
        this.congresses = congresses;
        this.units = units;
        this.people = people;
        this.parties = parties;
        this.messages = messages;
    }

    /**
     * Ends what is cut, in the transaction of the move.
     *
     * @param moved ids of the congresses that have another one above them now, directly or further up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor actor, List<String> moved) {
        cut(moved).stream().map(Cut::matter).distinct().sorted().forEach(matters::lock);
        // Somebody may have ended one of them before its matter was locked.
        List<Written> ended = cut(moved).stream()
                .map(it -> new Written(shares.end(it.id(), actor.person()), it.owner(), it.topic()))
                .toList();
        journal.write(actor, "share.cut", ended);
        ended.forEach(this::tellOwner);
        tellReaders(ended);
    }

    private record Cut(long id, String matter, String owner, String topic) {}

    private List<Cut> cut(List<String> moved) {
        String marks = Marks.of(moved);
        var parameters = new ArrayList<>(moved);
        parameters.addAll(moved);
        return jdbc.sql("""
                        select s.id, s.matter, m.congress as owner, coalesce(o.matter, s.matter) as topic
                        from matter_share s join matter m on m.id = s.matter left join matter_share o on o.id = s.answers
                        where s.ended_at is null and (m.congress in (%1$s) or s.congress in (%1$s)) and not %2$s
                        order by s.id""".formatted(marks, ShareSight.IN_LINE))
                .params(parameters)
                .query(Rows.of(Cut.class))
                .list();
    }

    private void tellOwner(Written it) {
        Matter matter = matters.get(it.share().matter());
        List<String> posts = Stream.of("committeeHead", "generalOffice")
                .flatMap(party -> parties.posts(party, matter.id(), null).stream())
                .toList();
        messages.tellPosts(
                posts, "sharing.cut.ours", List.of(it.share().congressName(), matter.title()), matter.id(), null);
    }

    /** Whoever reads them there no longer learns no more than how many they are. */
    private void tellReaders(List<Written> ended) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        ended.forEach(it -> counts.computeIfAbsent(it.share().congress(), reader -> new TreeMap<>())
                .merge(it.owner(), 1, Integer::sum));
        counts.forEach((reader, owners) -> owners.forEach((owner, count) -> messages.tell(
                people.behind(List.of(units.only(reader, "generalOffice").id() + "/office")),
                News.of("sharing.cut.theirs", List.of(congresses.get(owner).name(), count), null, null))));
    }
}
