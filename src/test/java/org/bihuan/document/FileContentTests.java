package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is what its bytes say, and its name must say the same. */
class FileContentTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
    private static final byte[] JPG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    @TempDir
    Path folder;

    private FileKind kind(String name, byte[] content) throws IOException {
        return FileContent.of(name, Files.write(folder.resolve("arriving"), content));
    }

    private void refused(String reason, String name, byte[] content) {
        assertThatExceptionOfType(Invalid.class)
                .as(name)
                .isThrownBy(() -> kind(name, content))
                .satisfies(it -> assertThat(it.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("file");
                    assertThat(error.reason().code()).isEqualTo(reason);
                }));
    }

    static Stream<Arguments> taken() throws IOException {
        return Stream.of(
                Arguments.of("报告.pdf", bytes("%PDF-1.7\n"), FileKind.PDF),
                Arguments.of("照片.PNG", PNG, FileKind.PNG),
                Arguments.of("照片.jpeg", JPG, FileKind.JPG),
                Arguments.of("公文.ofd", zip(Map.of("OFD.xml", "<ofd:OFD/>")), FileKind.OFD),
                Arguments.of("方案.docx", office("word/document.xml"), FileKind.DOCX),
                Arguments.of("台账.xlsx", office("xl/workbook.xml"), FileKind.XLSX),
                Arguments.of("说明.txt", bytes("一、基本情况\r\n\t二、< 50 毫克"), FileKind.TXT),
                Arguments.of("旧.txt", "水质检测".getBytes(Charset.forName("GB18030")), FileKind.TXT),
                Arguments.of("宽.csv", "\uFEFF编号,单位".getBytes(StandardCharsets.UTF_16LE), FileKind.TXT));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsTaken(String name, byte[] content, FileKind expected) throws IOException {
        assertThat(kind(name, content)).isEqualTo(expected);
    }

    @Test
    void everyContentUnderEveryOtherNameIsRefused() throws IOException {
        List<Arguments> taken = taken().toList();
        int refused = 0;
        for (Arguments content : taken) {
            for (String extension : List.of("pdf", "png", "jpg", "ofd", "docx", "xlsx", "txt")) {
                FileKind named = FileKind.named("a." + extension).orElseThrow();
                if (named != content.get()[2]) {
                    refused("document.unlike", "a." + extension, (byte[]) content.get()[1]);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(taken.size() * 6);
    }

    @Test
    void pagesAndProgramsAreRefusedUnderAnyName() {
        for (String page : List.of(
                "<html><script>alert(1)</script>",
                " \n<!DOCTYPE html>",
                "\uFEFF<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
                "<?xml version='1.0'?><svg/>",
                "<SCRIPT>",
                "<!-- --><html>")) {
            for (String name : List.of("a.pdf", "a.txt", "a.png", "a.csv", "a.docx")) {
                refused("document.page", name, bytes(page));
            }
        }
        refused("document.page", "a.txt", "\uFEFF<html>".getBytes(StandardCharsets.UTF_16LE));
        for (byte[] program : List.of(
                new byte[] {'M', 'Z', (byte) 0x90, 0}, new byte[] {0x7F, 'E', 'L', 'F'}, bytes("#!/bin/sh\n"))) {
            for (String name : List.of("a.pdf", "a.txt", "a.exe", "a.sh")) {
                refused("document.program", name, program);
            }
        }
        for (String name : List.of("a.html", "a.svg", "a.exe", "a.zip", "a.docm", "a", "pdf", "a.pdf.")) {
            refused("document.kind", name, bytes("%PDF-1.7"));
        }
    }

    @Test
    void archivesThatAreNoDocument() throws IOException {
        refused("document.unlike", "a.docx", zip(Map.of("readme.txt", "x")));
        refused("document.unlike", "a.docx", zip(Map.of("[Content_Types].xml", "<Types/>", "ppt/p.xml", "x")));
        refused("document.damaged", "a.docx", bytes("PK\u0003\u0004 and no more"));
        refused("document.damaged", "a.docx", zip(Map.of("../../x", "x", "[Content_Types].xml", "<Types/>")));
        byte[] cut = office("word/document.xml");
        refused("document.damaged", "a.docx", java.util.Arrays.copyOf(cut, cut.length - 30));
    }

    @Test
    void macrosAreRefused() throws IOException {
        refused(
                "document.macros",
                "a.docx",
                zip(Map.of(
                        "[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>", "word/vbaProject.bin", "x")));
        refused(
                "document.macros",
                "a.xlsx",
                zip(Map.of(
                        "[Content_Types].xml",
                        "<Types><Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>",
                        "xl/workbook.xml",
                        "<w/>")));
    }

    @Test
    void bombsAreRefusedBeforeTheyHaveUnpacked() throws IOException {
        byte[] megabyte = new byte[1024 * 1024];
        var deep = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(deep)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        assertThat(deep.size()).isLessThan(400_000);
        refused("document.bomb", "a.docx", deep.toByteArray());
        var wide = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(wide)) {
            for (int i = 0; i <= Packed.ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
                zip.closeEntry();
            }
        }
        refused("document.bomb", "a.docx", wide.toByteArray());
    }

    private static byte[] office(String main) throws IOException {
        return zip(Map.of("[Content_Types].xml", "<Types/>", main, "<x/>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(bytes(part.getValue()));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
