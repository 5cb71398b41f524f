package org.bihuan.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A file of boundaries is taken whole or refused with the place of each mistake; nothing of it is guessed. */
class BoundaryFileTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> UNITS =
            Map.of("water", "water", "县水务局", "water", "水务局", "water", "health", "health", "县卫生健康局", "health");
    private static final Map<String, String> NAMES = Map.of("water", "县水务局", "health", "县卫生健康局");
    private static final String SQUARE = "[[[113.1,33.1],[113.2,33.1],[113.2,33.2],[113.1,33.1]]]";

    private static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String square(String properties) {
        return feature(properties, "Polygon", SQUARE);
    }

    private static BoundaryFile read(String text) {
        return BoundaryFile.read(text.getBytes(StandardCharsets.UTF_8), UNITS, NAMES, JSON);
    }

    private static List<String> wrong(String text) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> read(text));
        assertThat(invalid).as("refused").isNotNull();
        return invalid.errors().stream()
                .map((FieldError it) -> it.field() + " " + it.reason().code())
                .toList();
    }

    @Test
    void unitsAreFoundByIdNameAndAlias() {
        BoundaryFile read = read(file(
                square("{\"name\":\"水务局\",\"population\":3}"),
                feature("{\"code\":\"health\"}", "MultiPolygon", "[" + SQUARE + "," + SQUARE + "]"),
                square("{\"name\":\"邻县\"}")));

        assertThat(read.found()).containsExactlyInAnyOrder("water", "health");
        assertThat(read.areas()).isEqualTo(3);
        assertThat(read.unknown()).containsExactly(new BoundaryFile.Unknown(2, "邻县"));
        assertThat(read.body())
                .contains("\"unit\":\"water\"", "县水务局", "县卫生健康局", "邻县")
                .doesNotContain("population");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Point        | [113.1,33.1]                                            | geometry.type boundary.geometry",
                "Polygon      | []                                                      | geometry.coordinates boundary.coordinates",
                "Polygon      | [[[113.1,33.1],[113.2,33.1],[113.1,33.1]]]              | geometry.coordinates[0] boundary.ring",
                "Polygon      | [[[113.1,33.1],[113.2,33.1],[113.2,33.2],[113.1,33.2]]] | geometry.coordinates[0] boundary.open",
                "Polygon      | [[[33.1,113.1],[33.1,113.2],[33.2,113.2],[33.1,113.1]]] | geometry.coordinates[0][0] boundary.position",
                "Polygon      | [[[1,2],[3,4],[5,6],[1,2]]]                             | geometry.coordinates[0][0] boundary.position",
                "Polygon      | [[[113.1,33.1],[113.2,\"x\"],[113.2,33.2],[113.1,33.1]]] | geometry.coordinates[0][1] boundary.position",
                "MultiPolygon | [[]]                                                    | geometry.coordinates[0] boundary.coordinates",
            })
    void aGeometryThatIsNoneIsNamedByItsPlace(String type, String coordinates, String error) {
        assertThat(wrong(file(square("{\"unit\":\"water\"}"), feature("{\"unit\":\"health\"}", type, coordinates))))
                .containsExactly("features[1]." + error);
    }

    @Test
    void whatNamesNoUnitOrOneTwiceIsRefused() {
        assertThat(wrong(file(square("{\"unit\":\"water\"}"), square("{\"name\":\"县水务局\"}"))))
                .containsExactly("features[1].properties boundary.twice");
        assertThat(wrong(file(square("{\"unit\":\"water\"}"), square("{}"))))
                .containsExactly("features[1].properties boundary.name");
        assertThat(wrong(file(square("{\"unit\":\"water\"}"), square("null"))))
                .containsExactly("features[1].properties boundary.name");
        assertThat(wrong(file(square("{\"name\":\"邻县\"}")))).containsExactly("file boundary.noUnit");
    }

    @Test
    void whatIsNoFileOfBoundariesIsRefused() {
        assertThat(wrong("")).containsExactly("file form.required");
        assertThat(wrong("{\"type\":")).containsExactly("file boundary.json");
        assertThat(wrong("[]")).containsExactly("file boundary.collection");
        assertThat(wrong("{\"type\":\"Feature\"}")).containsExactly("file boundary.collection");
        assertThat(wrong(file())).containsExactly("file boundary.collection");
        assertThat(wrong("[".repeat(5000))).containsExactly("file boundary.json");
        String nested = "[".repeat(40) + "]".repeat(40);
        assertThat(wrong(file(square("{\"name\":\"邻县\",\"x\":" + nested + "}"))))
                .containsExactly("file boundary.json");
        assertThat(wrong(file(square("{\"name\":\"邻县\",\"x\":" + "9".repeat(500) + "}"))))
                .containsExactly("file boundary.json");
        assertThat(wrong("[" + "1,".repeat(900_000) + "1]")).containsExactly("file boundary.json");
        assertThat(wrong(" ".repeat(BoundaryFile.MAX_BYTES + 1))).containsExactly("file boundary.size");
        String[] many = new String[501];
        java.util.Arrays.fill(many, square("{\"name\":\"邻县\"}"));
        assertThat(wrong(file(many))).containsExactly("file boundary.areas.most");
    }
}
