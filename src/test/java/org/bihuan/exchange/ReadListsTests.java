package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A stored file that was read is not read again for the next page. */
class ReadListsTests {

    private static final byte[] LIST = "存在问题,牵头单位,毛病\n漏损,县水务局,渗水\n".getBytes(StandardCharsets.UTF_8);

    private final ReadLists lists = new ReadLists();

    private ReadList read(@Nullable String stored, Map<String, String> mapping, Correction... corrections) {
        return lists.read(order(stored, mapping, corrections));
    }

    private static ImportList.Order order(
            @Nullable String stored, Map<String, String> mapping, Correction... corrections) {
        return new ImportList.Order(
                LIST, "清单.csv", "supervision", null, Map.of(), mapping, false, List.of(corrections), stored);
    }

    @Test
    void aStoredFileIsReadOnce() {
        ReadRow first = read("a", Map.of()).sheets().get(0).rows().get(0);
        assertThat(read("a", Map.of()).sheets().get(0).rows().get(0)).isSameAs(first);
        assertThat(read("b", Map.of()).sheets().get(0).rows().get(0)).isNotSameAs(first);
        assertThat(read(null, Map.of()).sheets().get(0).rows().get(0)).isNotSameAs(first);
    }

    @Test
    void whatWasSaidOfItCountsAllTheSame() {
        read("a", Map.of());
        ReadList corrected = read("a", Map.of(), new Correction("清单", 2, 0, "断流"));
        assertThat(corrected.sheets().get(0).rows().get(0).cells().get(0).text())
                .isEqualTo("断流");
        assertThat(read("a", Map.of())
                        .sheets()
                        .get(0)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .text())
                .isEqualTo("漏损");
        assertThat(read("a", Map.of("毛病", "title")).sheets().get(0).columns())
                .filteredOn(it -> it.field() == Column.TITLE)
                .extracting(ReadColumn::header)
                .containsExactly("毛病");
    }

    @Test
    void whatIsUnderstoodIsUnderstoodAnewWhenTheUnitsChange() {
        var before = new ParsedList(List.of(), List.of(), Set.of("县水务局"), List.of());
        var after = new ParsedList(List.of(), List.of(), Set.of(), List.of());
        var order = order("a", Map.of());
        assertThat(lists.parsed(order, List.of("县教育局"), () -> before)).isSameAs(before);
        assertThat(lists.parsed(order("a", Map.of()), List.of("县教育局"), () -> after))
                .isSameAs(before);
        assertThat(lists.parsed(order, List.of("县教育局", "县水务局"), () -> after)).isSameAs(after);
        assertThat(lists.parsed(order("a", Map.of(), new Correction("清单", 2, 0, "断流")), List.of("县教育局"), () -> after))
                .isSameAs(after);
        assertThat(lists.parsed(order(null, Map.of()), List.of("县教育局"), () -> after))
                .isSameAs(after);
    }
}
