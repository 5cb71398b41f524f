package org.bihuan.doors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A port for those who run the program, if there is one ({@code management.server.port}), listens on this machine alone and
 * shows more than the health. The operator's own settings go before these.
 */
final class ManagementPort implements EnvironmentPostProcessor, Ordered {

    private static final String PORT = "management.server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!apart(environment)) {
            return;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("management.server.address", "127.0.0.1");
        shown.put("bihuan.actuator.exposed", "health,info,metrics");
        environment.getPropertySources().addLast(new MapPropertySource("management port", shown));
    }

    /** Whether there is such a port beside the main one. */
    static boolean apart(org.springframework.core.env.Environment environment) {
        String port = environment.getProperty(PORT, "");
        return !port.isBlank() && !port.startsWith("-") && (port.equals("0") || !port.equals(main(environment)));
    }

    private static String main(org.springframework.core.env.Environment environment) {
        return environment.getProperty("server.port", "8080");
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
