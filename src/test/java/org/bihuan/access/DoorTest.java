package org.bihuan.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bihuan.CountedStatements;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole program on a port of its own, outside the demo, with everything at the door as it is by default. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:door;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=8",
            "bihuan.home=target/door-tests",
            "bihuan.jobs.background=false",
            "bihuan.second-factor.posts=sysadmin,secadmin,logadmin",
            "server.address=127.0.0.1"
        })
@AutoConfigureMockMvc
@Import({Door.class, CountedStatements.class})
@interface DoorTest {}
