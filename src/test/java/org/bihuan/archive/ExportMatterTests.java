package org.bihuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

/** The file is verified here as its README says, with nothing of the program. */
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

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry it = in.getNextEntry(); it != null; it = in.getNextEntry()) {
                assertThat(files.put(it.getName(), in.readAllBytes()))
                        .as(it.getName())
                        .isNull();
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, String> sums(byte[] list) {
        var sums = new TreeMap<String, String>();
        text(list).lines().forEach(it -> sums.put(it.substring(66), it.substring(0, 64)));
        return sums;
    }

    /** The third step of the README. */
    private static String chained(Map<String, byte[]> files) throws Exception {
        String last = "0".repeat(64);
        for (Map.Entry<String, byte[]> it : files.entrySet()) {
            String name = it.getKey();
            if (!name.matches("journal/entries/[0-9].*")) {
                continue;
            }
            String[] lines = text(it.getValue()).split("\n");
            if (name.endsWith(".withheld")) {
                assertThat(lines).hasSize(1);
                assertThat(lines[0].substring(0, 64)).as(name).isEqualTo(last);
                last = lines[0].substring(65);
            } else {
                assertThat(lines[lines.length - 1]).as(name).isEqualTo("64:" + last);
                last = sha256(it.getValue());
            }
        }
        return last;
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
        Map<String, byte[]> files = unpacked(zip);

        Map<String, String> sums = sums(files.get("SHA256SUMS"));
        Map<String, String> seals = sums(files.get("journal/entries/SHA256SUMS"));
        for (Map.Entry<String, String> it : sums.entrySet()) {
            assertThat(sha256(files.get(it.getKey()))).as(it.getKey()).isEqualTo(it.getValue());
        }
        for (Map.Entry<String, String> it : seals.entrySet()) {
            assertThat(sha256(files.get("journal/entries/" + it.getKey())))
                    .as(it.getKey())
                    .isEqualTo(it.getValue());
        }
        assertThat(files.size()).isEqualTo(sums.size() + seals.size() + 1);
        String head = chained(files);
        assertThat(text(files.get("index.html"))).contains(head);
        assertThat(jdbc.sql("select hash from journal_head where chain = ?")
                        .param(matter)
                        .query(String.class)
                        .single())
                .isEqualTo(head);
        everyPaper(matter, files);
        everyLink(files);
        everyRow(files, seals.size());
        assertThat(files.keySet()).anyMatch(it -> it.matches("diagrams/" + matter + "-[a-zA-Z]+-v1[.]svg"));
        assertThat(text(files.get("README.txt"))).contains("sha256sum -c SHA256SUMS");
    }

    private void everyPaper(String matter, Map<String, byte[]> files) throws Exception {
        JsonNode papers = json.readTree(files.get("manifest.json")).get("papers");
        assertThat(papers.size())
                .isPositive()
                .isEqualTo(jdbc.sql("select count(*) from document where matter = ?")
                        .param(matter)
                        .query(Integer.class)
                        .single());
        for (JsonNode it : papers) {
            assertThat(it.get("state").asString()).isEqualTo("included");
            assertThat(sha256(files.get(it.get("path").asString())))
                    .isEqualTo(it.get("sha256").asString());
        }
    }

    private static void everyLink(Map<String, byte[]> files) {
        for (String page : List.of("index.html", "journal.html")) {
            assertThat(text(files.get(page))).doesNotContain("<script", "??", "http://", "https://");
            LINK.matcher(text(files.get(page)))
                    .results()
                    .map(it -> java.net.URLDecoder.decode(it.group(1).replace("+", "%2B"), StandardCharsets.UTF_8))
                    .forEach(it -> assertThat(files).containsKey(it));
        }
    }

    private void everyRow(Map<String, byte[]> files, int entries) throws IOException {
        String csv = text(files.get("journal/journal.csv")).substring(1);
        List<CSVRecord> rows = CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords();
        assertThat(rows).hasSize(entries + 1);
        rows.forEach(row -> row.forEach(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@].*")));
        List<String> lines = text(files.get("journal/journal.jsonl")).lines().toList();
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
        Map<String, byte[]> files = unpacked(out.toByteArray());

        assertThat(files.keySet())
                .anyMatch(it -> it.endsWith(".withheld"))
                .anyMatch(it -> it.matches(".*/[0-9]{8}.txt"));
        assertThat(chained(files))
                .isEqualTo(jdbc.sql("select hash from journal_head where chain = ?")
                        .param(withPapers())
                        .query(String.class)
                        .single());
        assertThat(text(files.get("index.html"))).contains("无权查看而未附内容");
        for (JsonNode it : json.readTree(files.get("manifest.json")).get("papers")) {
            boolean withheld = it.get("state").asString().equals("withheld");
            assertThat(it.get("name").isNull()).isEqualTo(withheld);
            assertThat(it.get("path").isNull()).isEqualTo(withheld);
        }
        assertThat(files.keySet()).noneMatch(it -> it.matches("diagrams/" + withPapers() + "-[a-zA-Z]+-v1[.]svg"));
    }
}
