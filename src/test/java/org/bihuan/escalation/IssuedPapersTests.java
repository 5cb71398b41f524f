package org.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.escalation.api.EscalationView;
import org.bihuan.escalation.api.EscalationView.Printed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was issued once is printed as it was that day, whatever is renamed, put off or begun anew since. */
@ParameterizedClass
@EnumSource
class IssuedPapersTests {

    private final TestDatabase database;
    private final Story story;
    private final JdbcClient jdbc;
    private String id = "";

    IssuedPapersTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
        jdbc = database.get(JdbcClient.class);
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from unit_name where name = '县水利局（旧称）'").update();
    }

    private List<Printed> printed(String login) {
        return database.get(EscalationView.class).printed(story.as(login).actor(), id);
    }

    private void escalated(String text) {
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "prompt", "reason", "进展缓慢。"));
        story.as("clerk").complete("issueLetter", id, Map.of("text", text));
        story.as("water").complete("answerEscalation", id, Map.of("repliedBy", "局长", "reply", "正在整改。"));
        story.as("clerk").complete("assessAnswer", id, Map.of("outcome", "settled", "comment", "已说明。"));
    }

    @Test
    void papersOfAFormerLadderStayAsTheyWere() {
        id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", "2026-03-31")))
                .numbered(1);
        story.walkTo("reportRectification", id);
        escalated("请加快整改。");
        AsIssued first = printed("office").get(0).asIssued();
        assertThat(first.due()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(first.problem()).isEqualTo("水质");

        // Everything it says beside its own text is called otherwise afterwards.
        jdbc.sql("update problem set due = ?, title = ? where id = ?")
                .params(LocalDate.of(2026, 9, 30), "饮用水水质", id)
                .update();
        escalated("请再次说明。");

        List<Printed> all = printed("office");
        assertThat(all).extracting(it -> it.paper().text()).containsExactly("请加快整改。", "请再次说明。");
        assertThat(all.get(0).asIssued()).isEqualTo(first);
        assertThat(all.get(1).asIssued().due()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(all.get(1).asIssued().problem()).isEqualTo("饮用水水质");
        assertThat(printed("water")).isEqualTo(all);
    }

    /** Before it was kept with the paper, names are those of its day and the limit is not known. */
    @Test
    void aPaperFromBeforeHasTheNamesOfItsDay() {
        id = story.followUp(List.of(Map.of("title", "水压", "leadUnit", "water", "due", "2026-03-31")))
                .numbered(1);
        story.walkTo("reportRectification", id);
        escalated("请加快整改。");
        AsIssued kept = printed("office").get(0).asIssued();
        jdbc.sql(
                        "update escalation_paper set as_issued = null where escalation in (select e.id from escalation e where e.problem = ?)")
                .param(id)
                .update();
        LocalDate issued = printed("office").get(0).paper().issuedOn();
        jdbc.sql(
                        "insert into unit_name (unit, name, until_on, until_at) values ('water', '县水利局（旧称）', ?, current_timestamp)")
                .param(issued.plusDays(1))
                .update();
        AsIssued found = printed("office").get(0).asIssued();
        assertThat(found.unit()).isEqualTo("县水利局（旧称）");
        assertThat(found.due()).isNull();
        assertThat(List.of(found.congress(), found.host(), found.matter(), found.problem()))
                .containsExactly(kept.congress(), kept.host(), kept.matter(), kept.problem());
    }
}
