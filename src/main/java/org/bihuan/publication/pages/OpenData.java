package org.bihuan.publication.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.api.Sentences;
import org.bihuan.doors.PublicCache;
import org.bihuan.exchange.Formula;
import org.bihuan.permission.Open;
import org.bihuan.publication.PublicResults;
import org.bihuan.publication.PublicResults.Finding;
import org.bihuan.publication.PublicResults.Published;
import org.bihuan.publication.PublicResults.Text;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** What the public's page of a matter says, as data 开放数据: the same fields, as JSON and as a table. */
@Controller
@RequestMapping("/public/matters/{id}")
class OpenData {

    private final PublicResults results;
    private final PublicVotes votes;
    private final Sentences sentences;
    private final JsonMapper json;

    OpenData(PublicResults results, PublicVotes votes, Sentences sentences, JsonMapper json) {
        this.results = results;
        this.votes = votes;
        this.sentences = sentences;
        this.json = json;
    }

    /** The whole; {@code terms} says what it is and how it may be used. */
    record Data(
            String terms,
            String congress,
            Matter matter,
            Text published,
            List<Finding> problems,
            List<PublicVotes.Vote> satisfaction) {}

    /** The matter itself. */
    record Matter(
            String id,
            String title,
            @Nullable String number,
            String committee,
            String organ,
            @Nullable String issuedOn,
            String publishedOn,
            @Nullable String endedOn,
            long problems,
            long closed) {}

    @Open("What was published is for everybody.")
    @GetMapping("/data.json")
    void json(@PathVariable String id, HttpServletResponse response) throws IOException {
        Published it = results.find(id).orElseThrow(() -> new Missing(id));
        var matter = new Matter(
                it.id(),
                it.title(),
                it.number(),
                it.committee(),
                it.organ(),
                it.issuedOn() == null ? null : it.issuedOn().toString(),
                it.publishedOn().toString(),
                it.endedOn() == null ? null : it.endedOn().toString(),
                it.problems(),
                it.closed());
        var data = new Data(
                terms(it),
                it.congressName(),
                matter,
                results.text(id).orElseThrow(() -> new Missing(id)),
                results.findings(id),
                votes.of(id));
        answer(response, "application/json", id + ".json", json.writeValueAsBytes(data));
    }

    @Open("What was published is for everybody.")
    @GetMapping("/data.csv")
    void csv(@PathVariable String id, HttpServletResponse response) throws IOException {
        Published it = results.find(id).orElseThrow(() -> new Missing(id));
        var lines = new ArrayList<String>();
        lines.add(line(terms(it)));
        lines.add(line("seq", "cycle", "title", "unit", "state", "closedOn", "degree", "notice", "ratedUntil"));
        for (Finding one : results.findings(id)) {
            lines.add(line(
                    one.seq(),
                    one.cycle(),
                    one.title(),
                    one.unit(),
                    one.state(),
                    one.closedOn(),
                    one.degreeZh(),
                    one.notice(),
                    one.ratedUntil()));
        }
        // With the mark by which spreadsheet programs know the encoding.
        String text = "\uFEFF" + String.join("\r\n", lines) + "\r\n";
        answer(response, "text/csv; charset=UTF-8", id + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private String terms(Published it) {
        return sentences.of("console.public.terms", it.congressName(), it.publishedOn());
    }

    private static String line(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(it -> it == null ? "" : it.toString())
                .map(it -> "\"" + Formula.quoted(it).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    private static void answer(HttpServletResponse response, String type, String name, byte[] content)
            throws IOException {
        PublicCache.allow(response);
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
