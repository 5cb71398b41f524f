package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Thousands of requests for what is not the caller's, from both congresses: each is answered as for an id nobody has, in body and
 * header, and costs as many statements, so that no clock tells them apart either.
 */
@PermissionTest
class StrangerTests {

    private static final int REQUESTS = 3_000;
    private static final List<String> OF_NEIGHBOUR = List.of("own", "other", "closed", "draft");
    private static final List<String> ELSEWHERE = List.of("other", "foreign", "draft", "own", "closed");

    @Autowired
    Requests requests;

    @Autowired
    TwoCongresses congresses;

    private record Asked(String login, Operation operation, String situation) {}

    @Test
    void whatIsNotTheCallersIsAsIfItWereNotThere() throws IOException {
        long seed = Long.getLong("seed", 20_260_310L);
        var random = new Random(seed);
        List<Asked> hidden = hidden();
        var leaks = new TreeSet<String>();
        int asked = 0;
        while (asked < REQUESTS) {
            Asked it = hidden.get(random.nextInt(hidden.size()));
            String there = congresses.id(it.operation().kind(), it.situation());
            String absent = absent(it.operation().kind(), random);
            String[] one = answer(it, there);
            String[] other = answer(it, absent);
            asked++;
            for (int i = 0; i < one.length; i++) {
                if (!one[i].equals(other[i])) {
                    leaks.add(it + ": " + one[i] + " <> " + other[i]);
                }
            }
        }
        System.out.printf("Strangers: seed %d, %d requests, %d leaks%n", seed, asked, leaks.size());
        assertThat(hidden.size()).isGreaterThan(500);
        assertThat(leaks).isEmpty();
    }

    /** Everything the table hides from a role, and everything there is from the neighbour. */
    private List<Asked> hidden() throws IOException {
        PermissionTable table = PermissionTable.read();
        var hidden = new ArrayList<Asked>();
        for (Operation operation : requests.operations()) {
            if (!operation.aboutOne() || operation.page()) {
                continue;
            }
            for (String situation : ELSEWHERE) {
                String letters = table.letters(operation, situation);
                for (int i = 0; i < letters.length() - 1; i++) {
                    if (".-".indexOf(letters.charAt(i)) >= 0
                            && known(operation, situation)
                            && !sees(table, operation.kind(), situation, i)) {
                        hidden.add(
                                new Asked(PermissionTable.login(PermissionTable.ROLES.get(i)), operation, situation));
                    }
                }
            }
            for (String neighbour : TwoCongresses.NEIGHBOURS) {
                OF_NEIGHBOUR.stream()
                        .filter(situation -> known(operation, situation))
                        .forEach(situation -> hidden.add(new Asked(neighbour, operation, situation)));
            }
        }
        return hidden;
    }

    /** Whoever sees a thing is told why he may not do something to it; that is no leak. */
    private static boolean sees(PermissionTable table, String kind, String situation, int role) {
        String path = switch (kind) {
            case "version" -> "/api/v1/rulebook/versions/{id}";
            case "person", "post", "substitution" -> "/api/v1/people/{id}";
            case "account", "accountToken", "identity" -> "/api/v1/accounts/{login}";
            case "congress" -> "/api/v1/congresses/{id}";
            case "groupMember", "share", "move" -> "/api/v1/matters/{id}";
            case "ledgerView" -> "/api/v1/ledger-views/{id}";
            case "paperNumber" -> "/api/v1/paper-numbers/{id}";
            case "importDraft" -> "/api/v1/import-drafts/{id}";
            case "ledgerExport" -> "/api/v1/ledger-exports/{id}";
            case "sharedMatter", "sharedDocument" -> "/api/v1/shared-matters/{id}";
            default -> "/api/v1/" + kind + "s/{id}";
        };
        String letters = table.letters(new Operation("GET", path, false), situation);
        return !letters.isEmpty() && letters.charAt(role) == 'x';
    }

    private boolean known(Operation operation, String situation) {
        return congresses.ids().get(situation).containsKey(operation.kind());
    }

    private static String absent(String kind, Random random) {
        int number = 5000 + random.nextInt(3000);
        return switch (kind) {
            case "matter", "sharedMatter" -> "M-2026-" + number;
            case "problem" -> "M-2026-" + number + "-1";
            case "task" -> "T-" + (9_000_000 + number);
            case "ballot" -> "B-" + (9_000_000 + number);
            case "version" -> "R-2026-" + number;
            case "message" -> "N-" + (9_000_000 + number);
            case "congress", "unit", "person", "account" -> "nobody-" + number;
            case "session",
                    "token",
                    "ownSubstitution",
                    "postProposal",
                    "administrativeAct",
                    "recovery",
                    "ledgerView",
                    "paperNumber" -> "900" + number;
            case "post", "substitution", "accountToken", "identity" -> "nobody-" + number + "/900" + number;
            case "groupMember" -> "M-2026-" + number + "/nobody-" + number;
            case "share" -> "M-2026-" + number + "/900" + number;
            case "move" -> "M-2026-" + number + "/RM-2026-" + number;
            case "sharedDocument" -> "M-2026-" + number + "/00000000-0000-4000-8000-00000000" + number;
            default -> "00000000-0000-4000-8000-00000000" + number;
        };
    }

    private String[] answer(Asked it, String id) {
        requests.signIn(it.login());
        long before = CountedStatements.asked();
        MockHttpServletResponse answer = requests.ask(it.login(), it.operation(), id);
        long cost = CountedStatements.asked() - before;
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new String[] {
            "status " + answer.getStatus(),
            withoutIds(body, id),
            new TreeSet<>(answer.getHeaderNames()).toString(),
            cost + " statements"
        };
    }

    /** As it would read of any other thing. A number within another one is no id. */
    private static String withoutIds(String body, String id) {
        String text = body;
        for (String part : id.split("/")) {
            text = text.replaceAll("(?<![\\w-])" + Pattern.quote(part) + "(?!\\w)", "#");
        }
        return text;
    }
}
