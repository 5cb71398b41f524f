package org.bihuan.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The operator's own presets in {@code {bihuan.home}/rules}: {@code <id>.yaml}, in the form of those shipped. */
@Component
class OwnPresets {

    private static final Logger log = LoggerFactory.getLogger(OwnPresets.class);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Path folder;
    private final MessageSource messages;

    OwnPresets(@Value("${bihuan.home:data}") Path home, MessageSource messages) {
        this.folder = home.resolve("rules");
        this.messages = messages;
    }

    /** The texts of the files by id; one that cannot be read or may not be called so is left out. */
    Map<String, String> texts(Collection<String> taken) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ".yaml".length());
            if (!ID.matcher(id).matches()) {
                refused(id, Invalid.field(name, "rulebook.badId"));
            } else if (taken.contains(id)) {
                refused(id, Invalid.field(name, "rulebook.shadows", id));
            } else {
                try {
                    texts.put(id, Files.readString(file, StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    refused(id, Invalid.field(name, "rulebook.notYaml", String.valueOf(unreadable.getMessage())));
                }
            }
        }
        return texts;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            log.error("The folder of presets {} cannot be read: {}", folder, unreadable.getMessage());
            return List.of();
        }
    }

    /** Writes down which file is left out, and every reason. */
    void refused(String id, Invalid bad) {
        String reasons = bad.errors().stream().map(this::words).collect(Collectors.joining("; "));
        log.error("Preset file {}.yaml is refused and not used: {}", id, reasons);
    }

    private String words(FieldError error) {
        var reason = error.reason();
        return error.field() + ": "
                + messages.getMessage(reason.code(), reason.arguments().toArray(), Locale.ENGLISH);
    }
}
