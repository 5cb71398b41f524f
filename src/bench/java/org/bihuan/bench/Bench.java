package org.bihuan.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures the packaged program and prints the figures. {@code mvn -q -Pbench -DskipTests verify} runs all of it;
 * {@code -Dbench.parts=starts,h2,postgres,import,size} some of it, {@code -Dbench.seconds=30} for how long steps are counted.
 * {@code -Dbench.parts=ledger} is asked for by name, see {@link LedgerTimes}.
 * Everything runs on this one machine: the callers take their share of its processors.
 */
public final class Bench {

    private Bench() {}

    /** Runs the parts named. */
    public static void main(String[] arguments) throws Exception {
        List<String> parts = List.of(
                System.getProperty("bench.parts", "starts,h2,postgres,import,size").split(","));
        Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));
        Path homes = Files.createTempDirectory(Path.of("target"), "bench");
        System.out.printf(
                "%d processors, Java %s, %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name"));
        if (parts.contains("starts")) {
            Starts.measure(homes);
        }
        if (parts.contains("h2")) {
            Steps.measure("H2", homes.resolve("h2"), time, "--spring.profiles.active=demo");
        }
        if (parts.contains("postgres")) {
            postgres(homes.resolve("postgres"), time);
        }
        if (parts.contains("import")) {
            LargeImport.measure(homes.resolve("import"));
        }
        if (parts.contains("ledger")) {
            LedgerTimes.measure(homes);
        }
        if (parts.contains("size")) {
            System.out.printf("(d) jar: %.1f MB%n", Files.size(Path.of("target", "bihuan.jar")) / 1e6);
        }
    }

    /** As the embedded server is configured: it turns fsync and full_page_writes off. */
    private static void postgres(Path home, Duration time) throws Exception {
        try (var postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "50").start()) {
            String shown;
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var settings = connection.createStatement().executeQuery(
                            "select string_agg(name || '=' || setting, ', ') from pg_settings"
                                    + " where name in ('fsync', 'synchronous_commit', 'full_page_writes')")) {
                settings.next();
                shown = settings.getString(1);
            }
            System.out.println("(b) PostgreSQL with " + shown);
            Steps.measure(
                    "PostgreSQL",
                    home,
                    time,
                    "--spring.profiles.active=demo",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres");
        }
    }
}
