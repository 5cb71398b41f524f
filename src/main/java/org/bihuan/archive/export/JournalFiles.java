package org.bihuan.archive.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bihuan.archive.export.Reading.Readable;
import org.bihuan.exchange.Formula;
import org.bihuan.journal.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chain three times: for programs, for spreadsheets, and entry by entry as the very bytes that were sealed, which {@code sha256sum}
 * alone can verify. Of what the exporter may not read only its place and its seals are there.
 */
@Component
class JournalFiles {

    private static final List<String> COLUMNS = List.of(
            "seq",
            "at",
            "actor",
            "onBehalfOf",
            "origin",
            "action",
            "subject",
            "data",
            "algorithm",
            "previous",
            "hash",
            "withheld");

    private final JsonMapper json;

    JournalFiles(JsonMapper json) {
        this.json = json;
    }

    /** Adds all three; how many entries were withheld is answered. */
    long add(Parcel parcel, Iterable<Entry> entries, Readable readable) throws IOException {
        parcel.add("journal/journal.jsonl", out -> lines(out, entries, readable));
        parcel.add("journal/journal.csv", out -> rows(out, entries, readable));
        long withheld = 0;
        var seals = new ArrayList<String>();
        for (Entry it : entries) {
            boolean shown = readable.contains(it);
            String name = "%08d.%s".formatted(it.seq(), shown ? "txt" : "withheld");
            if (shown) {
                parcel.put("journal/entries/" + name, out -> out.write(it.sealedBytes()));
                seals.add(it.hash() + "  " + name + "\n");
            } else {
                withheld++;
                parcel.add(
                        "journal/entries/" + name,
                        out -> out.write((it.previous() + " " + it.hash() + "\n").getBytes(StandardCharsets.UTF_8)));
            }
        }
        parcel.add("journal/entries/" + Parcel.SUMS, out -> {
            for (String seal : seals) {
                out.write(seal.getBytes(StandardCharsets.UTF_8));
            }
        });
        return withheld;
    }

    private void lines(OutputStream out, Iterable<Entry> entries, Readable readable) throws IOException {
        Writer text = writer(out);
        for (Entry it : entries) {
            text.write(json.writeValueAsString(values(it, readable.contains(it))));
            text.write("\n");
        }
        text.flush();
    }

    private static void rows(OutputStream out, Iterable<Entry> entries, Readable readable) throws IOException {
        Writer text = writer(out);
        // Excel reads UTF-8 as such only with this mark at the start.
        text.write('\uFEFF');
        var rows = new CSVPrinter(text, CSVFormat.DEFAULT);
        rows.printRecord(COLUMNS);
        for (Entry it : entries) {
            Map<String, @Nullable Object> values = values(it, readable.contains(it));
            rows.printRecord(COLUMNS.stream()
                    .map(values::get)
                    .map(value -> value instanceof String said ? Formula.quoted(said) : value)
                    .toList());
        }
        rows.flush();
    }

    private static Map<String, @Nullable Object> values(Entry it, boolean shown) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("chain", it.chain());
        values.put("seq", it.seq());
        if (shown) {
            values.put("at", it.at().toString());
            values.put("actor", it.actor());
            values.put("onBehalfOf", it.onBehalfOf());
            values.put("origin", it.origin());
            values.put("action", it.action());
            values.put("subject", it.subject());
            values.put("data", it.data());
        }
        values.put("algorithm", it.algorithm());
        values.put("previous", it.previous());
        values.put("hash", it.hash());
        values.put("withheld", !shown);
        return values;
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
