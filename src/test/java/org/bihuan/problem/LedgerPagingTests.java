package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However the ledger is read, page after page gives every row once, in its order; and few or many, by whichever way is quicker. */
@ParameterizedClass
@EnumSource
class LedgerPagingTests {

    private final Ledger ledger;
    private final Ledger nothingIsFew;
    private final LedgerFigures figures;
    private final JdbcClient jdbc;
    private final Story story;

    LedgerPagingTests(TestDatabase database) {
        ledger = database.get(Ledger.class);
        figures = database.get(LedgerFigures.class);
        jdbc = database.get(JdbcClient.class);
        nothingIsFew = new Ledger(
                jdbc,
                database.get(Problems.class),
                database.get(Forms.class),
                database.get(WordPairs.class),
                database.get(Statuses.class),
                0);
        story = new Story(database);
        story.followUp(List.of(
                problem("water", "education"),
                problem("education", "water"),
                problem("water", "health"),
                problem("water", "education"),
                problem("health", "education")));
        due("2026-06-30", 1, 3);
        due("2025-12-31", 4);
        due(null, 2, 5);
    }

    private void due(@Nullable String day, int... numbers) {
        for (int n : numbers) {
            jdbc.sql("update problem set due = cast(? as date) where id = ?")
                    .params(day, story.numbered(n))
                    .update();
        }
    }

    private static Map<String, Object> problem(String unit, String assisting) {
        return Map.of("title", "水质", "leadUnit", unit, "assistingUnits", List.of(assisting), "due", "2026-09-30");
    }

    private ProblemQuery query(String login) {
        return ProblemQuery.of(story.as(login).actor(), story.today(), 30).matter(story.id());
    }

    private List<String> paged(ProblemQuery query, int size) {
        var all = new ArrayList<String>();
        List<Problem> page = ledger.page(query, size);
        while (!page.isEmpty()) {
            page.forEach(it -> all.add(it.id().substring(story.id().length() + 1)));
            page = ledger.page(query.after(page.get(page.size() - 1)), size);
        }
        return all;
    }

    @Test
    void everyOrderGivesEveryRowOnce() {
        for (int size : List.of(1, 2, 3, 50)) {
            assertThat(paged(query("office"), size)).as("due, " + size).containsExactly("4", "1", "3", "2", "5");
            assertThat(paged(query("office").sort("id"), size)).containsExactly("1", "2", "3", "4", "5");
            assertThat(paged(query("office").sort("-id"), size)).containsExactly("5", "4", "3", "2", "1");
            assertThat(paged(query("water"), size)).as("a unit, " + size).containsExactly("4", "1", "3", "2");
        }
    }

    @Test
    void fewAndManyAreReadDifferentlyAndFindTheSame() {
        for (String login : List.of("office", "clerk", "organ", "water", "education", "member")) {
            ProblemQuery whole = ProblemQuery.of(story.as(login).actor(), story.today(), 30);
            for (ProblemQuery asked : List.of(
                    whole, whole.unit("education"), whole.unit("nowhere"), whole.words("水质"), whole.words("水质 "))) {
                List<String> few = ids(asked.narrowed(ledger.lookup()));
                assertThat(few).as(login).isEqualTo(ids(asked.narrowed(nothingIsFew.lookup())));
                // Other tests of this congress leave lists of thousands behind.
                int all = few.size() + 1;
                assertThat(ledger.page(asked, all)).extracting(Problem::id).hasSameElementsAs(few);
                assertThat(nothingIsFew.page(asked, all)).isEqualTo(ledger.page(asked, all));
                assertThat(new LedgerFigures(jdbc, nothingIsFew).totals(asked)).isEqualTo(figures.totals(asked));
            }
        }
    }

    private List<String> ids(ProblemQuery narrowed) {
        Condition where = narrowed.where();
        return jdbc.sql("select p.id from problem p where " + where.sql() + " order by p.id")
                .params(where.parameters())
                .query(String.class)
                .list();
    }

    @Test
    void totalsAndGroupsCountWhatTheirLinksOpen() {
        for (String login : List.of("office", "clerk", "organ", "water", "education")) {
            ProblemQuery asked = query(login);
            LedgerFigures.Totals totals = figures.totals(asked);
            assertThat(totals.all().number()).isEqualTo(paged(asked, 50).size());
            totals.figures()
                    .forEach((figure, count) -> assertThat(paged(asked.figure(figure), 50))
                            .as(login + " " + figure)
                            .hasSize((int) count.number()));
            for (LedgerFigures.Group group : figures.byUnit(asked)) {
                assertThat(paged(asked.leadUnit(group.id()), 50)).hasSize((int) group.problems());
            }
            assertThat(figures.byMatter(asked, null, 5)).singleElement().satisfies(it -> {
                assertThat(it.id()).isEqualTo(story.id());
                assertThat(it.problems()).isEqualTo(totals.all().number());
                assertThat(it.red() + it.yellow() + it.green())
                        .isEqualTo(totals.figures().get(Figure.OPEN).number());
            });
            assertThat(figures.byMatter(asked, story.id(), 5)).isEmpty();
        }
        assertThat(figures.totals(query("office")).figures().get(Figure.OVERDUE).number())
                .isEqualTo(1);
    }
}
