package org.bihuan.doors;

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

    static final int DEPTH = 32;
    /** The longest text a form takes is shorter; a body may have at most 2 MB of them. */
    static final int STRING = 1_000_000;
    /** The largest amount has 24 digits. */
    static final int NUMBER = 400;

    static final int NAME = 200;
    /** Names, values and brackets together, which bounds lists: one of ten thousand records of ten fields. */
    static final long TOKENS = 250_000;

    /** After Boot's own, which gives every converter the ordinary mapper. */
    @Bean
    @Order(100)
    ServerHttpMessageConvertersCustomizer limitedJson(ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(STRING)
                        .maxNumberLength(NUMBER)
                        .maxNameLength(NAME)
                        .maxTokenCount(TOKENS)
                        .build())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory);
        customizers.orderedStream().forEach(it -> it.customize(builder));
        var converter = new JacksonJsonHttpMessageConverter(builder.build());
        return converters -> converters.withJsonConverter(converter);
    }
}
