package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

/** The ledger as a file: no cell of it is a formula, and the program reads its own file back as it was. */
@ApiTest
class ExportedFormulaTests {

    private static final List<String> TITLES =
            List.of("=HYPERLINK(\"http://evil.example\";\"x\")", "+1+1", "-1", "@SUM(A1)", "'=1+1", "供水不足");

    @Autowired
    Client client;

    private JsonNode imported(byte[] content, String name) {
        var answer = client.send(
                "clerk",
                multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", name, null, content))
                        .param("title", "公式注入清单"));
        assertThat(answer.getStatus())
                .as(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return client.tree(answer);
    }

    private String matter() throws Exception {
        try (var book = new XSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            var sheet = book.createSheet("清单");
            var head = sheet.createRow(0);
            String[] headers = {"序号", "存在问题", "牵头单位", "整改时限", "涉及金额（万元）"};
            for (int i = 0; i < headers.length; i++) {
                head.createCell(i).setCellValue(headers[i]);
            }
            for (int i = 0; i < TITLES.size(); i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(i + 1);
                row.createCell(1).setCellValue(TITLES.get(i));
                row.createCell(2).setCellValue("县水务局");
                row.createCell(3).setCellValue("2026年6月底前");
            }
            book.write(out);
            return imported(out.toByteArray(), "清单.xlsx").get("matter").asString();
        }
    }

    private List<String> titles(String matter) {
        return client.read("clerk", "/problems?matter=" + matter + "&limit=100&sort=id")
                .get("items")
                .valueStream()
                .map(it -> it.get("title").asString())
                .toList();
    }

    @Test
    void exportedAndImportedAgainEveryTextIsTheSame() throws Exception {
        String matter = matter();
        assertThat(titles(matter)).containsExactlyInAnyOrderElementsOf(TITLES);
        var csv = client.send("clerk", get("/api/v1/problems.csv?matter=" + matter));
        String text = csv.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains("'+1+1", "'-1", "'@SUM(A1)", "''=1+1");
        assertThat(text.lines().flatMap(line -> java.util.Arrays.stream(line.split(","))))
                .noneMatch(cell -> cell.replaceFirst("^\"", "").matches("[=+@\\t\\r].*"));
        String again =
                imported(csv.getContentAsByteArray(), "again.csv").get("matter").asString();
        assertThat(titles(again)).containsExactlyInAnyOrderElementsOf(TITLES);
    }

    @Test
    void cellsOfTheWorkbookAreTextsAndNumbers() throws Exception {
        String matter = matter();
        byte[] content = client.send("clerk", get("/api/v1/problems.xlsx?matter=" + matter))
                .getContentAsByteArray();
        int cells = 0;
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (var row : book.getSheetAt(0)) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
                    cells++;
                }
            }
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getCellType()).isEqualTo(CellType.STRING);
        }
        assertThat(cells).isGreaterThan(50);
    }
}
