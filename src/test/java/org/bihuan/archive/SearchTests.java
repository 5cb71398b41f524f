package org.bihuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PagesOfDemoCounty
class SearchTests {

    @Autowired
    Search search;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Actor actor(String login) {
        return accounts.actor(login, null).orElseThrow();
    }

    private static Question words(@Nullable String words) {
        return new Question(words, null, null, null, null, null);
    }

    private String one(String sql) {
        return jdbc.sql(sql + " fetch first 1 row only").query(String.class).single();
    }

    @Test
    void aProblemIsFoundByItsMeasuresAndTheExcerptSaysSo() {
        String id = one("select id from problem where measures like '%措施清单%' order by id desc");
        List<Finding> found = search.problems(actor("auditor"), words("措施清单"), null, 200);

        assertThat(found).extracting(Finding::id).contains(id);
        assertThat(found).anyMatch(it -> it.excerpt() != null && it.excerpt().contains("措施清单"));
        assertThat(search.problems(actor("auditor"), words(id), null, 10))
                .extracting(Finding::id)
                .contains(id);
    }

    @Test
    void whatWasWrittenIsFoundByItsWordsAndNotByTheNamesOfFields() {
        assertThat(search.records(actor("auditor"), words("措施清单"), null, 10))
                .isNotEmpty()
                .allMatch(it -> it.excerpt() != null && it.excerpt().contains("措施清单"));
        assertThat(search.records(actor("auditor"), words("plannedOn"), null, 10))
                .isEmpty();
        assertThat(search.records(actor("auditor"), words("100%不会有这样的话_"), null, 10))
                .isEmpty();
        assertThat(search.problems(actor("auditor"), words("%"), null, 10))
                .allMatch(it -> it.title().contains("%")
                        || it.excerpt() != null && it.excerpt().contains("%"));
    }

    @Test
    void papersAreFoundByName() {
        String name = one("select name from document where matter is not null order by id");
        assertThat(search.papers(actor("auditor"), words(name), null, 10))
                .isNotEmpty()
                .allMatch(it -> it.title().contains(name));
    }

    @Test
    void everyKindIsNarrowedByUnitPersonPeriodAndState() {
        Actor auditor = actor("auditor");
        var unit = new Question(null, "水务", null, null, null, null);
        assertThat(search.problems(auditor, unit, null, 50)).isNotEmpty();
        assertThat(search.matters(auditor, new Question(null, "人民政府", null, null, null, null), null, 50))
                .isNotEmpty();
        assertThat(search.records(auditor, unit, null, 50))
                .allMatch(it -> String.valueOf(it.unit()).contains("水"));
        assertThat(search.papers(auditor, unit, null, 50))
                .allMatch(it -> String.valueOf(it.unit()).contains("水"));
        String person = one("select p.name from record r join person p on p.id = r.person");
        var by = new Question(null, null, person, null, null, null);
        assertThat(search.records(auditor, by, null, 5)).isNotEmpty();
        assertThat(search.matters(auditor, by, null, 5)).isNotEmpty();
        assertThat(search.papers(auditor, by, null, 5)).hasSizeLessThan(6);
        assertThat(search.problems(auditor, by, null, 5)).hasSizeLessThan(6);
        var past = new Question(null, null, null, null, LocalDate.of(1999, 1, 1), null);
        assertThat(search.matters(auditor, past, null, 5)).isEmpty();
        assertThat(search.problems(auditor, past, null, 5)).isEmpty();
        assertThat(search.records(auditor, past, null, 5)).isEmpty();
        assertThat(search.papers(auditor, past, null, 5)).isEmpty();
        var open = new Question(null, null, null, LocalDate.of(2000, 1, 1), null, "open");
        assertThat(search.matters(auditor, open, null, 50)).isNotEmpty().allMatch(it -> "open".equals(it.state()));
        var withdrawn = new Question(null, null, null, null, null, "withdrawn");
        assertThat(search.matters(auditor, withdrawn, null, 50)).allMatch(it -> "withdrawn".equals(it.state()));
    }

    /** One page after the other gives the same as one long page. */
    @Test
    void pagesFollowOneAnother() {
        Actor auditor = actor("auditor");
        Question all = new Question(null, null, null, LocalDate.of(2000, 1, 1), null, null);
        List<Finding> papers = search.papers(auditor, all, null, 7);
        assertThat(search.papers(auditor, all, papers.get(2).key(), 4)).isEqualTo(papers.subList(3, 7));
        List<Finding> records = search.records(auditor, all, null, 7);
        assertThat(search.records(auditor, all, Long.valueOf(records.get(2).key()), 4))
                .isEqualTo(records.subList(3, 7));
        List<Finding> problems = search.problems(auditor, all, null, 7);
        assertThat(search.problems(auditor, all, problems.get(2).key(), 4)).isEqualTo(problems.subList(3, 7));
    }

    /** What a unit finds is what it may open: its own problems and what it wrote, and nothing of a draft. */
    @Test
    void nobodyFindsWhatHeMayNotSee() {
        Actor water = actor("water");
        assertThat(search.problems(water, words("措施清单"), null, 200))
                .allMatch(it -> jdbc.sql("""
                                select count(*) from problem p left join problem_unit a on a.problem = p.id
                                where p.id = ? and (p.lead_unit = 'water' or a.unit = 'water')""").param(it.id()).query(Long.class).single() > 0);
        assertThat(search.records(water, words("调研"), null, 50))
                .allMatch(it -> jdbc.sql("select count(*) from record where id = ? and visibility = 'congress'")
                                .param(Long.valueOf(it.key()))
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(search.papers(water, new Question(null, "教育局", null, null, null, null), null, 50))
                .isEmpty();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThatThrownBy(() -> new Question("字".repeat(101), null, null, null, null, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Question(null, null, null, null, null, "lost"))
                .isInstanceOf(Invalid.class);
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> new Question(null, null, null, day, day.minusDays(1), null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> search.papers(actor("auditor"), words("x"), "never", 5))
                .isInstanceOf(Invalid.class);
    }
}
