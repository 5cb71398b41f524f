package org.bihuan.organization.pages;

import java.io.IOException;
import java.util.List;
import org.bihuan.api.BoundedJson;
import org.bihuan.organization.CharterForm;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file programs send to {@code /api/v1/setup}, handed in on a page. */
@Component
class SetupFile {

    private static final long MEGABYTE = 1024 * 1024;

    private final JsonMapper json;
    private final DataSize most;

    /** @param most as much as programs may send */
    SetupFile(BoundedJson json, @Value("${bihuan.limits.body:2MB}") DataSize most) {
        this.json = json.mapper();
        this.most = most;
    }

    /** What stands in it; the token may be typed beside it instead. */
    record Content(
            @Nullable String token,
            CharterForm.@Nullable GivenCongress congress,
            @Nullable List<CharterForm.@Nullable GivenUnit> units,
            @Nullable List<CharterForm.@Nullable GivenAccount> accounts) {

        CharterForm form() {
            return new CharterForm(congress, units, accounts);
        }
    }

    /** Reads it. */
    Content read(MultipartFile charter) {
        if (charter.isEmpty()) {
            throw Invalid.field("charter", "form.required");
        }
        if (charter.getSize() > most.toBytes()) {
            throw Invalid.field(
                    "charter",
                    "handling.files.large",
                    "setup.json",
                    charter.getSize() / MEGABYTE + 1,
                    most.toMegabytes());
        }
        Content content;
        try {
            content = json.readValue(charter.getBytes(), Content.class);
        } catch (JacksonException | IOException unreadable) {
            throw Invalid.field("charter", "console.found.unreadable");
        }
        if (content == null) {
            throw Invalid.field("charter", "console.found.unreadable");
        }
        return content;
    }
}
