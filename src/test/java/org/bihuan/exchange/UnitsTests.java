package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of units as lists write them. */
class UnitsTests {

    @ParameterizedTest
    @CsvSource({
        "示例县住房和城乡建设局, housing",
        "县住房和城乡建设局, housing",
        "住房城乡建设局, housing",
        "住建局, housing",
        "县住建局, housing",
        "示例县住建局, housing",
        "县 住 建 局, housing",
        "卫健局, health",
        "县卫健委, health",
        "发改局, reform",
        "县发改委, reform",
        "发展和改革局, reform",
        "市监局, market",
        "县市场监管局, market",
        "人社局, labour",
        "文旅局, culture",
        "生态环境分局, environment",
        "市生态环境局示例县分局, environment",
        "县生态环境局, environment",
        "城管局, city",
        "城市管理综合执法局, city",
        "交警大队, traffic",
        "县公安局交警大队, traffic",
        "政府办, office",
        "县政府办, office",
        "县人民政府办公室, office",
        "水利局, water",
        "河口镇, hekou",
        "河口镇政府, hekou",
        "示例县河口镇人民政府, hekou",
    })
    void theSameUnit(String name, String id) {
        UnitMatch match = RegisterOfUnits.county().find(name);
        assertThat(match.unit()).isEqualTo(id);
        assertThat(match.candidates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"市住建局", "邻县住建局", "省水利厅", "住建", "局", "县", "审计局", "Maersk Line A/S"})
    void anotherUnit(String name) {
        assertThat(RegisterOfUnits.county().find(name)).isEqualTo(new UnitMatch(null, false, List.of()));
    }

    @Test
    void betweenTwoNothingIsChosen() {
        UnitMatcher units = new UnitMatcher(
                List.of(
                        RegisterOfUnits.unit("a", "示例县城市管理局"),
                        RegisterOfUnits.unit("b", "示例县城市管理综合执法局"),
                        RegisterOfUnits.unit("c", "示例县水务局", "水利站"),
                        RegisterOfUnits.unit("d", "示例县水利站")),
                "示例县");
        assertThat(units.find("县城管局").unit()).isNull();
        assertThat(units.find("县城管局").candidates()).containsExactly("示例县城市管理局", "示例县城市管理综合执法局");
        assertThat(units.find("县城市管理局").unit()).isEqualTo("a");
        assertThat(units.find("水利站").unit())
                .as("an alias goes before a name cut short")
                .isEqualTo("c");
        assertThat(units.find("示例县水利站").unit()).isEqualTo("d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"各乡镇人民政府", "各街道办事处", "各有关部门", "各成员单位", "县直各单位", "全县各乡镇", "有关部门", "县各有关单位", "各乡(镇)人民政府"})
    void collectiveAddressees(String name) {
        assertThat(RegisterOfUnits.county().find(name)).isEqualTo(new UnitMatch(null, true, List.of()));
    }

    @Test
    void aKnownCollectiveUnitIsFound() {
        UnitMatcher units = new UnitMatcher(List.of(new KnownUnit("towns", "各乡镇人民政府", List.of("各乡镇"), true)), "示例县");
        assertThat(units.find("各乡镇")).isEqualTo(new UnitMatch("towns", true, List.of()));
    }

    @Test
    void spellingsOfOneNewUnitHaveOneKey() {
        UnitMatcher units = new UnitMatcher(List.of(), "示例县");
        assertThat(units.key("县卫健局")).isEqualTo(units.key("卫生健康局"));
        assertThat(units.key("Ａ局")).isEqualTo(units.key("a 局"));
        assertThat(units.key("水务局")).isNotEqualTo(units.key("财政局"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            县水务局、县财政局 | false | 县水务局,县财政局
            县水务局，县财政局,县发改局 | false | 县水务局,县财政局,县发改局
            县水务局；县财政局;县发改局 | true | 县水务局,县财政局,县发改局
            县水务局/县财政局 | false | 县水务局,县财政局
            Labor; Administrative and Financial Services | true | Labor,Administrative and Financial Services
            A, B | false | A,B
            Maersk Line A/S | false | Maersk Line A/S
            MNZ & WorkSafe | false | MNZ & WorkSafe
            Ports/Harbours | false | Ports,Harbours
            县水务局、 | false | 县水务局
            """)
    void splitting(String text, boolean semicolons, String expected) {
        assertThat(UnitCell.split(text, semicolons).stream().map(UnitCell.Named::name))
                .isEqualTo(Arrays.asList(expected.split(",")));
    }

    @Test
    void aCommaBelongsToTheNameWhereTheColumnUsesSemicolons() {
        assertThat(UnitCell.split("Defense, Veterans and Emergency Management", true))
                .hasSize(1);
        assertThat(UnitCell.split("县水务局,县财政局", true)).hasSize(2);
    }

    @Test
    void linesAndWordsBesideTheNames() {
        List<UnitCell.Named> units = new ArrayList<>(UnitCell.split("县水务局\n县财政局(牵头)\r\n县住建局(城建、房管)", false));
        assertThat(units)
                .containsExactly(
                        new UnitCell.Named("县水务局", UnitCell.Part.UNSAID),
                        new UnitCell.Named("县财政局", UnitCell.Part.LEAD),
                        new UnitCell.Named("县住建局(城建、房管)", UnitCell.Part.UNSAID));
        assertThat(UnitCell.split("牵头单位:县水务局;配合单位:县财政局、县发改局", true))
                .extracting(UnitCell.Named::part)
                .containsExactly(UnitCell.Part.LEAD, UnitCell.Part.ASSISTING, UnitCell.Part.ASSISTING);
    }
}
