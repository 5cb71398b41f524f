package org.bihuan.staffing;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.matter.Matters;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.notification.News.Sentence;
import org.bihuan.organization.Actor;
import org.bihuan.task.Forms;
import org.bihuan.task.MovedWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the successor at once what came to him, and has the next digest name the tasks with their days. */
@Component
class HandOverNews {

    private final Messages messages;
    private final MovedWork moved;
    private final Matters matters;
    private final Forms forms;
    private final JdbcClient jdbc;

    HandOverNews(Messages messages, MovedWork moved, Matters matters, Forms forms, JdbcClient jdbc) {
        this.messages = messages;
        this.moved = moved;
        this.matters = matters;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** In the transaction of the hand-over: a preview tells nobody. */
    void tell(Member leaving, Member successor, List<Departure.Matter> what) {
        var lines = new ArrayList<Sentence>();
        int all = 0;
        for (Departure.Matter matter : what) {
            List<Departure.Moved> his = matter.moved().stream()
                    .filter(it -> it.to().equals(successor.id()))
                    .toList();
            if (!his.isEmpty()) {
                all += his.size();
                lines.add(new Sentence(
                        "notification.handedOver.matter",
                        List.of(matters.get(matter.matter()).title(), matter.matter(), his.size())));
                moved.came(
                        successor.id(),
                        his.stream()
                                .flatMap(it -> tasks(matter.matter(), it, successor).stream())
                                .toList());
            }
        }
        if (!lines.isEmpty()) {
            var head = new Sentence("notification.handedOver", List.of(leaving.name(), all));
            List<String> channels = forms.rules(successor.congress()).choices("reminderChannels");
            messages.tell(List.of(successor.id()), new News(head, lines, null, null), channels);
        }
    }

    /** The open tasks a thing is, or brings with it. */
    private List<Long> tasks(String matter, Departure.Moved it, Member successor) {
        if (it.item().startsWith("T-")) {
            return List.of(Long.parseLong(it.item().substring(2)));
        }
        String which = it.kind().equals("group") ? "w.party like '%projectGroup%'" : "w.problem = ?";
        var sql = jdbc.sql("select w.id from work_item w join work_post k on k.work_item = w.id"
                        + " where w.matter = ? and k.post = ? and w.state = 'open' and " + which)
                .params(matter, Actor.personKey(successor.id()));
        return (it.kind().equals("group") ? sql : sql.param(it.item()))
                .query(Long.class)
                .list();
    }
}
