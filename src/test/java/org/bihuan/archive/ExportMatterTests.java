package org.bihuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bihuan.archive.export.ExportMatter;
import org.bihuan.organization.Accounts;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the file, and that it verifies as its README says. */
@PagesOfDemoCounty
class ExportMatterTests {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)[\"#]");

    @Autowired
    MockMvc web;

    @Autowired
    ExportMatter export;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private String withPapers() {
        return jdbc.sql("select matter from document where matter is not null and problem is not null group by matter"
                        + " order by count(*) desc fetch first 1 row only")
                .query(String.class)
                .single();
    }

    private long verifications() {
        return jdbc.sql("select count(*) from chain_verification")
                .query(Long.class)
                .single();
    }

    @Test
    void theFileVerifiesWithNothingButSha256() throws Exception {
        String matter = withPapers();
        long kept = verifications();
        byte[] zip = web.perform(get("/api/v1/matters/{id}/archive.zip", matter).with(user("auditor")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(verifications()).as("reading keeps no verification").isEqualTo(kept);
        TakenAway taken = TakenAway.of(zip);

        taken.isWhole();
        String head = taken.chained();
        assertThat(taken.text("index.html")).contains(head);
        assertThat(jdbc.sql("select hash from journal_head where chain = ?")
                        .param(matter)
                        .query(String.class)
                        .single())
                .isEqualTo(head);
        everyPaper(matter, taken);
        everyLink(taken);
        everyRow(taken, taken.entries());
        assertThat(taken.files().keySet()).anyMatch(it -> it.matches("diagrams/" + matter + "-[a-zA-Z]+-v1[.]svg"));
        assertThat(taken.text("README.txt")).contains("sha256sum -c SHA256SUMS");
    }

    private void everyPaper(String matter, TakenAway taken) {
        JsonNode papers = json.readTree(taken.files().get("manifest.json")).get("papers");
        assertThat(papers.size())
                .isPositive()
                .isEqualTo(jdbc.sql("select count(*) from document where matter = ?")
                        .param(matter)
                        .query(Integer.class)
                        .single());
        for (JsonNode it : papers) {
            assertThat(it.get("state").asString()).isEqualTo("included");
            assertThat(TakenAway.sha256(taken.files().get(it.get("path").asString())))
                    .isEqualTo(it.get("sha256").asString());
        }
    }

    private static void everyLink(TakenAway taken) {
        for (String page : List.of("index.html", "journal.html")) {
            assertThat(taken.text(page)).doesNotContain("<script", "??", "http://", "https://");
            LINK.matcher(taken.text(page))
                    .results()
                    .map(it -> java.net.URLDecoder.decode(it.group(1).replace("+", "%2B"), StandardCharsets.UTF_8))
                    .forEach(it -> assertThat(taken.files()).containsKey(it));
        }
    }

    private void everyRow(TakenAway taken, int entries) throws IOException {
        String csv = taken.text("journal/journal.csv").substring(1);
        List<CSVRecord> rows = CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords();
        assertThat(rows).hasSize(entries + 1);
        rows.forEach(row -> row.forEach(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@].*")));
        List<String> lines = taken.text("journal/journal.jsonl").lines().toList();
        assertThat(lines).hasSize(entries);
        assertThat(json.readTree(lines.get(0)).get("seq").asInt()).isEqualTo(1);
    }

    /** A unit that exports would find the congress's own steps and other units' papers listed, not shown, and the chain unbroken. */
    @Test
    void whatTheExporterMayNotSeeIsListedAsWithheld() throws Exception {
        String lead = jdbc.sql(
                        "select a.login from document d join problem p on p.id = d.problem join post o on o.unit ="
                                + " p.lead_unit join account a on a.person = o.person where d.matter = ? and o.post ="
                                + " 'handler' order by a.login fetch first 1 row only")
                .param(withPapers())
                .query(String.class)
                .single();
        var out = new ByteArrayOutputStream();
        LocaleContextHolder.setLocale(Locale.CHINESE);
        try {
            export.write(accounts.actor(lead, null).orElseThrow(), withPapers(), out);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        TakenAway taken = TakenAway.of(out.toByteArray());

        assertThat(taken.files().keySet())
                .anyMatch(it -> it.endsWith(".withheld"))
                .anyMatch(it -> it.matches(".*/[0-9]{8}.txt"));
        assertThat(taken.chained())
                .isEqualTo(jdbc.sql("select hash from journal_head where chain = ?")
                        .param(withPapers())
                        .query(String.class)
                        .single());
        assertThat(taken.text("index.html")).contains("无权查看而未附内容");
        for (JsonNode it : json.readTree(taken.files().get("manifest.json")).get("papers")) {
            boolean withheld = it.get("state").asString().equals("withheld");
            assertThat(it.get("name").isNull()).isEqualTo(withheld);
            assertThat(it.get("path").isNull()).isEqualTo(withheld);
        }
        assertThat(taken.files().keySet())
                .noneMatch(it -> it.matches("diagrams/" + withPapers() + "-[a-zA-Z]+-v1[.]svg"));
    }
}
