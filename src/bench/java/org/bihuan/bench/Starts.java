package org.bihuan.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.bihuan.packaged.PackagedProgram;

/** From the start of the process to its first answer. */
final class Starts {

    private Starts() {}

    static void measure(Path homes) throws Exception {
        Path demo = homes.resolve("starts-demo");
        Path plain = homes.resolve("starts-plain");
        print("demo county, fresh home", demo, "--spring.profiles.active=demo");
        print("demo county, second start", demo, "--spring.profiles.active=demo");
        print("without demo, fresh home", plain);
        print("without demo, second start", plain);
    }

    private static void print(String what, Path home, String... options) throws Exception {
        long begin = System.nanoTime();
        try (var program = PackagedProgram.start(home, options)) {
            URI health = program.address().resolve("/actuator/health");
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
            System.out.printf(
                    "(a) %s: %.1f s to the first answer (%d)%n",
                    what, (System.nanoTime() - begin) / 1e9, answer.statusCode());
        }
    }
}
