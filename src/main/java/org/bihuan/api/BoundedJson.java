package org.bihuan.api;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that comes from outside, as a body or within a form, and no further than {@link JsonBounds} allow. What the program has written
 * itself, the record of a list of twenty thousand problems for one, is read by the ordinary mapper.
 */
@Component
public class BoundedJson {

    private final JsonMapper mapper;

    BoundedJson(ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(JsonBounds.DEPTH)
                        .maxStringLength(JsonBounds.STRING)
                        .maxNumberLength(JsonBounds.NUMBER)
                        .maxNameLength(JsonBounds.NAME)
                        .maxTokenCount(JsonBounds.TOKENS)
                        .build())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory);
        customizers.orderedStream().forEach(it -> it.customize(builder));
        this.mapper = builder.build();
    }

    /** A mapper like the ordinary one but for the bounds. */
    public JsonMapper mapper() {
        return mapper;
    }
}
