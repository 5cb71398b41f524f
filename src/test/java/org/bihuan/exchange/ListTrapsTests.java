package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.exchange.Books.book;
import static org.bihuan.exchange.Books.parse;
import static org.bihuan.exchange.Books.row;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.api.Test;

/** One list for each trap offices' lists hold. */
class ListTrapsTests {

    private static final String HEADER = "序号,存在问题,责任单位,整改时限\n";

    private static ParsedList csv(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(ParsedList list) {
        return list.warnings().stream().map(warning -> warning.reason().code()).toList();
    }

    private static Rejection only(ParsedList list) {
        assertThat(list.rejected()).hasSize(1);
        return list.rejected().get(0);
    }

    @Test
    void titlesTotalsSignaturesAndBlankRowsAreNoProblems() {
        ParsedList list = parse(book(
                List.of(
                        row("问题清单"),
                        row("交办日期:2026年3月18日"),
                        row("序号", "存在问题", "责任单位", "整改时限"),
                        row(1, "甲", "县水务局", "6月底前"),
                        row(),
                        row("小计", null, null, "1项"),
                        row("序号", "存在问题", "责任单位", "整改时限"),
                        row(2, "乙", "县财政局", "7月底前"),
                        row(3),
                        row("合 计", null, null, null),
                        row("填表人:", "张某", "审核人:", "李某"),
                        row("单位(盖章):", null, null, "2026年4月1日")),
                "A1:D1"));
        assertThat(list.rejected()).isEmpty();
        assertThat(list.warnings()).isEmpty();
        assertThat(list.accepted()).extracting(ListedProblem::title).containsExactly("甲", "乙");
        assertThat(list.accepted()).extracting(ListedProblem::row).containsExactly(4, 8);
    }

    @Test
    void headingsDivideTheListIntoTopics() {
        ParsedList list = parse(book(
                List.of(
                        row("序号", "存在问题", "责任单位"),
                        row("一、供水方面"),
                        row(1, "甲", "县水务局"),
                        row("二、市场方面"),
                        row(2, "乙", "市监局"),
                        row("以上问题请各单位于下月前报送情况,逾期将予通报")),
                "A2:C2",
                "A4:C4",
                "A6:C6"));
        assertThat(list.rejected()).isEmpty();
        assertThat(list.accepted()).extracting(ListedProblem::topic).containsExactly("一、供水方面", "二、市场方面");
        assertThat(codes(list)).containsExactly("exchange.row.remark");
        assertThat(list.warnings().get(0).reason().arguments()).contains(6);
    }

    @Test
    void twoHeaderRowsWithoutMergedCellsAsInCsv() {
        ParsedList list = csv("""
                县人大常委会问题清单,,,,
                序号,存在问题,责任单位,,整改时限
                ,,牵头单位,配合单位,
                1,甲,县水务局,县财政局、县发改局,2026年6月底前
                """);
        assertThat(list.rejected()).isEmpty();
        assertThat(list.accepted()).singleElement().satisfies(problem -> {
            assertThat(problem.leadUnit().unit()).isEqualTo("water");
            assertThat(problem.assistingUnits()).extracting(Addressee::unit).containsExactly("finance", "reform");
            assertThat(problem.row()).isEqualTo(4);
        });
    }

    @Test
    void oneProblemOverSeveralRows() {
        ParsedList list = parse(book(
                List.of(
                        row("序号", "存在问题", "责任单位", "问题金额(万元)"),
                        row(1, "甲", "县水务局", 30),
                        row(null, null, "县财政局", null),
                        row(2, "乙", "县教育局", 5)),
                "A2:A3",
                "B2:B3",
                "D2:D3"));
        assertThat(list.accepted()).hasSize(2);
        assertThat(list.accepted().get(0).assistingUnits())
                .extracting(Addressee::unit)
                .containsExactly("finance");
        assertThat(list.accepted().get(0).amount()).isEqualByComparingTo("30");
    }

    @Test
    void mergedTopicsTitlesAndUnitsReachOverTheirRows() {
        ParsedList list = parse(book(
                List.of(
                        row("议题", "问题名称", "具体表现", "责任单位"),
                        row("供水", "管网老化", "甲村", "县水务局"),
                        row(null, null, "乙村", null),
                        row(null, "水质", "丙村", null)),
                "A2:A4",
                "B2:B3",
                "D2:D4"));
        assertThat(list.rejected()).isEmpty();
        assertThat(list.accepted())
                .extracting(problem -> problem.topic() + "/" + problem.title() + "/" + problem.detail() + "/"
                        + problem.leadUnit().unit())
                .containsExactly("供水/管网老化/甲村/water", "供水/管网老化/乙村/water", "供水/水质/丙村/water");
    }

    @Test
    void rejectionsNamePlaceValueAndReason() {
        ParsedList list = csv(HEADER + """
                1,甲,县水务局,2026年6月底前
                2,乙,县烟草局,2026年6月底前
                3,丙,,待定
                4,,县水务局,
                5,丁,县水务局,6月底前
                """);
        assertThat(list.accepted()).extracting(ListedProblem::serial).containsExactly("1");
        assertThat(list.newUnits()).containsExactly("县烟草局");
        assertThat(list.rejected())
                .extracting(row -> row.row() + " " + row.column() + " " + row.value() + " "
                        + row.reason().code())
                .containsExactly(
                        "3 责任单位 县烟草局 exchange.unit.unknown",
                        "4 责任单位  exchange.unit.required",
                        "5 存在问题  exchange.title.required",
                        "6 整改时限 6月底前 exchange.date.noYear");
        assertThat(list.rejected().get(1).further())
                .extracting(Rejection.Defect::value)
                .containsExactly("待定");
    }

    @Test
    void unknownUnitsBecomeNewOnesOnRequestAndOnce() {
        ReadList read = ListFile.read(
                (HEADER + "1,甲,县烟草局,\n2,乙,烟草局、县盐务局,\n3,,县铁路局,\n").getBytes(StandardCharsets.UTF_8), "a.csv", Map.of());
        ParsedList list = new ListParser(RegisterOfUnits.county(), true).parse(read);
        assertThat(list.newUnits()).containsExactly("县烟草局", "县盐务局");
        assertThat(list.accepted())
                .extracting(problem -> problem.leadUnit().name())
                .containsExactly("县烟草局", "县烟草局");
    }

    @Test
    void aCollectiveAddresseeLeadsOnlyIfItIsKnown() {
        assertThat(only(csv(HEADER + "1,甲,各乡镇人民政府,\n")).reason().code()).isEqualTo("exchange.unit.unknown");
    }

    @Test
    void wordsThatAreNoNameNeverBecomeAUnit() {
        for (String words : List.of("同上", "待定", "县烟草局等", "县烟草局等3个部门", "123")) {
            ReadList read = ListFile.read(
                    (HEADER + "1,甲," + words + ",\n").getBytes(StandardCharsets.UTF_8), "a.csv", Map.of());
            ParsedList list = new ListParser(RegisterOfUnits.county(), true).parse(read);
            assertThat(only(list).reason().code()).as(words).isEqualTo("exchange.unit.unclear");
            assertThat(list.newUnits()).isEmpty();
        }
        assertThat(only(csv(HEADER + "1,甲,—,\n")).reason().code()).isEqualTo("exchange.unit.required");
    }

    @Test
    void aListWithoutALeadColumnSaysSo() {
        ParsedList list = csv("序号,存在问题,整改时限\n1,甲,\n");
        assertThat(only(list).reason().code()).isEqualTo("exchange.unit.required");
        assertThat(codes(list)).containsExactly("exchange.column.noLead");
    }

    @Test
    void aColumnOfItsOwnMayClassTheTimeLimit() {
        ParsedList list = csv("问题,责任单位,整改时限,整改分类\n" + "甲,县水务局,,立行立改\n乙,县水务局,2026年6月底前,长期坚持\n"
                + "丙,县水务局,2026年6月底前,限期整改\n丁,县水务局,三个月,立行立改\n");
        assertThat(list.accepted())
                .extracting(
                        problem -> problem.due().kind() + " " + problem.due().date())
                .containsExactly("IMMEDIATE null", "LONG_TERM 2026-06-30", "DATE 2026-06-30", "DURATION null");
    }

    @Test
    void anAmbiguousUnitNamesItsCandidates() {
        UnitMatcher units = new UnitMatcher(
                List.of(RegisterOfUnits.unit("a", "城市管理局"), RegisterOfUnits.unit("b", "城市管理综合执法局")), "");
        ParsedList list = new ListParser(units, true)
                .parse(ListFile.read((HEADER + "1,甲,城管局,\n").getBytes(StandardCharsets.UTF_8), "a.csv", Map.of()));
        assertThat(only(list).reason().code()).isEqualTo("exchange.unit.ambiguous");
        assertThat(only(list).reason().arguments()).containsExactly("城管局", "城市管理局, 城市管理综合执法局");
        assertThat(list.newUnits()).isEmpty();
    }

    @Test
    void amountsAreCountedInTheUnitTheListNames() {
        ParsedList list = csv("""
                单位:元,,,
                序号,问题,责任单位,问题金额,已整改金额(万元)
                1,甲,县水务局,12000,3
                2,乙,县水务局,"1,500万元",５
                3,丙,县水务局,约30万,—
                """);
        assertThat(list.accepted())
                .extracting(ListedProblem::amount)
                .containsExactly(new BigDecimal("1.2"), new BigDecimal("1500"), null);
        assertThat(list.accepted())
                .extracting(ListedProblem::rectifiedAmount)
                .containsExactly(new BigDecimal("3"), new BigDecimal("5"), null);
        assertThat(list.accepted().get(2).attributes()).containsEntry("问题金额", "约30万");
        assertThat(codes(list)).containsExactly("exchange.amount.unclear");
    }

    @Test
    void anAmountWithoutAnyUnitIsNotAnAmount() {
        ParsedList list =
                parse(book(List.of(row("问题", "责任单位", "金额"), row("甲", "县水务局", 12000), row("乙", "县水务局", "500元"))));
        assertThat(list.accepted()).extracting(ListedProblem::amount).containsExactly(null, new BigDecimal("0.05"));
        assertThat(list.accepted().get(0).attributes()).containsEntry("金额", "12000");
        assertThat(codes(list)).containsExactly("exchange.amount.noUnit", "exchange.amount.text");
    }

    @Test
    void finishedIsOnlyWhatTheListCallsFinished() {
        ParsedList list = csv("问题,责任单位,完成情况\n" + "甲,县水务局,已整改\n乙,县水务局,未完成\n丙,县水务局,部分整改\n丁,县水务局,正在整改\n"
                + "戊,县水务局,已完成80%\n己,县水务局,办结\n庚,县水务局,基本完成\n辛,县水务局,已完成方案制定\n壬,县水务局,已销号\n癸,县水务局,\n");
        assertThat(list.accepted().stream()
                        .filter(ListedProblem::reportedClosed)
                        .map(ListedProblem::title))
                .containsExactly("甲", "己", "壬");
    }

    @Test
    void aMappingGoesBeforeTheSynonyms() {
        byte[] file = "事由,承担,责任单位\n甲,县水务局,某人\n".getBytes(StandardCharsets.UTF_8);
        ParsedList list = parse(file, Map.of("事由", "title", "承担", "leadUnit"));
        assertThat(list.accepted()).singleElement().satisfies(problem -> {
            assertThat(problem.leadUnit().unit()).isEqualTo("water");
            assertThat(problem.attributes()).containsEntry("责任单位", "某人");
        });
        assertThat(parse("问题,责任单位,备注\n甲,县水务局,密\n".getBytes(StandardCharsets.UTF_8), Map.of("备注", "ignore"))
                        .accepted()
                        .get(0)
                        .fields())
                .isEmpty();
        refused(file, Map.of("事由", "headline"), "mapping", "exchange.mapping.field");
        refused(file, Map.of("事由", "title", "不存在", "leadUnit"), "mapping", "exchange.mapping.header");
        refused(file, Map.of("事由", "title", "承担", "title"), "mapping", "exchange.mapping.twice");
    }

    private static void refused(byte[] file, Map<String, String> mapping, String field, String code) {
        assertThatThrownBy(() -> parse(file, mapping)).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.errors()).extracting(error -> error.field()).containsOnly(field);
            assertThat(invalid.errors())
                    .extracting(error -> error.reason().code())
                    .containsExactly(code);
        });
    }

    @Test
    void datesOfTheWorkbookByTheirFormats() {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("清单");
        Books.fill(
                sheet,
                List.of(
                        row("问题", "责任单位", "整改时限"),
                        row("甲", "县水务局", 46203),
                        row("乙", "县水务局", 46174),
                        row("丙", "县水务局", 46203),
                        row("丁", "县水务局", 46203)));
        String[] formats = {"yyyy\"年\"m\"月\"d\"日\"", "yyyy\"年\"m\"月\"", "General"};
        for (int i = 0; i < formats.length; i++) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
            sheet.getRow(i + 1).getCell(2).setCellStyle(style);
        }
        CellStyle chinese = book.createCellStyle();
        chinese.setDataFormat((short) 31);
        sheet.getRow(4).getCell(2).setCellStyle(chinese);
        ParsedList list = parse(Books.bytes(book));
        assertThat(list.accepted())
                .extracting(problem -> problem.due().date())
                .containsOnly(LocalDate.of(2026, 6, 30))
                .hasSize(4);
    }

    @Test
    void hiddenSheetsAndSheetsWithoutAListAreNamed() {
        XSSFWorkbook book = new XSSFWorkbook();
        List<Object[]> rows = List.of(row("问题", "责任单位"), row("甲", "县水务局"));
        Books.fill(book.createSheet("说明"), List.of(row("填表须知"), row("请如实填写")));
        Books.fill(book.createSheet("清单"), rows);
        Books.fill(book.createSheet("旧"), rows);
        book.setActiveSheet(1);
        book.setSheetHidden(2, true);
        ParsedList list = parse(Books.bytes(book));
        assertThat(list.accepted()).hasSize(1);
        assertThat(list.accepted().get(0).topic()).isNull();
        assertThat(list.warnings())
                .extracting(
                        warning -> warning.reason().code() + warning.reason().arguments())
                .containsExactlyInAnyOrder("exchange.sheet.hidden[旧]", "exchange.sheet.noList[说明]");
    }

    @Test
    void formulaErrorsAreRejected() {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("清单");
        Books.fill(sheet, List.of(row("问题", "责任单位"), row("甲", "县水务局"), row("乙", "县水务局")));
        sheet.getRow(1).getCell(0).setCellErrorValue((byte) 23);
        sheet.getRow(2).createCell(0).setCellFormula("A2");
        ParsedList list = parse(Books.bytes(book));
        assertThat(list.rejected())
                .extracting(row -> row.value() + " " + row.reason().code())
                .containsExactly("#REF! exchange.cell.error", "= exchange.cell.error");
    }

    @Test
    void longTitlesAreCutAndKeptWhole() {
        String title = "水".repeat(198) + "\uD842\uDFB7" + "管".repeat(50);
        ListedProblem problem =
                csv("问题,具体表现,责任单位\n" + title + ",甲村,县水务局\n").accepted().get(0);
        assertThat(problem.title()).isEqualTo("水".repeat(198) + "…");
        assertThat(problem.detail()).isEqualTo(title + "\n甲村");
        assertThat(csv("问题,责任单位\n" + "水".repeat(200) + ",县水务局\n")
                        .accepted()
                        .get(0)
                        .detail())
                .isNull();
    }

    @Test
    void csvIsReadInTheEncodingItHas() {
        String text = "问题;责任单位\n管网老化,漏损;县水务局\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            ParsedList list = parse(text.getBytes(charset));
            assertThat(list.accepted()).extracting(ListedProblem::title).containsExactly("管网老化,漏损");
            assertThat(codes(list))
                    .isEqualTo(charset.equals(StandardCharsets.UTF_8) ? List.of() : List.of("exchange.csv.charset"));
        }
        ParsedList marked = parse(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.accepted()).hasSize(1);
        ParsedList wide = parse(("\uFEFF" + text.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.accepted()).hasSize(1);
    }

    @Test
    void aGradeThatIsNotKnownIsPutRightAndNotGuessedAt() {
        String header = "序号,存在问题,责任单位,整改时限,等级\n";
        ParsedList list = csv(header + "1,甲,县水务局,2026年6月底前,超级\n");
        Rejection rejection = only(list);
        assertThat(rejection.column()).isEqualTo("等级");
        assertThat(rejection.value()).isEqualTo("超级");
        assertThat(rejection.reason().code()).isEqualTo("exchange.grade.unknown");
        assertThat(csv(header + "1,甲,县水务局,2026年6月底前,一级\n2,乙,县水务局,2026年6月底前,重大\n")
                        .rejected())
                .hasSize(2);

        ParsedList known = csv(header + "1,甲,县水务局,2026年6月底前,重点问题\n2,乙,县水务局,2026年6月底前,挂牌 督办\n"
                + "3,丙,县水务局,2026年6月底前,一般\n4,丁,县水务局,2026年6月底前,\n5,戊,县水务局,2026年6月底前,/\n");
        assertThat(known.rejected()).isEmpty();
        assertThat(known.accepted())
                .extracting(it -> new Draft(it, Map.of(), name -> "water", LocalDate.of(2026, 3, 1))
                        .problem()
                        .grade())
                .containsExactly("key", "listed", "ordinary", "ordinary", "ordinary");
        assertThat(known.warnings())
                .as("an ordinary one by default is said to be one")
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reason().code()).isEqualTo("exchange.grade.none");
                    assertThat(it.reason().arguments()).contains(2, "E5, E6");
                });
        assertThat(csv(HEADER + "1,甲,县水务局,2026年6月底前\n").warnings())
                .as("a list without grades is an ordinary list")
                .isEmpty();
    }

    @Test
    void anAmountNoColumnHoldsIsSaidAndKept() {
        ParsedList list = csv("序号,存在问题,责任单位,整改时限,涉及金额（万元）\n1,甲,县水务局,2026年6月底前,1234567890123456\n");
        assertThat(codes(list)).contains("exchange.amount.large");
        assertThat(list.accepted()).singleElement().satisfies(it -> {
            assertThat(it.amount()).isNull();
            assertThat(it.attributes()).containsEntry("涉及金额（万元）", "1234567890123456");
        });
    }

    @Test
    void theTemplateIsUnderstoodAndItsExampleIsNoProblem() throws Exception {
        var template = new java.io.ByteArrayOutputStream();
        new ListTemplate().write(template);
        ReadList read = ListFile.read(template.toByteArray(), "problems.xlsx", Map.of());
        assertThat(read.sheets())
                .singleElement()
                .satisfies(it -> assertThat(it.rows()).isEmpty());

        try (var workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(template.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            var filled = sheet.createRow(2);
            filled.createCell(1).setCellValue("水质检测次数不足");
            filled.createCell(6).setCellValue("县水务局");
            filled.createCell(8).setCellValue("2026年6月底前");
            var out = new java.io.ByteArrayOutputStream();
            workbook.write(out);
            ReadList again = ListFile.read(out.toByteArray(), "problems.xlsx", Map.of());
            assertThat(again.sheets()).singleElement().satisfies(it -> {
                assertThat(it.columns())
                        .allSatisfy(column ->
                                assertThat(column.field()).as(column.header()).isNotNull());
                assertThat(it.columns()).hasSize(16);
            });
            ParsedList list = parse(out.toByteArray());
            assertThat(list.rejected()).isEmpty();
            assertThat(list.accepted()).extracting(ListedProblem::title).containsExactly("水质检测次数不足");
        }
    }

    @Test
    void everyColumnIsToldWithAName() {
        assertThat(ListTemplate.columns())
                .hasSize(Column.values().length - 1)
                .allSatisfy(it -> assertThat(it.names()).isNotEmpty());
    }

    @Test
    void aDayOfIssueThatHasNotComeIsSaid() {
        ParsedList list = csv("序号,存在问题,责任单位,整改时限,交办日期\n1,甲,县水务局,2026年6月底前,2026年3月2日\n");
        assertThat(Draft.checked(list, LocalDate.of(2026, 3, 2))).isSameAs(list);
        assertThat(codes(Draft.checked(list, LocalDate.of(2026, 3, 1)))).containsExactly("exchange.issuedOn.future");
    }
}
