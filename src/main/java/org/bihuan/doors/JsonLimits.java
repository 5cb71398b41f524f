package org.bihuan.doors;

import org.bihuan.api.JsonBounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * How deep and how long what comes as JSON may be. Only what comes from outside: what the program has written itself, the
 * record of a list of twenty thousand problems for one, is read by the ordinary mapper.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Rates.class)
class JsonLimits {

    /** After Boot's own, which gives every converter the ordinary mapper. */
    @Bean
    @Order(100)
    ServerHttpMessageConvertersCustomizer limitedJson(ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
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
        var converter = new JacksonJsonHttpMessageConverter(builder.build());
        return converters -> converters.withJsonConverter(converter);
    }
}
