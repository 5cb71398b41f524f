package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.bihuan.api.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Wherever a page takes a password or a code of somebody's, attempts are counted. */
@ApiTest
class DoorsAreStrictTests {

    @Autowired
    Rates rates;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyPageOfGettingInIsBehindOne() {
        var doors = rates.doors().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var sent = new TreeSet<String>(List.of("/login", "/setup", "/api/v1/tokens", "/api/v1/setup"));
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            boolean gettingIn = method.getBeanType().getPackageName().equals("org.bihuan.access.pages");
            if (gettingIn && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                // Ending a session or a token, or saying who one is, takes nothing that could be guessed.
                mapping.getPatternValues().stream()
                        .filter(it -> !it.matches("(/account)?/(sessions|tokens)/.*|/account/identity"))
                        .forEach(sent::add);
            }
        });
        assertThat(sent).contains("/account/second-factor/confirm", "/account/password", "/activate", "/login/code");
        for (String path : sent) {
            assertThat(doors).as(path).anyMatch(door -> door.matches(PathContainer.parsePath(path)));
        }
    }
}
