package org.bihuan.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.bihuan.Bihuan;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * How long the ledger's pages take with very many rows, over HTTP from the same machine: {@code -Dbench.parts=ledger}, with
 * {@code -Dbench.rows=100000,1000000}, {@code -Dbench.databases=H2,PostgreSQL} and {@code -Dbench.seed=}. With {@code -Dbench.kept=} and
 * a folder the databases stay there and are filled only once; {@code -Dbench.only=} names in part what is asked.
 */
final class LedgerTimes {

    private static final int TIMES = Integer.getInteger("bench.times", 5);
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    /** What is asked, by what it is called in the table. */
    private static final Map<String, String> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("no rows at all, to compare", "/problems/columns");
        ASKED.put("first page", "/problems");
        ASKED.put("-id order", "/problems?sort=-id");
        ASKED.put("page in the middle", "/problems?sort=id&after=M-2021-00050-250");
        ASKED.put("middle, by due date", "/problems?sort=due&after=M-2021-00050-250");
        ASKED.put("light=red", "/problems?light=red");
        ASKED.put("light=yellow", "/problems?light=yellow");
        ASKED.put("light=late", "/problems?light=late");
        ASKED.put("status=verifying", "/problems?status=verifying");
        ASKED.put("status=closed", "/problems?status=closed");
        ASKED.put("status=planReview (none)", "/problems?status=planReview");
        ASKED.put("unit", "/problems?unit=agriculture");
        ASKED.put("matter", "/problems?matter=M-2021-00050");
        ASKED.put("due between", "/problems?dueAfter=2024-03-01&dueBefore=2024-03-31");
        ASKED.put("q frequent", "/problems?q=" + encoded("漏损率"));
        ASKED.put("q rare", "/problems?q=" + encoded("罕见"));
        ASKED.put("tag=extended", "/problems?tag=extended");
        ASKED.put("matter + red", "/problems?matter=M-2021-00050&light=red");
        ASKED.put("lead unit + red", "/problems?leadUnit=agriculture&light=red");
        ASKED.put("repeated (none)", "/problems?repeated=true");
        ASKED.put("reworked (none)", "/problems?figure=reworked");
        ASKED.put(
                "handed over in a month", "/problems?figure=issued&issuedFrom=2026-03-01&issuedTo=2026-03-31");
        ASKED.put(
                "signed off in a month",
                "/problems?figure=onOriginalDate&closedFrom=2024-03-01&closedTo=2024-03-31");
        ASKED.put("unit + red", "/problems?unit=agriculture&light=red");
        ASKED.put("totals", "/problems/totals");
        ASKED.put("totals, light=red", "/problems/totals?light=red");
        ASKED.put("totals, unit", "/problems/totals?unit=agriculture");
        ASKED.put("totals, q rare", "/problems/totals?q=" + encoded("罕见"));
        ASKED.put("totals, q frequent", "/problems/totals?q=" + encoded("漏损率"));
        ASKED.put("totals, counted exactly", "/problems/totals?exact=true");
        ASKED.put("groups by unit", "/problems?group=unit&figures=now");
        ASKED.put("groups by opinion", "/problems?group=matter");
        ASKED.put("workbench", "/");
        ASKED.put("statistics, the page", "/statistics");
        ASKED.put("statistics", "/statistics?figures=now");
        ASKED.put("statistics by opinion", "/statistics?by=matter&figures=now");
        ASKED.put("statistics by month", "/statistics?by=month&figures=now");
        ASKED.put("board", "/board");
        ASKED.put("board, its figures", "/board?figures=now");
        ASKED.put("supervision", "/supervision");
        ASKED.put("supervision, its figures", "/supervision?figures=now");
        ASKED.put("search frequent", "/search?q=" + encoded("漏损率"));
        ASKED.put("search rare", "/search?q=" + encoded("罕见"));
    }

    private static final List<String> READERS = List.of(
            System.getProperty("bench.readers", "office,clerk,agriculture").split(","));

    private LedgerTimes() {}

    static void measure(Path temporary) throws Exception {
        String kept = System.getProperty("bench.kept");
        Path homes = kept == null ? temporary : Path.of(kept);
        for (String rows : System.getProperty("bench.rows", "100000").split(",")) {
            for (String database :
                    System.getProperty("bench.databases", "H2,PostgreSQL").split(",")) {
                Path home = homes.resolve("ledger-" + database + "-" + rows);
                if (database.equals("H2")) {
                    run(database, Integer.parseInt(rows), home);
                } else {
                    try (var postgres = postgres(homes.resolve("postgres-" + rows))) {
                        run(
                                database,
                                Integer.parseInt(rows),
                                home,
                                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres")
                                        + "&reWriteBatchedInserts=true",
                                "--spring.datasource.username=postgres");
                    }
                }
            }
        }
    }

    private static EmbeddedPostgres postgres(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.toAbsolutePath())
                .setCleanDataDirectory(System.getProperty("bench.kept") == null)
                .start();
    }

    private static void run(String database, int rows, Path home, String... options) throws Exception {
        var arguments = new ArrayList<>(Arrays.asList(options));
        arguments.addAll(List.of(
                "--spring.profiles.active=demo",
                "--bihuan.demo.year=false",
                "--bihuan.jobs.background=false",
                "--server.port=0",
                "--bihuan.home=" + home.toAbsolutePath()));
        try (var program = new SpringApplicationBuilder(Bihuan.class).run(arguments.toArray(String[]::new))) {
            System.out.printf(
                    "(e) ledger on %s, load of the machine %.1f%n",
                    database, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            long begin = System.nanoTime();
            new ManyProblems(Long.getLong("bench.seed", 20261122L), rows, "shili")
                    .fill(program.getBean(DataSource.class));
            System.out.printf("    filled in %.0f s%n", seconds(begin));
            URI address =
                    URI.create("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port"));
            for (String reader : READERS) {
                read(database, rows, address, reader);
            }
        }
    }

    private static void read(String database, int rows, URI program, String reader) throws Exception {
        HttpClient http = signedIn(program, reader);
        for (var asked : ASKED.entrySet()) {
            if (!asked.getKey().contains(ONLY)) {
                continue;
            }
            print(database, rows, reader, asked.getKey(), http, program.resolve(asked.getValue()));
        }
        var page = NEXT.matcher(get(http, program.resolve("/problems")).body());
        if (page.find()) {
            print(
                    database,
                    rows,
                    reader,
                    "next page",
                    http,
                    program.resolve(page.group(1).replace("&amp;", "&")));
        }
        if (reader.equals("office") && ONLY.isEmpty()) {
            once(database, rows, "csv, unit", http, program.resolve("/problems.csv?unit=agriculture"));
            once(database, rows, "xlsx, unit", http, program.resolve("/problems.xlsx?unit=agriculture"));
            once(database, rows, "csv, everything", http, program.resolve("/problems.csv"));
        }
    }

    private static void print(String database, int rows, String reader, String what, HttpClient http, URI address)
            throws Exception {
        var times = new double[TIMES];
        get(http, address);
        double before = processorSeconds();
        int status = 0;
        int size = 0;
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = get(http, address);
            times[i] = seconds(begin) * 1000;
            status = answer.statusCode();
            size = answer.body().length();
        }
        double busy = (processorSeconds() - before) * 1000 / TIMES;
        Arrays.sort(times);
        System.out.printf(
                "    %-10s %,9d %-11s %-26s %7.0f ms of processor, %7.0f ms at best, %d, %d KB%n",
                database, rows, reader, what, busy, times[0], status, size / 1024);
    }

    private static void once(String database, int rows, String what, HttpClient http, URI address) throws Exception {
        long begin = System.nanoTime();
        double before = processorSeconds();
        var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
        long bytes = answer.body().transferTo(OutputStream.nullOutputStream());
        System.out.printf(
                "    %-10s %,9d %-11s %-26s %7.1f s of processor, %.1f s in all, %d, %,d KB%n",
                database,
                rows,
                "office",
                what,
                processorSeconds() - before,
                seconds(begin),
                answer.statusCode(),
                bytes / 1024);
    }

    /**
     * What this program has used, H2 in it: on a machine others use too it says more than the clock. The server of PostgreSQL is a
     * program of its own, whose time is in the clock alone.
     */
    private static double processorSeconds() {
        var here = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return here.getProcessCpuTime() / 1e9;
    }

    private static HttpClient signedIn(URI program, String login) throws Exception {
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var token = CSRF.matcher(get(http, program.resolve("/login")).body());
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in with");
        }
        var sent = http.send(
                HttpRequest.newBuilder(program.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=" + login + "&password=bihuan-demo&_csrf=" + encoded(token.group(1))))
                        .build(),
                BodyHandlers.ofString());
        if (sent.statusCode() != 302
                || sent.headers().firstValue("Location").orElse("").contains("login")) {
            throw new IllegalStateException("not signed in as " + login + ": " + sent.statusCode());
        }
        return http;
    }

    private static HttpResponse<String> get(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
