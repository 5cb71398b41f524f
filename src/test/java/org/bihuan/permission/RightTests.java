package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The rights among themselves: who holds what, and what everybody else is told. */
class RightTests {

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var text = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(text);
        }
        return bundle;
    }

    @Test
    void everyRightTellsInBothLanguagesWhoMayAndWhatToDo() throws IOException {
        Set<String> codes = Arrays.stream(Right.values()).map(Right::code).collect(Collectors.toSet());
        Properties chinese = bundle("messages-permission.properties");
        Properties english = bundle("messages-permission_en.properties");
        assertThat(chinese.stringPropertyNames()).containsAll(codes).contains("permission.none");
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String code : codes) {
            assertThat(chinese.getProperty(code)).as(code).endsWith("。").doesNotContainPattern("[,:;()!?]");
            assertThat(english.getProperty(code)).as(code).endsWith(".").doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void theThreeAdministratorsHoldNoRightToBusinessAndShareNoneThatChangesAnything() {
        for (Right right : Right.values()) {
            List<String> admins = right.posts().stream()
                    .filter(Posts.ADMINISTRATORS::contains)
                    .toList();
            boolean business = right.posts().stream().anyMatch(Posts.BUSINESS::contains);
            boolean everybody = right == Right.READ_COMMON || right == Right.OWN_ACCOUNT;
            if (business && !everybody) {
                assertThat(admins).as(right.name()).doesNotContain("sysadmin", "secadmin");
            }
            if (admins.size() > 1) {
                assertThat(right)
                        .isIn(
                                Right.READ_COMMON,
                                Right.OWN_ACCOUNT,
                                Right.READ_ADMINISTRATION,
                                Right.READ_ORGANIZATION,
                                Right.CONFIRM_RECOVERY);
            }
        }
        assertThat(Arrays.stream(Right.values()).filter(it -> it.posts().contains("logadmin")))
                .containsExactlyInAnyOrder(
                        Right.CONFIRM_RECOVERY,
                        Right.READ_JOURNAL,
                        Right.READ_SYSTEM_CHAIN,
                        Right.VERIFY_ALL_CHAINS,
                        Right.READ_VIEWS,
                        Right.READ_COMMON,
                        Right.READ_ADMINISTRATION,
                        Right.READ_ORGANIZATION,
                        Right.REVIEW_ADMINISTRATION,
                        Right.OWN_ACCOUNT);
    }

    @Test
    void aRightAnswersWithAReasonAndIsHeldByAnyOfThePosts() {
        for (Right right : Right.values()) {
            for (String post : Posts.ALL) {
                boolean holds = right.posts().contains(post);
                assertThat(right.heldBy(actor(post))).isEqualTo(holds);
                assertThat(right.refusal(actor(post)).isEmpty()).isEqualTo(holds);
                assertThat(right.heldBy(actor(post, "auditor")))
                        .isEqualTo(holds || right.posts().contains("auditor"));
            }
        }
        assertThat(Right.DECIDE_RULES.refusal(actor("office")).orElseThrow().code())
                .isEqualTo("permission.decideRules");
    }

    private static Actor actor(String... posts) {
        return new Actor(
                "someone",
                "someone",
                "某人",
                "shili",
                Arrays.stream(posts)
                        .map(post -> new Actor.Post("unit", "any", post))
                        .toList(),
                null);
    }
}
