package org.bihuan.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program on a port of its own, over a database in memory, with a small county and nothing in the background. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1",
            "bihuan.home=target/api-tests",
            "bihuan.jobs.background=false",
            // Never asked: nobody signs in by it here.
            "bihuan.oidc.issuer=https://id.county.example/realms/staff",
            "bihuan.oidc.client-id=bihuan",
            "server.address=127.0.0.1"
        })
@Import({SmallCounty.class, Client.class, Walk.class, Refusals.class})
public @interface ApiTest {}
