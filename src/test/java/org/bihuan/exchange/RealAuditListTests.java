package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of audit findings as an office keeps it becomes an audit matter, once it is said when the audit report was heard. */
class RealAuditListTests {

    @ParameterizedTest
    @EnumSource
    void itBecomesAnAuditMatter(TestDatabase database) throws IOException {
        Path file = SharedData.file("ledgers/audit-rectification.xlsx");
        ImportDrafts drafts = database.get(ImportDrafts.class);
        JdbcClient jdbc = database.get(JdbcClient.class);
        Actor clerk = database.get(Accounts.class).actor("clerk", null).orElseThrow();
        String id =
                drafts.begin(clerk, Files.readAllBytes(file), file.getFileName().toString(), "audit", null);
        drafts.say(clerk, id, said(Map.of()));
        ImportList.Checked checked = drafts.check(clerk, id);
        assertThat(checked.columns()).isEmpty();
        assertThat(checked.errors()).extracting(FieldError::field).containsExactly("heardOn");
        drafts.say(clerk, id, said(Map.of("heardOn", "2026-01-15")));
        assertThat(drafts.check(clerk, id).errors()).isEmpty();
        String matter = drafts.takeOver(clerk, id);
        assertThat(jdbc.sql("select count(*) from problem where matter = ?")
                        .param(matter)
                        .query(Integer.class)
                        .single())
                .isPositive()
                .isEqualTo(checked.imported().list().accepted().size());
        assertThat(jdbc.sql("select model from matter where id = ?")
                        .param(matter)
                        .query(String.class)
                        .single())
                .startsWith("audit:");
    }

    private static ImportDraft.Said said(Map<String, Object> fields) {
        return new ImportDraft.Said(
                null, "supervision", "government", LocalDate.of(2026, 2, 2), true, fields, Map.of());
    }
}
