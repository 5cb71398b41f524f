package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

/** A text that looks like a formula is one nowhere, and comes back as it was. */
class FormulaTests {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "+86 0000",
            "-2",
            "@SUM(A1)",
            "'=1",
            "''=1",
            "-",
            "＝HYPERLINK(\"http://evil.example\")",
            "'＝1",
            "=cmd|' /C calc'!A0",
            "'");

    @Test
    void whatLooksLikeAFormulaIsQuotedAndNothingElse() {
        for (String text : List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a")) {
            assertThat(Formula.quoted(text)).isEqualTo("'" + text);
        }
        for (String text : List.of("", "水源地", "a=1", "1-2", "'quoted'", "“=”", " =1", "水质＝达标", "一－二", "——完成")) {
            assertThat(Formula.quoted(text)).isEqualTo(text);
            assertThat(Formula.unquoted(text)).isEqualTo(text);
        }
    }

    @Test
    void tenThousandTextsComeBackAsTheyWere() {
        long seed = 20260310;
        var random = new Random(seed);
        String letters = "='+-@＝＋－＠\t\r\n水a1 ";
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(6); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String quoted = Formula.quoted(text.toString());
            assertThat(Formula.unquoted(quoted)).as("seed %d, %d", seed, i).isEqualTo(text.toString());
            assertThat(quoted.isEmpty() || "=+-@＝＋－＠\t\r\n".indexOf(quoted.charAt(0)) < 0)
                    .as("seed %d, %d", seed, i)
                    .isTrue();
        }
    }

    @Test
    void aListWrittenOutReadsAsItWasWritten() throws IOException {
        var out = new StringWriter();
        try (var rows = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            rows.printRecord("存在问题", "整改要求", "牵头单位", "整改时限");
            for (String text : HOSTILE) {
                rows.printRecord(Formula.quoted("问题" + text), Formula.quoted(text), "县水务局", "2026年6月底前");
            }
        }
        Grid read = CsvReader.read(out.toString().getBytes(StandardCharsets.UTF_8), "a", new ArrayList<>());
        for (int i = 0; i < HOSTILE.size(); i++) {
            assertThat(read.row(i + 1).get(1).text()).isEqualTo(HOSTILE.get(i));
        }
    }
}
