package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of 10,000 rows and 12 columns is read in a JVM with a heap far below the default. */
class LargeListTests {

    private static final int ROWS = 10_000;
    private static final String HEAP = "-Xmx64m";

    @TempDir
    Path folder;

    @Test
    void tenThousandRowsFitASmallHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("large.xlsx");
        write(file);
        Path out = folder.resolve("out.txt");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(reader.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            reader.destroyForcibly();
        }
        System.out.println("LargeListTests: " + Files.readString(out).strip());
        assertThat(Files.readString(out)).contains("accepted " + ROWS + " rejected 0");
        assertThat(reader.exitValue()).isZero();
    }

    private static void write(Path file) throws IOException {
        String[] header = {"序号", "议题", "存在问题", "具体内容", "整改要求", "牵头单位", "配合单位", "整改时限", "问题金额(万元)", "完成情况", "进展情况", "备注"
        };
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                var stream = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("清单");
            SXSSFRow first = sheet.createRow(0);
            for (int c = 0; c < header.length; c++) {
                first.createCell(c).setCellValue(header[c]);
            }
            for (int r = 1; r <= ROWS; r++) {
                SXSSFRow row = sheet.createRow(r);
                row.createCell(0).setCellValue(r);
                row.createCell(1).setCellValue("议题" + r % 40);
                row.createCell(2).setCellValue("第" + r + "个问题:供水管网老化,平均漏损率超过30%,夏季高峰时段末端无水");
                row.createCell(3).setCellValue("涉及行政村" + r + "个,水质检测覆盖率不足,小型集中供水工程全年仅检测一次");
                row.createCell(4).setCellValue("制定管网改造三年计划,本年度完成改造" + r);
                row.createCell(5).setCellValue("县水务局");
                row.createCell(6).setCellValue("县财政局、县发展和改革局");
                row.createCell(7).setCellValue("2026年6月底前");
                row.createCell(8).setCellValue(r / 100.0);
                row.createCell(9).setCellValue(r % 3 == 0 ? "已整改" : "正在整改");
                row.createCell(10).setCellValue("已完成" + r % 100 + "%");
                row.createCell(11).setCellValue("备注" + r);
            }
            book.write(stream);
        }
    }

    /** Run in a JVM of its own. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] arguments) throws IOException {
            long start = System.nanoTime();
            ReadList list = ListFile.read(Path.of(arguments[0]), "large.xlsx", Map.of());
            ParsedList parsed = new ListParser(RegisterOfUnits.county(), false).parse(list);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.gc();
            long held =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.println("accepted " + parsed.accepted().size() + " rejected "
                    + parsed.rejected().size() + " in " + millis + " ms, held " + held / 1024 / 1024 + " MB of "
                    + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB, sheets "
                    + list.sheets().size());
        }
    }
}
