package org.bihuan.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/** A test over HTTP, without a network, of the whole program with its demo county in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=6",
            "bihuan.home=target/pages-test",
            "bihuan.emblem=../../src/test/resources/emblem.png",
            // Never asked: nobody signs in by it here.
            "bihuan.oidc.issuer=https://id.example",
            "bihuan.oidc.client-id=bihuan"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
public @interface PagesOfDemoCounty {}
