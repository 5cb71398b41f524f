package org.bihuan.doors;

import org.bihuan.api.BoundedJson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** How deep and how long the body of a request may be that comes as JSON. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Rates.class)
class JsonLimits {

    /** After Boot's own, which gives every converter the ordinary mapper. */
    @Bean
    @Order(100)
    ServerHttpMessageConvertersCustomizer limitedJson(BoundedJson json) {
        var converter = new JacksonJsonHttpMessageConverter(json.mapper());
        return converters -> converters.withJsonConverter(converter);
    }
}
