package org.bihuan;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Starts Bihuan. {@code --bihuan.home=DIR} says where its database, documents and own process files live. */
@SpringBootApplication
@EnableResilientMethods
public class Bihuan {

    private static final String HOME = "bihuan.home";

    public static void main(String[] args) {
        var program = new SpringApplication(Bihuan.class);
        program.addInitializers(Bihuan::absoluteHome);
        program.run(args);
    }

    /** People name the folder relative to where they start the program; H2 takes absolute paths only. */
    static void absoluteHome(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        String home = Path.of(environment.getRequiredProperty(HOME))
                .toAbsolutePath()
                .normalize()
                .toString();
        environment.getPropertySources().addFirst(new MapPropertySource("absolute home", Map.of(HOME, home)));
    }
}
