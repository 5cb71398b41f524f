package org.bihuan.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of boundaries that was read and found good: GeoJSON (RFC 7946), each area a feature that names its unit.
 *
 * @param body what is kept of it: ids, names and geometry, nothing else
 * @param areas how many areas it has
 * @param found units that have an area
 * @param unknown areas that are no unit's, by their index and name
 */
record BoundaryFile(String body, int areas, Set<String> found, List<Unknown> unknown) {

    /** Bytes; a county's towns, drawn for a screen, need a tenth of it. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int MAX_AREAS = 500;
    private static final int MAX_POSITIONS = 100_000;

    /** Four signs for each position, and as many again for all that stands around them; far deeper than any geometry. */
    private static final JsonMapper BOUNDED = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(400)
                            .maxNameLength(200)
                            .maxTokenCount(8L * MAX_POSITIONS)
                            .build())
                    .build())
            .build();

    /** Properties by which a unit is named, the surest first. */
    private static final List<String> NAMING = List.of("unit", "code", "id", "name");

    /** Properties by which an area is called towards people. */
    private static final List<String> CALLED = List.of("name", "id", "code", "unit");

    /** An area nobody is responsible for. */
    record Unknown(int feature, String name) {}

    /**
     * Reads a file.
     *
     * @param units ids of units by everything they are called
     * @param names names of units by their ids
     * @throws Invalid naming the feature and the place within it, for everything that does not fit
     */
    static BoundaryFile read(byte[] bytes, Map<String, String> units, Map<String, String> names, JsonMapper json) {
        JsonNode root = parsed(bytes);
        var errors = new ArrayList<FieldError>();
        var rings = new Rings(errors);
        JsonNode features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray() || features.isEmpty()) {
            throw Invalid.field("file", "boundary.collection");
        }
        if (features.size() > MAX_AREAS) {
            throw Invalid.field("file", "boundary.areas.most", features.size(), MAX_AREAS);
        }
        ObjectNode kept = json.createObjectNode().put("type", "FeatureCollection");
        var list = kept.putArray("features");
        var at = new HashMap<String, Integer>();
        var unknown = new ArrayList<Unknown>();
        for (int i = 0; i < features.size(); i++) {
            JsonNode feature = features.get(i);
            String place = "features[" + i + "]";
            rings.geometry(place + ".geometry", feature.path("geometry"));
            Optional<String> unit = NAMING.stream()
                    .map(it -> text(feature.path("properties").path(it)))
                    .filter(it -> it != null && units.containsKey(it))
                    .map(units::get)
                    .findFirst();
            String named = CALLED.stream()
                    .map(it -> text(feature.path("properties").path(it)))
                    .filter(it -> it != null)
                    .findFirst()
                    .orElse(null);
            if (named == null) {
                rings.wrong(place + ".properties", "boundary.name", String.join(", ", NAMING));
                continue;
            }
            Integer before = unit.isEmpty() ? null : at.putIfAbsent(unit.get(), i);
            if (before != null) {
                rings.wrong(place + ".properties", "boundary.twice", named, before);
            }
            if (unit.isEmpty()) {
                unknown.add(new Unknown(i, named));
            }
            var area = list.addObject().put("type", "Feature");
            area.putObject("properties")
                    .put("unit", unit.orElse(""))
                    .put("name", unit.map(names::get).orElse(named));
            area.set(
                    "geometry",
                    json.createObjectNode()
                            .put("type", feature.path("geometry").path("type").asString(""))
                            .<ObjectNode>set(
                                    "coordinates", feature.path("geometry").path("coordinates")));
        }
        if (rings.positions() > MAX_POSITIONS) {
            rings.wrong("file", "boundary.positions", rings.positions(), MAX_POSITIONS);
        }
        if (errors.isEmpty() && at.isEmpty()) {
            rings.wrong("file", "boundary.noUnit", unknown.get(0).name());
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new BoundaryFile(
                json.writeValueAsString(kept), features.size(), new LinkedHashSet<>(at.keySet()), List.copyOf(unknown));
    }

    private static JsonNode parsed(byte[] bytes) {
        if (bytes.length == 0) {
            throw Invalid.field("file", "form.required");
        }
        if (bytes.length > MAX_BYTES) {
            throw Invalid.field("file", "boundary.size", MAX_BYTES / 1024 / 1024);
        }
        try {
            return BOUNDED.readTree(bytes);
        } catch (JacksonException unreadable) {
            var where = unreadable.getLocation();
            throw new Invalid(List.of(new FieldError(
                    "file",
                    where == null
                            ? Reason.of("boundary.json", 1, 1)
                            : Reason.of("boundary.json", where.getLineNr(), where.getColumnNr()))));
        }
    }

    private static @Nullable String text(JsonNode it) {
        String text = it.isString() || it.isNumber() ? it.asString().strip() : "";
        return text.isEmpty() || text.length() > 200 ? null : text;
    }
}
