package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bihuan.CountedStatements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Thousands of requests for what is not the caller's, from both congresses, of the API and of every page about one thing: each is
 * answered as for an id nobody has, in body and header, and costs as many statements, so that no clock tells them apart either.
 */
@PermissionTest
class StrangerTests {

    /** Of the API, by chance. */
    private static final int REQUESTS = 3_000;

    /** Of pages, by chance, each at most once; all of them take a minute. */
    private static final int PAGES = 1_500;

    /** What differs from one answer to the next whatever is asked: the token against forged requests. */
    private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\"[^>]*? value=\")[^\"]*");

    /** Headers that count or name the request itself. */
    private static final Set<String> OF_REQUEST = Set.of("X-Request-Id", "Content-Length", "Date");

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
        List<Asked> hidden = hidden(false);
        List<Asked> every = hidden(true);
        Collections.shuffle(every, random);
        List<Asked> pages = every.subList(0, Math.min(PAGES, every.size()));
        var leaks = new TreeSet<String>();
        for (int asked = 0; asked < REQUESTS; asked++) {
            compare(hidden.get(random.nextInt(hidden.size())), random, leaks);
        }
        pages.stream().map(Asked::login).distinct().forEach(this::enter);
        for (Asked it : pages) {
            compare(it, random, leaks);
        }
        System.out.printf(
                "Strangers: seed %d, %d requests and %d of %d for pages, %d leaks%n",
                seed, REQUESTS, pages.size(), every.size(), leaks.size());
        assertThat(hidden.size()).isGreaterThan(500);
        assertThat(pages.size()).isGreaterThan(500);
        assertThat(leaks).isEmpty();
    }

    private void compare(Asked it, Random random, Set<String> leaks) {
        String[] one = answer(it, congresses.id(it.operation().kind(), it.situation()));
        String[] other = answer(it, absent(it.operation().kind(), random));
        for (int i = 0; i < one.length; i++) {
            if (!one[i].equals(other[i])) {
                int from = Math.max(0, Arrays.mismatch(one[i].toCharArray(), other[i].toCharArray()) - 40);
                leaks.add(it + ": " + part(one[i], from) + " <> " + part(other[i], from));
            }
        }
    }

    /** From shortly before where they begin to differ. */
    private static String part(String answer, int from) {
        return answer.substring(from, Math.min(answer.length(), from + 200));
    }

    /** Each page begins a session here; once there are too many, the oldest is ended each time. */
    private void enter(String login) {
        for (int times = 0; times < 5; times++) {
            requests.ask(login, Operation.of("GET /account"), "");
        }
    }

    /** Everything the table hides from a role, and everything there is from the neighbour. */
    private List<Asked> hidden(boolean pages) throws IOException {
        PermissionTable table = PermissionTable.read();
        var hidden = new ArrayList<Asked>();
        for (Operation operation : requests.operations()) {
            if (!operation.aboutOne() || operation.page() != pages || (pages && !operation.reads())) {
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
            "status " + answer.getStatus(), withoutIds(body, id), withoutIds(headers(answer), id), cost + " statements"
        };
    }

    private static String headers(MockHttpServletResponse answer) {
        var all = new TreeMap<String, Object>();
        answer.getHeaderNames()
                .forEach(name -> all.put(name, OF_REQUEST.contains(name) ? "" : answer.getHeaderValues(name)));
        return all.toString();
    }

    /** As it would read of any other thing. A number within another one is no id. */
    private static String withoutIds(String body, String id) {
        String text = TOKEN.matcher(body).replaceAll("$1");
        for (String part : id.split("/")) {
            // A short number is an id in an address, or where a sentence quotes it; elsewhere it may be anything.
            String before = part.length() < 4 ? "(?<=[/“])" : "(?<![\\w-])";
            text = text.replaceAll(before + Pattern.quote(part) + "(?!\\w)", "#");
        }
        return text;
    }
}
