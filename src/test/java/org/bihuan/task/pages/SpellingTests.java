package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县水务局",
                "水务",
                "xswj",
                "swj",
                "xianshuiwuju",
                "shuiwuju",
                "xian shui",
                "sw",
                "shuiwj",
                "XSW",
                "shu"
            })
    void aUnitIsMeantByPartsPinyinAndInitials(String typed) {
        assertThat(Spelling.means(typed, "县水务局")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "jyj", "水利", "xsj", "shuiwujv", "q"})
    void nothingElseIs(String typed) {
        assertThat(Spelling.means(typed, "县水务局")).isFalse();
    }

    @Test
    void aCharacterWithSeveralReadingsIsFoundByEach() {
        assertThat(Spelling.means("chongqing", "重庆路街道")).isTrue();
        assertThat(Spelling.means("zqljd", "重庆路街道")).isTrue();
        assertThat(Spelling.means("lvhua", "绿化办")).isTrue();
        assertThat(Spelling.means("12345rx", "12345热线")).isTrue();
    }

    @Test
    void whatNobodyTypesCostsNothing() {
        assertThat(Spelling.means("a".repeat(5_000), "啊".repeat(40))).isFalse();
        assertThat(Spelling.means("anan".repeat(14) + "x", "安安".repeat(20))).isFalse();
    }
}
