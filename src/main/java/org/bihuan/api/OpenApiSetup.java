package org.bihuan.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.bihuan.organization.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API to programs (OpenAPI at {@code /v3/api-docs}); people read {@code /docs/api}. */
@Configuration(proxyBeanMethods = false)
class OpenApiSetup {

    private static final String PREFIX = "/api/v1/";

    static {
        // Who calls is known from the login, it is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI description(@Value("${bihuan.version:unknown}") String version) {
        return new OpenAPI()
                .info(new Info()
                        .title("Bihuan 闭环")
                        .description("Closed-loop supervision by local people's congresses. In words: /docs/api")
                        .version(version)
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes("basic", scheme("basic"))
                        .addSecuritySchemes("bearer", scheme("bearer")))
                .security(List.of(
                        new SecurityRequirement().addList("bearer"), new SecurityRequirement().addList("basic")));
    }

    /** Operations are told apart by what they are about, the first word of the address. */
    @Bean
    OpenApiCustomizer tagsAndRefusals() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    operation.setTags(List.of(tag(path)));
                    refusals(operation);
                }));
    }

    private static String tag(String path) {
        String rest = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
        return rest.split("[/.]")[0];
    }

    private static void refusals(Operation operation) {
        var problem = new Content().addMediaType("application/problem+json", new MediaType());
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("Refused, with reasons (RFC 9457)")
                                .content(problem));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
