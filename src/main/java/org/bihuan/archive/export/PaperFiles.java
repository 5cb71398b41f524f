package org.bihuan.archive.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.document.FiledPapers;
import org.bihuan.document.FiledPapers.OfMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The papers of a matter, and a manifest that names every one of them: also what is withheld, lost or no longer what was handed in. */
@Component
class PaperFiles {

    private final Documents documents;
    private final JsonMapper json;

    PaperFiles(Documents documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /**
     * A paper in the manifest.
     *
     * @param path where it lies in the zip file; nothing where it is not in it
     * @param name nothing where it is withheld
     * @param sha256 of what was handed in, as the journal has it
     * @param field the field it was handed in by
     * @param entry place in the journal of what it was handed in with
     * @param state included, withheld, missing, or altered: its bytes are not those that were handed in
     */
    public record Line(
            @Nullable String path,
            String id,
            @Nullable String name,
            long size,
            @Nullable String mediaType,
            String sha256,
            @Nullable String unit,
            @Nullable String problem,
            @Nullable String field,
            long entry,
            String state) {}

    /** Adds all of them, and the manifest. */
    List<Line> add(Parcel parcel, List<FiledPapers.OfMatter> papers) throws IOException {
        var lines = new ArrayList<Line>();
        for (OfMatter it : papers) {
            lines.add(it.visible() ? included(parcel, it, lines.size() + 1) : withheld(it));
        }
        parcel.add(
                "manifest.json",
                out -> out.write(
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(java.util.Map.of("papers", lines))));
        return lines;
    }

    private Line included(Parcel parcel, OfMatter it, int n) throws IOException {
        Path file = documents.file(new Document(
                it.id(), it.name(), it.size(), it.mediaType(), it.sha256(), it.unit(), null, null, null, null));
        if (!Files.isRegularFile(file)) {
            return line(it, null, "missing");
        }
        String path = "papers/" + SafeName.of(n, it.name());
        String found = parcel.add(path, out -> Files.copy(file, out));
        return line(it, path, found.equals(it.sha256()) ? "included" : "altered");
    }

    private static Line line(OfMatter it, @Nullable String path, String state) {
        return new Line(
                path,
                it.id(),
                it.name(),
                it.size(),
                it.mediaType(),
                it.sha256(),
                it.unit(),
                it.problem(),
                it.kind(),
                it.entry(),
                state);
    }

    private static Line withheld(OfMatter it) {
        return new Line(null, it.id(), null, it.size(), null, it.sha256(), null, null, null, it.entry(), "withheld");
    }
}
