package org.bihuan.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The program from its jar, as a child process on a port of its own. Ended with this process at the latest. */
public final class PackagedProgram implements AutoCloseable {

    private static final Path JAR = Path.of("target", "bihuan.jar");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Thread lastRites;
    private final Path log;
    private final URI address;

    private PackagedProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.lastRites = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastRites);
        this.address = listening();
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param home where its data are
     * @param options further options of the Java machine, then of the program (those that begin with {@code --})
     */
    public static PackagedProgram start(Path home, String... options) {
        try {
            Files.createDirectories(home);
            Path log = home.resolve("program.log");
            var command = new ArrayList<String>();
            command.add(ProcessHandle.current().info().command().orElse("java"));
            List.of(options).stream().filter(it -> !it.startsWith("--")).forEach(command::add);
            command.addAll(
                    List.of("-jar", JAR.toString(), "--server.port=0", "--bihuan.home=" + home.toAbsolutePath()));
            List.of(options).stream().filter(it -> it.startsWith("--")).forEach(command::add);
            Files.deleteIfExists(log);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new PackagedProgram(process, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** How long it has kept a processor busy. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it at once (SIGKILL where there are signals): nothing of it gets to finish anything. */
    public void kill() {
        end(process.destroyForcibly());
    }

    /** Asks it to end in good order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        end(process);
    }

    private void end(Process dying) {
        dying.onExit().join();
        Runtime.getRuntime().removeShutdownHook(lastRites);
    }

    private URI listening() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            var port = PORT.matcher(said());
            if (port.find()) {
                return URI.create("http://127.0.0.1:" + port.group(1));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        process.destroyForcibly();
        throw new IllegalStateException("did not start:\n" + said());
    }

    /** What it has written so far. */
    public String said() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
