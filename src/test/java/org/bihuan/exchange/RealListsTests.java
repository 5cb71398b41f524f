package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The lists offices really keep. */
class RealListsTests {

    private static ReadList read(String name, Map<String, String> mapping) throws IOException {
        Path file = SharedData.file(name);
        return ListFile.read(file, file.getFileName().toString(), mapping);
    }

    private static List<String> codes(ParsedList list) {
        return list.warnings().stream().map(warning -> warning.reason().code()).toList();
    }

    @Test
    void problemListOfAReviewOpinion() throws IOException {
        ReadList list = read("ledgers/review-opinion-problem-list.xlsx", Map.of());
        assertThat(list.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(list.number()).isEqualTo("示人常〔2026〕7号");
        assertThat(list.title()).isEqualTo("县人大常委会关于农村集中供水和市场管理情况审议意见问题清单");
        ParsedList parsed = new ListParser(RegisterOfUnits.county(), false).parse(list);
        assertThat(parsed.rejected()).isEmpty();
        assertThat(parsed.newUnits()).isEmpty();
        assertThat(parsed.warnings()).isEmpty();
        assertThat(parsed.accepted()).hasSize(9);
        assertThat(parsed.accepted())
                .extracting(problem -> problem.leadUnit().unit())
                .containsExactly("water", "water", "health", "finance", "reform", "market", "market", "city", "market");
        assertThat(parsed.accepted().get(0).assistingUnits())
                .containsExactly(new Addressee("environment", "生态环境分局", false), new Addressee(null, "各乡镇人民政府", true));
        assertThat(parsed.accepted())
                .extracting(ListedProblem::topic)
                .containsExactly(
                        "农村集中供水情况",
                        "农村集中供水情况",
                        "农村集中供水情况",
                        "农村集中供水情况",
                        "农村集中供水情况",
                        "市场管理情况",
                        "市场管理情况",
                        "市场管理情况",
                        "市场管理情况");
        assertThat(parsed.accepted())
                .extracting(problem ->
                        problem.due().kind().code() + " " + problem.due().date())
                .containsExactly(
                        "date 2026-06-30",
                        "date 2026-12-20",
                        "date 2026-05-31",
                        "date 2026-09-30",
                        "longTerm null",
                        "immediate null",
                        "date 2026-04-30",
                        "date 2026-04-30",
                        "duration null");
        ReadDue last = parsed.accepted().get(8).due();
        assertThat(last.amount()).isEqualTo(2);
        assertThat(last.unit()).isEqualTo(ReadDue.Unit.MONTH);
        assertThat(last.raw()).isEqualTo("收到清单后两个月内");
    }

    @Test
    void ledgerOfAuditFindings() throws IOException {
        ParsedList parsed = new ListParser(RegisterOfUnits.county(), false)
                .parse(read("ledgers/audit-rectification.xlsx", Map.of()));
        assertThat(parsed.rejected()).isEmpty();
        assertThat(parsed.accepted()).hasSize(50);
        assertThat(parsed.accepted().stream()
                        .map(ListedProblem::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("46597.75");
        assertThat(parsed.warnings()).hasSize(1);
        assertThat(parsed.warnings().get(0).reason().code()).isEqualTo("exchange.amount.text");
        assertThat(parsed.warnings().get(0).reason().arguments()).containsExactly("审计整改", 5, "E12, E21, E30, E39, E48");
        assertThat(parsed.accepted()).allSatisfy(problem -> {
            assertThat(problem.reportedClosed()).isEqualTo("已整改".equals(problem.status()));
            assertThat(problem.due().date()).isEqualTo(LocalDate.of(2026, 10, 31));
        });
        assertThat(parsed.accepted().stream().filter(ListedProblem::reportedClosed))
                .hasSize(41);
        assertThat(parsed.accepted().get(6).rectifiedAmount()).isNull();
    }

    @Test
    void listsOnSeveralSheets() throws IOException {
        ParsedList parsed =
                new ListParser(RegisterOfUnits.county(), false).parse(read("ledgers/six-field-lists.xlsx", Map.of()));
        assertThat(parsed.rejected()).isEmpty();
        assertThat(parsed.accepted())
                .extracting(ListedProblem::topic)
                .containsExactly("未成年人保护", "未成年人保护", "生活垃圾管理", "生活垃圾管理", "生活垃圾管理", "营商环境", "营商环境");
        assertThat(parsed.accepted())
                .extracting(ListedProblem::type)
                .containsExactly("建议类", "问题类", "问题类", "问题类", "建议类", "问题类", "问题类");
        assertThat(parsed.accepted())
                .extracting(problem -> problem.leadUnit().unit())
                .containsExactly("office", "culture", "city", "housing", "city", "justice", "finance");
        assertThat(parsed.accepted()).extracting(ListedProblem::category).containsOnlyNulls();
    }

    @Test
    void recommendationsOfAccidentInvestigations() throws IOException {
        Map<String, String> mapping = Map.of(
                "Recommendation",
                "title",
                "Recipient",
                "leadUnit",
                "Number",
                "serial",
                "Made",
                "issuedOn",
                "Closed",
                "closedOn",
                "Status",
                "status");
        ParsedList parsed =
                new ListParser(new UnitMatcher(List.of(), ""), true).parse(read("recommendations-nz.csv", mapping));
        assertThat(parsed.accepted().size() + parsed.rejected().size()).isEqualTo(2192);
        assertThat(parsed.rejected()).hasSize(104 + 31 - 5);
        assertThat(parsed.rejected().stream().filter(row -> row.reason().code().equals("exchange.title.required")))
                .hasSize(104)
                .allSatisfy(row -> assertThat(row.column()).isEqualTo("Recommendation"));
        assertThat(parsed.rejected().stream().filter(row -> row.reason().code().equals("exchange.unit.required")))
                .hasSize(26);
        assertThat(parsed.newUnits())
                .contains("Maersk Line A/S", "MNZ & WorkSafe", "M&I Inspection Services")
                .doesNotContain("Maersk Line A", "S");
        assertThat(parsed.accepted()).allSatisfy(problem -> {
            assertThat(problem.title().length()).isBetween(1, 200);
            assertThat(problem.reportedClosed()).isEqualTo(problem.status().startsWith("Closed"));
            assertThat(problem.assistingUnits()).isEmpty();
        });
        ListedProblem first = parsed.accepted().get(0);
        assertThat(first.row()).isEqualTo(2);
        assertThat(first.issuedOn()).isEqualTo(LocalDate.of(2024, 2, 22));
        assertThat(first.title()).hasSize(200).endsWith("…");
        assertThat(first.detail()).endsWith("by road controlling authorities.").hasSizeGreaterThan(200);
        assertThat(first.attributes()).containsEntry("Inquiry", "RO-2022-104");
        assertThat(parsed.accepted().stream().filter(problem -> problem.closedOn() != null))
                .isNotEmpty();
        assertThat(parsed.accepted()).noneMatch(problem -> problem.title().contains("_x000D_"));
    }

    @Test
    void correctiveActionsOfAnAuditWithAMapping() throws IOException {
        check(Map.of(
                "reference", "serial",
                "departments", "leadUnit",
                "title", "title",
                "status", "status",
                "corrective_action", "measures",
                "questioned_costs", "amount",
                "completion_date", "due"));
    }

    @Test
    void correctiveActionsOfAnAuditBySynonyms() throws IOException {
        check(Map.of());
    }

    private static void check(Map<String, String> mapping) throws IOException {
        ParsedList parsed = new ListParser(new UnitMatcher(List.of(), ""), true)
                .parse(read("audit-corrective-actions-us.csv", mapping));
        assertThat(parsed.rejected()).isEmpty();
        assertThat(parsed.accepted()).hasSize(80);
        assertThat(parsed.newUnits())
                .containsExactlyInAnyOrder(
                        "Health and Human Services",
                        "Redacted",
                        "Education",
                        "Administrative and Financial Services",
                        "Economic and Community Development",
                        "Labor",
                        "Defense, Veterans and Emergency Management");
        assertThat(parsed.accepted().stream().filter(ListedProblem::reportedClosed))
                .hasSize(7);
        assertThat(parsed.accepted().stream().filter(problem -> problem.due().kind() == ReadDue.Kind.NONE))
                .hasSize(16);
        assertThat(parsed.accepted().stream()
                        .filter(problem -> problem.due().raw().startsWith("January 2023 (first")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.due().date()).isEqualTo(LocalDate.of(2023, 2, 28)));
        assertThat(parsed.accepted().stream()
                        .filter(problem -> problem.due().raw().startsWith("April 1, 2023June")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.due().date()).isEqualTo(LocalDate.of(2023, 12, 31)));
        assertThat(parsed.accepted()).extracting(ListedProblem::amount).containsOnlyNulls();
        assertThat(parsed.accepted().stream()
                        .filter(problem -> problem.attributes().containsKey("questioned_costs")))
                .hasSize(11);
        assertThat(codes(parsed)).containsExactlyInAnyOrder("exchange.amount.unclear", "exchange.due.several");
    }
}
