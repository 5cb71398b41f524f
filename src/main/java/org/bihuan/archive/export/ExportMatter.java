package org.bihuan.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.archive.AsOf;
import org.bihuan.archive.Drawings;
import org.bihuan.archive.ReadJournal;
import org.bihuan.archive.ToldEntry;
import org.bihuan.archive.export.Reading.Readable;
import org.bihuan.document.FiledPapers;
import org.bihuan.journal.ChainVerifications;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Verified;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Units;
import org.bihuan.task.Diagrams;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A matter's whole history as a zip file: the journal with its seals, all papers with their fingerprints, the diagrams with the path
 * taken, pages to read in a browser, and how to verify all that with ordinary tools. Written as a stream; a file that breaks off is no
 * zip file. What the exporter may not see is listed as withheld.
 */
@Service
public class ExportMatter {

    private final Matters matters;
    private final Congresses congresses;
    private final Units units;
    private final ChainVerifications verifications;
    private final Reading reading;
    private final ReadJournal readJournal;
    private final JournalFiles journalFiles;
    private final FiledPapers papers;
    private final PaperFiles paperFiles;
    private final Diagrams diagrams;
    private final Drawings drawings;
    private final AsOf asOf;
    private final ITemplateEngine templates;
    private final Clock clock;

    ExportMatter(
            Matters matters,
            Congresses congresses,
            Units units,
            ChainVerifications verifications,
            Reading reading,
            ReadJournal readJournal,
            JournalFiles journalFiles,
            FiledPapers papers,
            PaperFiles paperFiles,
            Diagrams diagrams,
            Drawings drawings,
            AsOf asOf,
            ITemplateEngine templates,
            Clock clock) {
        this.matters = matters;
        this.congresses = congresses;
        this.units = units;
        this.verifications = verifications;
        this.reading = reading;
        this.readJournal = readJournal;
        this.journalFiles = journalFiles;
        this.papers = papers;
        this.paperFiles = paperFiles;
        this.diagrams = diagrams;
        this.drawings = drawings;
        this.asOf = asOf;
        this.templates = templates;
        this.clock = clock;
    }

    /** A picture in the file. */
    public record Drawn(
            String path, String name, int version, @Nullable String problem) {}

    /** An entry in the file: told, or only its place and seal. */
    public record Shown(Entry entry, @Nullable ToldEntry told) {}

    /**
     * Writes the file.
     *
     * @throws org.bihuan.refusal.Missing if the matter is not in the actor's sight; nothing is written then
     */
    public void write(Actor actor, String id, OutputStream out) throws IOException {
        Matter matter = matters.visible(actor, id);
        Instant now = clock.instant();
        Verified verified = verifications.examine(id);
        AsOf.Then then = asOf.of(actor, matter, now.atZone(Congress.ZONE).toLocalDate());
        long last = then.entry() == null ? 0 : then.entry().seq();
        Readable readable = reading.readable(actor, id);
        var parcel = new Parcel(out, now);
        long withheld = journalFiles.add(parcel, reading.entries(id, last), readable);
        List<PaperFiles.Line> lines = paperFiles.add(
                parcel,
                papers.ofMatter(actor, id).stream()
                        .filter(it -> it.entry() <= last)
                        .toList());
        List<Drawn> drawn = drawings(parcel, actor, matter, then);
        Map<String, Object> values = new HashMap<>();
        values.put("matter", matter);
        values.put("congress", congresses.name(matter.congress(), matter.endedOn()));
        values.put("host", units.name(matter.hostCommittee(), matter.endedOn()));
        values.put("organ", units.name(matter.organ(), matter.endedOn()));
        values.put("verified", verified);
        values.put("then", then);
        values.put("last", last);
        values.put("withheld", withheld);
        values.put("papers", lines);
        values.put("drawings", drawn);
        values.put("by", actor.name());
        values.put("at", now.atZone(Congress.ZONE));
        values.put("zone", Congress.ZONE);
        page(parcel, "index", values);
        values.put("paths", paths(lines));
        values.put("entries", told(actor, id, last, readable));
        page(parcel, "journal", values);
        for (String name : List.of("style.css", "README.txt", "README.en.txt")) {
            parcel.add(
                    name,
                    to -> new ClassPathResource("archive/" + name)
                            .getInputStream()
                            .transferTo(to));
        }
        parcel.finish();
    }

    private void page(Parcel parcel, String name, Map<String, Object> values) throws IOException {
        parcel.add(name + ".html", to -> {
            Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            templates.process("archive/export/" + name, new Context(LocaleContextHolder.getLocale(), values), text);
            text.flush();
        });
    }

    private List<Drawn> drawings(Parcel parcel, Actor actor, Matter matter, AsOf.Then then) throws IOException {
        var drawn = new ArrayList<Drawn>();
        if (matters.isInside(actor, matter.id())) {
            draw(parcel, drawn, matter.id(), null);
        }
        for (AsOf.ProblemThen problem : then.problems()) {
            draw(parcel, drawn, matter.id(), problem.id());
        }
        return drawn;
    }

    private void draw(Parcel parcel, List<Drawn> drawn, String matter, @Nullable String problem) throws IOException {
        for (Diagrams.Diagram it : diagrams.of(matter, problem).processes()) {
            String path =
                    "diagrams/%s-%s-v%d.svg".formatted(problem == null ? matter : problem, it.key(), it.version());
            parcel.add(path, drawings.of(it));
            drawn.add(new Drawn(path, it.name(), it.version(), problem));
        }
    }

    private static Map<String, String> paths(List<PaperFiles.Line> lines) {
        var paths = new HashMap<String, String>();
        lines.forEach(it -> {
            if (it.path() != null) {
                paths.put(it.id(), it.path());
            }
        });
        return paths;
    }

    private Iterable<Shown> told(Actor actor, String id, long last, Readable readable) {
        return () -> {
            var entries = reading.entries(id, last).iterator();
            return new java.util.Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Shown next() {
                    Entry it = entries.next();
                    return new Shown(it, readable.contains(it) ? readJournal.told(actor, it) : null);
                }
            };
        };
    }
}
