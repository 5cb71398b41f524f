package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class BihuanTests {

    @Test
    void aRelativeHomeIsWhereTheProgramWasStarted() {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("command line", Map.of("bihuan.home", "data")));

            Bihuan.absoluteHome(context);

            assertThat(context.getEnvironment().getProperty("bihuan.home"))
                    .isEqualTo(Path.of("data").toAbsolutePath().toString());
        }
    }
}
