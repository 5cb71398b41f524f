package org.bihuan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.organization.Foundation;
import org.bihuan.rulebook.RuleBooks;
import org.bihuan.rulebook.TestRuleBooks;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The databases the processes are tested on, each with the whole program on it, started once per JVM. */
public enum TestDatabase {
    H2,
    POSTGRESQL;

    private ConfigurableApplicationContext program;

    /** A bean of the program that runs on this database. */
    public synchronized <T> T get(Class<T> type) {
        if (program == null) {
            program = start();
            program.getBean(Foundation.class).found(TestCounty.charter());
        }
        return program.getBean(type);
    }

    /** Every bean of a type by its name. */
    public <T> java.util.Map<String, T> all(Class<T> type) {
        get(MovableClock.class);
        return program.getBeansOfType(type);
    }

    private ConfigurableApplicationContext start() {
        try {
            String url = "jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
            String user = "sa";
            if (this == POSTGRESQL) {
                // Closed by its own shutdown hook.
                url = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
                user = "postgres";
            }
            Path home = Files.createTempDirectory("bihuan-stories");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            return run(home, List.of("--spring.datasource.url=" + url, "--spring.datasource.username=" + user));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts the program with a movable clock and without background jobs. */
    public static ConfigurableApplicationContext run(Path home, List<String> arguments) {
        var all = new java.util.ArrayList<>(arguments);
        all.addAll(List.of("--bihuan.home=" + home, "--bihuan.jobs.background=false", "--server.port=0"));
        // Its database may stop first when the JVM does; nothing here needs an orderly end.
        return new SpringApplicationBuilder(Bihuan.class)
                .registerShutdownHook(false)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(MovableClock.class);
                    beans.registerBean("testRuleBooks", RuleBooks.class, TestRuleBooks::get, it -> it.setPrimary(true));
                })
                .run(all.toArray(String[]::new));
    }

    private static void delete(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException left) {
            // The operating system clears its temporary folder.
        }
    }
}
