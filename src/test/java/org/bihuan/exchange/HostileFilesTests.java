package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.exchange.Books.book;
import static org.bihuan.exchange.Books.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.api.Test;

/** Files that are no list, or worse. */
class HostileFilesTests {

    private static final List<Object[]> ROWS = List.of(row("问题", "责任单位"), row("甲", "县水务局"));

    private static void refused(byte[] file, String name, String code) {
        assertThatThrownBy(() -> ListFile.read(file, name, Map.of())).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.errors()).extracting(error -> error.field()).containsExactly("file");
            assertThat(invalid.errors())
                    .extracting(error -> error.reason().code())
                    .containsExactly(code);
        });
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The workbook with one part replaced. */
    private static byte[] with(byte[] book, String name, String content) throws IOException {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    @Test
    void emptyFiles() {
        refused(new byte[0], "a.xlsx", "exchange.file.empty");
        refused(" \n\n".getBytes(StandardCharsets.UTF_8), "a.csv", "exchange.file.empty");
        refused(book(List.of()), "a.xlsx", "exchange.list.none");
    }

    @Test
    void oldAndEncryptedWorkbooks() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("问题");
            book.write(old);
        }
        refused(old.toByteArray(), "a.xls", "exchange.file.xls");
        refused(old.toByteArray(), "a.xlsx", "exchange.file.xls");

        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(book(ROWS));
            }
            files.writeFilesystem(secret);
        }
        refused(secret.toByteArray(), "a.xlsx", "exchange.file.encrypted");
        refused(Arrays.copyOf(secret.toByteArray(), 600), "a.xlsx", "exchange.file.corrupt");
    }

    @Test
    void damagedWorkbooks() throws IOException {
        byte[] good = book(ROWS);
        refused("no zip".getBytes(StandardCharsets.UTF_8), "a.xlsx", "exchange.file.corrupt");
        for (int length : new int[] {4, 30, good.length / 2, good.length - 30}) {
            refused(Arrays.copyOf(good, length), "a.xlsx", "exchange.file.corrupt");
        }
        refused(zip(Map.of("readme.txt", new byte[] {1})), "a.xlsx", "exchange.file.corrupt");
        refused(
                with(good, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"),
                "a.xlsx",
                "exchange.file.corrupt");
        refused(
                with(
                        good,
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData></worksheet>"),
                "a.xlsx",
                "exchange.file.corrupt");
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        String sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
        refused(with(book(ROWS), "xl/worksheets/sheet1.xml", sheet), "a.xlsx", "exchange.file.corrupt");
    }

    @Test
    void zipBombs() throws IOException {
        byte[] styles = new byte[(int) Limits.PART_BYTES + 1];
        refused(zip(Map.of("xl/styles.xml", styles)), "a.xlsx", "exchange.file.bomb");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (long written = 0; written <= Limits.UNPACKED_BYTES; written += zeros.length) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(Limits.FILE_BYTES);
        refused(out.toByteArray(), "a.xlsx", "exchange.file.bomb");
    }

    @Test
    void tooMuch() {
        refused(new byte[Limits.FILE_BYTES + 1], "a.csv", "exchange.file.tooLarge");
        refused(
                ("问题,责任单位\n" + "甲,乙\n".repeat(Limits.ROWS)).getBytes(StandardCharsets.UTF_8),
                "a.csv",
                "exchange.file.rows");
        refused(",1".repeat(Limits.CELLS + 1).getBytes(StandardCharsets.UTF_8), "a.csv", "exchange.file.cells");
    }

    @Test
    void cellsThatCannotBe() throws IOException {
        for (String cell : List.of("A0", "A1048577", "ZZZZ1", "1", "")) {
            String sheet = "<worksheet><sheetData><row r=\"" + cell.replaceAll("\\D", "") + "\"><c r=\"" + cell
                    + "\" t=\"str\"><v>x</v></c></row></sheetData></worksheet>";
            refused(with(book(ROWS), "xl/worksheets/sheet1.xml", sheet), "a.xlsx", "exchange.file.corrupt");
        }
        refused(
                ("问题,责任单位\n" + "长".repeat(40_000) + ",县水务局\n").getBytes(StandardCharsets.UTF_8),
                "a.csv",
                "exchange.file.cell");
    }

    @Test
    void noListInIt() {
        refused(book(List.of(row("日期", "收入"), row("1月", 3))), "a.xlsx", "exchange.list.none");
        refused("hello\nworld\n".getBytes(StandardCharsets.UTF_8), "a.csv", "exchange.list.none");
        refused("序号,责任单位,整改时限,备注\n1,县水务局,,\n".getBytes(StandardCharsets.UTF_8), "a.csv", "exchange.list.noTitle");
    }

    @Test
    void textsThatAreNone() {
        refused("%PDF-1.7 问题,责任单位".getBytes(StandardCharsets.UTF_8), "a.pdf", "exchange.file.unknown");
        refused(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x20}, "a.csv", "exchange.csv.undecodable");
        refused(new byte[] {0, 1, 2, 3}, "a.csv", "exchange.file.unknown");
        refused("问题,责任单位\n\"甲,乙\n".getBytes(StandardCharsets.UTF_8), "a.csv", "exchange.csv.malformed");
    }
}
