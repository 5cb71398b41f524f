package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.organization.Congress;

/** A problem list as an office keeps it, brought in by its clerk: what is wrong with a cell stands at the cell, and is put right there. */
final class ListFromFile {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String[][] ROWS = {
        {"序号", "存在问题", "整改要求", "牵头单位", "配合单位", "整改时限", "问题等级"},
        {"1", "部分河段垃圾清理不及时", "建立巡查清理制度并公布责任人", "县水务局", "", "3个月内", "一般"},
        {"2", "农村公路安全防护设施缺失", "分批补建并建立管护台账", "县公路管理站", "县财政局", "尽快", "一般"},
    };

    private final Desk clerk;
    private final Page page;

    ListFromFile(Desk clerk) {
        this.clerk = clerk;
        this.page = clerk.page();
    }

    /** The address of the matter it becomes, which is called as is given here. */
    String becomes(String title) {
        upload(title);
        nothingIsWritten();
        correct();
        clerk.fills(Map.of(
                        "title",
                        title,
                        "organ",
                        "government",
                        "issuedOn",
                        LocalDate.now(Congress.ZONE).toString()))
                .presses("保存并重新检查");
        clerk.presses("接收清单").isDone().sees("清单已接收为监督事项").sees(title);
        return clerk.matter();
    }

    private void upload(String title) {
        clerk.reads("/problems").follows("导入清单");
        page.locator("input[type=file]").setInputFiles(new FilePayload(title + ".xlsx", WORKBOOK, workbook(title)));
        clerk.presses("上传并预览");
        assertThat(page.locator("#f-title")).hasAttribute("placeholder", title);
        assertThat(page.locator(".totals")).hasText("可接收 1 不能接收 1 已改正 0");
    }

    /** The same page is there when he comes back; nobody has got a problem yet. */
    private void nothingIsWritten() {
        String preview = page.url().substring(clerk.home().length());
        clerk.reads("/problems?q=" + ROWS[1][1]);
        assertThat(page.locator("main .empty")).isVisible();
        clerk.reads(preview);
    }

    private void correct() {
        Locator wrong = page.locator("tr.wrong td.wrong");
        assertThat(page.locator("tr.wrong")).hasCount(1);
        assertThat(wrong).hasCount(2);
        assertThat(wrong.nth(0)).containsText("单位名册中没有“县公路管理站”");
        wrong.nth(0).locator("input").fill("县交通运输局");
        wrong.nth(1).locator("textarea").fill("3个月内");
        clerk.presses("保存改正并重新检查").isDone();
        assertThat(page.locator("tr.wrong")).hasCount(0);
        assertThat(page.locator("td.changed")).hasCount(2);
    }

    private static byte[] workbook(String title) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("清单");
            sheet.createRow(0).createCell(0).setCellValue(title);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, ROWS[0].length - 1));
            for (String[] cells : ROWS) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int at = 0; at < cells.length; at++) {
                    row.createCell(at).setCellValue(cells[at]);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
