package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation the API describes and every page, asked by every role in every situation; the answers are those of the table in
 * {@code permissions.yaml}, and what is refused stands in the journal, once. An operation without a row fails; what it answers now is written to {@code target/permissions.yaml},
 * to be read, not just copied. {@code -Dpermissions=write} writes {@code docs/permissions.md} anew.
 */
@PermissionTest
class MatrixTests {

    private static final Path DOCUMENT = Path.of("docs", "permissions.md");
    private static final Path PROPOSED = Path.of("target", "permissions.yaml");

    @Autowired
    Requests requests;

    @Autowired
    TwoCongresses congresses;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyCellAnswersAsTheTableSays() throws IOException {
        PermissionTable table = PermissionTable.read();
        var wrong = new ArrayList<String>();
        var missing = new TreeSet<String>();
        Map<String, Map<String, String>> observed = new TreeMap<>();
        int cells = 0;
        for (Operation operation : requests.operations()) {
            Map<String, String> rows = observed.computeIfAbsent(operation.key(), key -> new LinkedHashMap<>());
            for (String situation : operation.situations()) {
                String expected = table.letters(operation, situation);
                long before = refused();
                String answered = row(operation, situation);
                untold(operation, situation, answered, refused() - before, wrong);
                cells += answered.length();
                rows.put(situation, PermissionTable.grouped(answered));
                if (expected.isEmpty()) {
                    missing.add(operation.key());
                } else {
                    differences(operation.key() + " " + situation, expected, answered, wrong);
                }
            }
        }
        Files.createDirectories(PROPOSED.getParent());
        Files.writeString(PROPOSED, PermissionTable.yaml(observed));
        var left = new TreeSet<>(table.rows().keySet());
        left.removeAll(observed.keySet());
        System.out.printf(
                "Permissions: %d operations and pages, %d cells, %d mismatches%n",
                observed.size(), cells, wrong.size());

        assertThat(missing)
                .as("no row in %s; proposed in %s", PermissionTable.FILE, PROPOSED)
                .isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(left).as("rows of operations there are no more").isEmpty();
    }

    /** Everything refused to somebody who is known is in the journal, once: for his rights, or for how things stand. */
    private static void untold(Operation operation, String situation, String answered, long told, List<String> wrong) {
        long refused = answered.chars().filter(it -> it == '-').count();
        long letIn = answered.chars().filter(it -> it == 'x').count();
        if (told < refused || told > refused + letIn) {
            wrong.add(operation.key() + " " + situation + ": " + refused + " refused, " + told + " in the journal");
        }
    }

    private long refused() {
        return jdbc.sql("select count(*) from journal_entry where action = 'refused'")
                .query(Long.class)
                .single();
    }

    private String row(Operation operation, String situation) {
        var letters = new StringBuilder();
        String id = situation.equals("any")
                ? congresses.id(operation.kind(), "none")
                : congresses.id(operation.kind(), situation);
        for (String role : PermissionTable.ROLES) {
            String login = role.equals("anonymous") ? null : PermissionTable.login(role);
            char letter = Requests.letter(requests.ask(login, operation, id));
            // As long as the description has not been made, this page says how to make it.
            letters.append(operation.path().equals("/docs/api") && letter == '.' ? 'x' : letter);
        }
        return letters.toString();
    }

    private static void differences(String where, String expected, String answered, List<String> wrong) {
        for (int i = 0; i < PermissionTable.ROLES.size(); i++) {
            if (expected.length() != answered.length() || expected.charAt(i) != answered.charAt(i)) {
                wrong.add(where + " " + PermissionTable.ROLES.get(i) + ": expected "
                        + (i < expected.length() ? expected.charAt(i) : ' ') + " but was " + answered.charAt(i));
            }
        }
    }

    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        String drawn = PermissionDocument.of(PermissionTable.read());
        if ("write".equals(System.getProperty("permissions"))) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(DOCUMENT).exists();
        assertThat(Files.readString(DOCUMENT))
                .as("%s is stale, write it again with -Dpermissions=write", DOCUMENT)
                .isEqualTo(drawn);
    }
}
