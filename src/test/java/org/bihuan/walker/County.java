package org.bihuan.walker;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;

/** The accounts of the demo county that between them can do everything; all share one password. */
public final class County {

    private static final String PASSWORD = "bihuan-demo";

    private static final List<String> CONGRESS =
            List.of("office", "clerk", "committee", "inspector1", "inspector2", "vicechair", "council");
    private static final List<String> GOVERNMENT = List.of("organ", "agriculture", "chengguan-town", "civil-affairs");

    private County() {}

    /** Callers for the accounts the walker's choices lead to. */
    public static List<Caller> callers(HttpClient http, URI program) {
        return Stream.concat(CONGRESS.stream(), GOVERNMENT.stream())
                .map(login -> caller(http, program, login))
                .toList();
    }

    /** The caller for one account. */
    public static Caller caller(HttpClient http, URI program, String login) {
        return Caller.login(http, program, login, PASSWORD);
    }
}
