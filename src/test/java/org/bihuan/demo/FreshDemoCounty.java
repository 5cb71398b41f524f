package org.bihuan.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/** The demo county as it is after the first start, for tests that only look: whoever writes takes another. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-county;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=6",
            "bihuan.home=target/demo-county-test",
            "bihuan.jobs.background=false",
            // Never asked: nobody signs in by it here.
            "bihuan.oidc.issuer=https://id.example",
            "bihuan.oidc.client-id=bihuan"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
public @interface FreshDemoCounty {}
