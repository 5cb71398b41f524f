package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** No database is opened by a password everybody knows. */
class DatabasePasswordTests {

    /** As the profile has it, on a machine whose environment says this much. */
    private static void start(Map<String, Object> said) throws Exception {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("said", said));
        new YamlPropertySourceLoader()
                .load("postgres", new ClassPathResource("application-postgres.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        DatabasePassword.databasePasswordIsSaid(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    @Test
    void withoutAPasswordNothingIsStarted() {
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(DatabasePassword.NotSaid.class);
        assertThatThrownBy(() -> start(Map.of("BIHUAN_DB_PASSWORD", " "))).isInstanceOf(DatabasePassword.NotSaid.class);
        assertThatCode(() -> start(Map.of("BIHUAN_DB_PASSWORD", "one-of-its-own")))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(Map.of("spring.datasource.password", "one-of-its-own")))
                .doesNotThrowAnyException();
    }

    @Test
    void itIsSaidInBothLanguages() {
        var said = new DatabasePasswordAnalyzer().analyze(new DatabasePassword.NotSaid());
        assertThat(said).isNotNull();
        assertThat(said.getDescription()).contains("没有填写 PostgreSQL 的密码", "password of PostgreSQL is not given");
        assertThat(said.getAction()).contains("BIHUAN_DB_PASSWORD");
    }
}
