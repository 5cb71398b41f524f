package org.bihuan.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.time.Clock;
import org.bihuan.packaged.PackagedProgram;
import org.bihuan.walker.Answer;
import org.bihuan.walker.Caller;
import org.bihuan.walker.County;
import org.bihuan.walker.FormFiller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of ten thousand problems in one file. */
final class LargeImport {

    private static final int ROWS = 10_000;
    private static final List<String> UNITS = List.of("县水务局", "县农业农村局", "县教育局", "县卫生健康局", "县住房和城乡建设局");

    private LargeImport() {}

    static void measure(Path home) {
        try (var program = PackagedProgram.start(home, "--spring.profiles.active=demo", "--bihuan.demo.year=false")) {
            Caller clerk = County.caller(Caller.connections(), program.address(), "clerk");
            JsonNode form = clerk.all("/processes").stream()
                    .filter(it -> it.path("key").asString().equals("supervision"))
                    .findFirst()
                    .orElseThrow()
                    .path("form");
            String fields = new JsonMapper()
                    .writeValueAsString(new FormFiller(false, Clock.systemUTC()).fill(form, clerk));
            long begin = System.nanoTime();
            Answer answer = clerk.post(
                    "/imports",
                    Map.of("process", "supervision", "title", "万条问题", "fields", fields),
                    "list.csv",
                    list().getBytes(StandardCharsets.UTF_8));
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "(c) import of %,d rows: %.1f s, status %d, accepted %d, rejected %d%n",
                    ROWS,
                    seconds,
                    answer.status(),
                    answer.body().path("accepted").asInt(),
                    answer.body().path("rejected").size());
            Profile.jcmd(program.pid(), "GC.run");
            System.out.println("    heap after a full collection: "
                    + Profile.jcmd(program.pid(), "GC.heap_info").lines().skip(1).findFirst().orElse("").strip());
        }
    }

    private static String list() {
        var rows = new StringBuilder("序号,问题,整改要求,责任单位,整改时限\n");
        for (int i = 1; i <= ROWS; i++) {
            rows.append(i)
                    .append(",第 ")
                    .append(i)
                    .append(" 处供水管网漏损率偏高,查明原因并落实管护责任,")
                    .append(UNITS.get(i % UNITS.size()))
                    .append(",2027年12月底前\n");
        }
        return rows.toString();
    }
}
