package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Verification;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Views of the ledger belong to who saved them; shared ones are found by the congress, and changed by nobody else. */
@ParameterizedClass
@EnumSource
class LedgerViewsTests {

    private final LedgerViews views;
    private final Journal journal;
    private final Verification verification;
    private final Actor clerk;
    private final Actor office;

    LedgerViewsTests(TestDatabase database) {
        views = database.get(LedgerViews.class);
        journal = database.get(Journal.class);
        verification = database.get(Verification.class);
        var story = new Story(database);
        clerk = story.as("clerk").actor();
        office = story.as("office").actor();
    }

    private static String id(LedgerView view) {
        return String.valueOf(view.id());
    }

    @Test
    void anothersViewIsAsIfItWereNotThereUntilItIsShared() {
        LedgerView saved = views.save(clerk, "逾期-" + System.nanoTime(), "light=red");
        assertThatThrownBy(() -> views.get(office, id(saved))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> views.choose(office, id(saved))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> views.delete(office, id(saved))).isInstanceOf(Missing.class);
        assertThat(views.of(office)).extracting(LedgerView::id).doesNotContain(saved.id());

        views.share(clerk, id(saved), true);
        assertThat(views.get(office, id(saved)).query()).isEqualTo("light=red");
        assertThatThrownBy(() -> views.change(office, id(saved), "别的", "")).isInstanceOf(Forbidden.class);
        views.choose(office, id(saved));
        assertThat(views.byDefault(office)).map(LedgerView::id).contains(saved.id());
        assertThat(views.byDefault(clerk)).isEmpty();

        views.share(clerk, id(saved), false);
        assertThat(views.byDefault(office)).isEmpty();
        views.share(clerk, id(saved), true);
        views.delete(clerk, id(saved));
        assertThat(views.byDefault(office)).isEmpty();
        assertThatThrownBy(() -> views.get(clerk, id(saved))).isInstanceOf(Missing.class);
    }

    @Test
    void aNameIsOnesOwnAndOnce() {
        String name = "本季度-" + System.nanoTime();
        LedgerView first = views.save(clerk, name, "");
        assertThatThrownBy(() -> views.save(clerk, " " + name + " ", "light=red"))
                .isInstanceOf(Invalid.class);
        LedgerView others = views.save(office, name, "");
        assertThatThrownBy(() -> views.save(clerk, " ", "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> views.save(clerk, "长".repeat(61), "")).isInstanceOf(Invalid.class);
        assertThat(views.change(clerk, id(first), name, "light=late").query()).isEqualTo("light=late");
        views.delete(clerk, id(first));
        views.delete(office, id(others));
    }

    private List<Entry> written(LedgerView view) {
        return journal.newest(Journal.congress(clerk.congress()), Long.MAX_VALUE, 50).stream()
                .filter(it -> it.subject().equals("ledger-view:" + id(view)))
                .toList();
    }

    /** What the congress finds is written into its chain, by its number; a view of one's own is not. */
    @Test
    void sharingIsAnActOfTheCongressAndKeepingIsNot() {
        String name = "挂牌督办-" + System.nanoTime();
        LedgerView view = views.save(clerk, name, "grade=listed");
        views.change(clerk, id(view), name, "grade=key");
        views.choose(clerk, id(view));
        assertThat(written(view)).isEmpty();

        views.share(clerk, id(view), true);
        views.share(clerk, id(view), true);
        views.change(clerk, id(view), name, "grade=key");
        views.change(clerk, id(view), name, "grade=ordinary");
        views.share(clerk, id(view), false);
        views.change(clerk, id(view), name, "grade=listed");
        views.share(clerk, id(view), true);
        views.delete(clerk, id(view));

        List<Entry> written = written(view);
        assertThat(written)
                .extracting(Entry::action)
                .containsExactly(
                        "ledger.view.deleted",
                        "ledger.view.shared",
                        "ledger.view.kept",
                        "ledger.view.changed",
                        "ledger.view.shared");
        assertThat(written).extracting(Entry::actor).containsOnly("clerk");
        assertThat(written)
                .extracting(Entry::data)
                .as("the audit administrator reads them, and no business")
                .containsOnly("{}");
        assertThat(verification.verify(Journal.congress(clerk.congress())).ok()).isTrue();
    }

    @Test
    void aPrivateViewLeavesNoTraceWhenItIsThrownAway() {
        LedgerView view = views.save(clerk, "草稿-" + System.nanoTime(), "");
        views.delete(clerk, id(view));
        assertThat(written(view)).isEmpty();
    }
}
