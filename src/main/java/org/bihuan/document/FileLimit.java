package org.bihuan.document;

import java.math.BigDecimal;
import org.bihuan.refusal.Megabytes;
import org.bihuan.refusal.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How large one file may be, {@code bihuan.limits.file}, and all that is sent at once. The server itself reads more than one file may
 * have, so that a form with one that is too large can be shown again with everything that was typed.
 */
@Component
public class FileLimit {

    private static final long MEGABYTE = 1024 * 1024;

    private final DataSize file;
    private final DataSize request;

    FileLimit(
            @Value("${bihuan.limits.file:20MB}") DataSize file,
            @Value("${spring.servlet.multipart.max-request-size:41MB}") DataSize request) {
        this.file = file;
        this.request = request;
    }

    /** In bytes. */
    public long bytes() {
        return file.toBytes();
    }

    /** In megabytes of 1024 × 1024 bytes. */
    public BigDecimal megabytes() {
        return Megabytes.of(file.toBytes());
    }

    /** What may be sent at once, in megabytes. */
    public BigDecimal together() {
        return Megabytes.of(request.toBytes());
    }

    /** Whether a file of so many bytes is too large. */
    public boolean exceeded(long bytes) {
        return bytes > file.toBytes();
    }

    /** Why it is not taken. */
    public Reason reason(String name, long bytes) {
        return Reason.of("handling.files.large", name, bytes / MEGABYTE + 1, megabytes());
    }
}
