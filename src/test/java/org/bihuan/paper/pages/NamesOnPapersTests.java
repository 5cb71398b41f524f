package org.bihuan.paper.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper printed once more has the names that stood on it on its day. */
@ParameterizedClass
@EnumSource
class NamesOnPapersTests {

    private final TestDatabase program;
    private final Story story;

    NamesOnPapersTests(TestDatabase database) {
        program = database;
        story = new Story(database);
    }

    @Test
    void ofTheCongressAndItsUnits() {
        story.followUp(List.of(Story.problem("水质", "water", "ordinary")));
        story.letPass(Period.ofDays(10));
        var jdbc = program.get(JdbcClient.class);
        try {
            program.get(Congresses.class).rename("county", "新县人大常委会", story.today());
            jdbc.sql("""
                            insert into unit_name (unit, name, until_on, until_at)
                            select id, name, ?, ? from unit where id in ('government', 'water', 'general-office')""")
                    .params(
                            story.today(),
                            story.today()
                                    .atStartOfDay(org.bihuan.organization.Congress.ZONE)
                                    .toOffsetDateTime())
                    .update();
            jdbc.sql("update unit set name = '新' || name where id in ('government', 'water', 'general-office')")
                    .update();
            Actor office = story.as("office").actor();
            var letters = program.get(MatterLetters.class);
            Letter opinion = letters.opinion(office, story.matter()).orElseThrow();
            assertThat(List.of(opinion.mark(), opinion.signature())).containsOnly("试验县人大常委会");
            assertThat(opinion.addressee()).isEqualTo("试验government");
            assertThat(opinion.issuer()).isEqualTo("试验general-office");
            assertThat(cells(program.get(AssignmentForms.class).of(office, story.matter(), story.problem(1), null)))
                    .contains("试验government", "试验water");
            assertThat(program.get(ListedProblems.class).of(office, story.id()))
                    .extracting(ListedProblems.Line::unit)
                    .containsExactly("试验water");
            Letter report = program.get(RectificationReports.class).of(office, story.matter(), story.problem(1));
            assertThat(report.addressee()).as("not written yet").isEqualTo("新县人大常委会");
            assertThat(report.mark()).isEqualTo("新试验water");
        } finally {
            jdbc.sql("delete from congress_name").update();
            jdbc.sql("update congress set name = '试验县人大常委会' where id = 'county'")
                    .update();
            jdbc.sql("delete from unit_name where unit in ('government', 'water', 'general-office')")
                    .update();
            jdbc.sql("update unit set name = '试验' || id where id in ('government', 'water', 'general-office')")
                    .update();
        }
    }

    private static List<String> cells(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> String.valueOf(cell.text()))
                .toList();
    }
}
