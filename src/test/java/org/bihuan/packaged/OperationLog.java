package org.bihuan.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.walker.Answer;
import org.bihuan.walker.Diary;
import tools.jackson.databind.json.JsonMapper;

/** Logs each operation as invoked, then as ok, failed or unknown, one JSON object a line, to be judged afterwards. */
final class OperationLog implements Diary, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Writer lines;
    private final List<Operation> operations = new ArrayList<>();
    private int invoked;

    OperationLog(Path file) {
        try {
            Files.createDirectories(file.getParent());
            lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How an operation ended as its caller knows it. */
    enum End {
        OK,
        FAIL,
        UNKNOWN
    }

    /**
     * An operation that has ended.
     *
     * @param about the task completed, the process started
     * @param answer an empty one where none came
     */
    record Operation(int id, String login, String what, String about, End end, Answer answer) {}

    /** All that have ended so far. */
    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** Waits until so many more have ended, or for so long. */
    synchronized void awaitMore(int more, Duration atMost) throws InterruptedException {
        int enough = operations.size() + more;
        long until = System.nanoTime() + atMost.toNanos();
        while (operations.size() < enough && System.nanoTime() < until) {
            wait(100);
        }
    }

    @Override
    public synchronized Page opens(String login, String what, String about, Map<String, Object> fields) {
        int id = ++invoked;
        write(id, "invoke", Map.of("login", login, "what", what, "about", about, "body", fields));
        return new Page() {
            @Override
            public void answered(Answer answer) {
                ended(new Operation(id, login, what, about, answer.status() < 300 ? End.OK : End.FAIL, answer));
            }

            @Override
            public void unknown(Exception noAnswer) {
                var none = new Answer(0, JSON.missingNode());
                ended(new Operation(id, login, what, about, End.UNKNOWN, none));
            }
        };
    }

    private synchronized void ended(Operation it) {
        operations.add(it);
        notifyAll();
        write(
                it.id(),
                it.end().name().toLowerCase(java.util.Locale.ROOT),
                Map.of("status", it.answer().status(), "answer", it.answer().body()));
    }

    private void write(int id, String event, Map<String, Object> more) {
        var line = new LinkedHashMap<String, Object>();
        line.put("operation", id);
        line.put("event", event);
        line.putAll(more);
        try {
            lines.write(JSON.writeValueAsString(line));
            lines.write('\n');
            lines.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}
