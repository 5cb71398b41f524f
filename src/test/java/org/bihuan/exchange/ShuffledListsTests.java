package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** However an office arranges a list and calls its columns, the same problems are read. Set -Dbihuan.seed to repeat a failure. */
class ShuffledListsTests {

    private static final int LISTS = Integer.getInteger("bihuan.shuffled.lists", 150);

    private static final List<String> FIELDS = List.of(
            "serial",
            "topic",
            "title",
            "detail",
            "requirement",
            "leadUnit",
            "assistingUnits",
            "due",
            "amount",
            "status",
            "remark");

    private static final List<Object[]> ROWS = List.of(
            Books.row(1, "供水", "界桩未设置", "甲村", "设置界桩", "县水务局", "生态环境分局、各乡镇人民政府", "2026年6月底前", 12.5, "已整改", "重点"),
            Books.row("2-1", "供水", "管网老化", "12个村漏损", "改造", "水务局", "县财政局,县发改局", "第三季度", "1,000.20", "正在整改", null),
            Books.row(3, "市场", "流动摊点", "校门口", "专项整治", "市监局", null, "立行立改", null, "未完成", null),
            Books.row(4, "市场", "快检室", "记录不全", "每日检测", "县市场监管局", "县农业农村局", "收到清单后两个月内", 0.3, "办结", null),
            Books.row(5, "市场", "占道经营", "早晚高峰", "分段包干", "城管局", "交警大队", "长期坚持", null, null, "跨年"));

    private static final List<String> FILLERS = List.of("问题清单", "填报要求:请逐项填写", "单位:万元", "密级:内部", "截至四月统计");

    @Test
    void theArrangementDoesNotMatter() {
        long seed = Long.getLong("bihuan.seed", System.nanoTime());
        System.out.println("ShuffledListsTests: -Dbihuan.seed=" + seed);
        Random random = new Random(seed);
        Map<String, List<String>> synonyms = Rules.words("column-synonyms.yaml");
        List<String> expected = facts(arranged(new Random(1), synonyms, false));
        assertThat(expected).hasSize(ROWS.size());
        for (int i = 0; i < LISTS; i++) {
            long one = random.nextLong();
            assertThat(facts(arranged(new Random(one), synonyms, true)))
                    .as("seed %d, list %d (%d)", seed, i, one)
                    .isEqualTo(expected);
        }
    }

    private static byte[] arranged(Random random, Map<String, List<String>> synonyms, boolean shuffled) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, FIELDS.size()).boxed().toList());
        if (shuffled) {
            Collections.shuffle(order, random);
        }
        List<Object[]> rows = new ArrayList<>();
        List<String> merges = new ArrayList<>();
        rows.add(Books.row("交办日期:2026年3月18日"));
        for (int i = 0; shuffled && i < random.nextInt(4); i++) {
            rows.add(random.nextInt(rows.size() + 1), Books.row(FILLERS.get(random.nextInt(FILLERS.size()))));
        }
        boolean two = shuffled && random.nextBoolean();
        header(random, synonyms, shuffled, two, order, rows, merges);
        for (Object[] row : ROWS) {
            for (int i = 0; shuffled && i < random.nextInt(2); i++) {
                rows.add(random.nextBoolean() ? Books.row() : Books.row("小计"));
            }
            rows.add(order.stream().map(column -> row[column]).toArray());
        }
        if (shuffled) {
            rows.add(Books.row("合计"));
            rows.add(Books.row("填表人:某人"));
        }
        XSSFWorkbook book = new XSSFWorkbook();
        Books.fill(book.createSheet("清单"), rows, merges.toArray(String[]::new));
        return Books.bytes(book);
    }

    /** One header row, or two in which all columns but the units' are merged downwards. */
    private static void header(
            Random random,
            Map<String, List<String>> synonyms,
            boolean shuffled,
            boolean two,
            List<Integer> order,
            List<Object[]> rows,
            List<String> merges) {
        Object[] upper = new Object[order.size()];
        Object[] lower = new Object[order.size()];
        int row = rows.size();
        for (int i = 0; i < upper.length; i++) {
            String field = FIELDS.get(order.get(i));
            List<String> names = synonyms.get(field);
            String name =
                    names.get(shuffled ? random.nextInt(names.size()) : 0) + (field.equals("amount") ? "(万元)" : "");
            boolean below = two && field.endsWith("nit") | field.endsWith("nits");
            upper[i] = below ? "责任落实" : name;
            lower[i] = below ? name : null;
            if (two && !below) {
                merges.add(Grid.address(row, i) + ":" + Grid.address(row + 1, i));
            }
        }
        rows.add(upper);
        if (two) {
            rows.add(lower);
        }
    }

    private static List<String> facts(byte[] book) {
        ParsedList list = Books.parse(book);
        assertThat(list.rejected()).isEmpty();
        return list.accepted().stream()
                .map(p -> String.join(
                        "|",
                        List.of(
                                p.serial(),
                                p.topic(),
                                p.title(),
                                p.detail(),
                                p.requirement(),
                                p.leadUnit().toString(),
                                p.assistingUnits().toString(),
                                p.due().toString(),
                                String.valueOf(p.amount()),
                                String.valueOf(p.reportedClosed()),
                                p.fields().toString(),
                                p.attributes().toString())))
                .toList();
    }
}
