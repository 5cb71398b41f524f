package org.bihuan.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bihuan.CountedStatements;
import org.bihuan.api.ApiTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole program over two congresses in a database of its own, with every statement counted. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@Import({CountedStatements.class, Belongings.class, TwoCongresses.class, Requests.class})
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:permissions;DB_CLOSE_DELAY=-1",
            "bihuan.home=target/permission-tests"
        })
@interface PermissionTest {}
