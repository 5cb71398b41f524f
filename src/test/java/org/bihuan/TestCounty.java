package org.bihuan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Foundation;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.UnitCharter;

/** The small county the processes are tested in: one of each body, a few departments, one of them without staff. */
public final class TestCounty {

    public static final String CONGRESS = "county";

    /** Who acts for a party of a model, the first one first. */
    private static final Map<String, List<String>> PARTIES = Map.ofEntries(
            Map.entry("hostCommittee", List.of("clerk", "committee")),
            Map.entry("committeeHead", List.of("committee")),
            Map.entry("projectGroup", List.of("clerk")),
            Map.entry("generalOffice", List.of("office")),
            Map.entry("viceChair", List.of("vicechair")),
            Map.entry("council", List.of("council")),
            Map.entry("organ", List.of("organ")),
            Map.entry("verifiers", List.of("inspector1", "inspector2", "inspector3")),
            Map.entry("leadUnit", List.of("water", "health", "education", "organ")),
            Map.entry("addressedUnit", List.of("water", "health", "education", "organ")),
            Map.entry("assistingUnit", List.of("water", "health", "education", "organ")),
            Map.entry("countersigner", List.of("water", "water2", "health", "education", "organ")),
            Map.entry("members", List.of("member")));

    private TestCounty() {}

    /** Who acts for a party, or for several with commas between. */
    static List<String> logins(String party) {
        return Stream.of(party.split(","))
                .flatMap(it -> PARTIES.getOrDefault(it, List.of()).stream())
                .toList();
    }

    public static Foundation.Charter charter() {
        return new Foundation.Charter(
                new Congress(CONGRESS, "试验县人大常委会", "试人", "county", "default", false),
                List.of(
                        unit("supervision", "committee"),
                        unit("finance-committee", "committee"),
                        unit("general-office", "generalOffice"),
                        unit("leadership", "leadership"),
                        unit("deputies", "deputies"),
                        unit("administration", "administration"),
                        unit("government", "organ"),
                        unit("court", "organ"),
                        department("water"),
                        department("health"),
                        department("education"),
                        department("village")),
                Stream.of(
                                "clerk supervision/clerk",
                                "committee supervision/head",
                                "inspector1 supervision/verifier",
                                "inspector2 supervision/verifier",
                                "inspector3 supervision/verifier",
                                "clerkinspector supervision/clerk supervision/verifier",
                                "waterinspector water/handler",
                                "otherclerk finance-committee/clerk",
                                "office general-office/office",
                                "vicechair leadership/viceChair",
                                "council leadership/council",
                                "member deputies/member",
                                "member2 deputies/member",
                                "member3 deputies/member",
                                "member4 deputies/member",
                                "auditor administration/auditor",
                                "sysadmin administration/sysadmin",
                                "secadmin administration/secadmin",
                                "logadmin administration/logadmin",
                                "organ government/organ",
                                "judge court/organ",
                                "water water/handler",
                                "water2 water/handler",
                                "health health/handler",
                                "education education/handler")
                        .map(TestCounty::account)
                        .toList());
    }

    private static UnitCharter unit(String id, String kind) {
        return new UnitCharter(id, "试验" + id, kind, null, false, null);
    }

    private static UnitCharter department(String id) {
        return new UnitCharter(id, "试验" + id, "department", "government", false, null);
    }

    private static AccountCharter account(String words) {
        String[] parts = words.split(" ");
        return new AccountCharter(
                parts[0], "某" + parts[0], "only-for-tests", List.of(parts).subList(1, parts.length));
    }
}
