package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.ballot.Tally;
import org.bihuan.organization.Level;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sentences say what their reader calls a thing, and nothing of what the program calls it. */
class NamedWordsTests {

    private final Sentences sentences = new Sentences(messages());

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages",
                "messages-pages",
                "messages-ballot",
                "messages-setup",
                "messages-staffing",
                "messages-console",
                "messages-rulebook");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String zh(Reason reason) {
        return in(Locale.SIMPLIFIED_CHINESE, reason);
    }

    private String en(Reason reason) {
        return in(Locale.ENGLISH, reason);
    }

    private String in(Locale language, Reason reason) {
        LocaleContextHolder.setLocale(language);
        return sentences.of(reason);
    }

    private static Reason refused(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).reasons().get(0);
    }

    @Test
    void ofTheTotalsOfABallot() {
        Reason more = refused(() -> new Tally(20, 21, 18, 18, 18, Map.of("satisfied", 18L)));
        assertThat(zh(more)).isEqualTo("应到（21）不能多于 全体组成人员（20）。");
        assertThat(en(more)).isEqualTo("Entitled (21) cannot be more than All members (20).");
        Reason counts = refused(() -> new Tally(20, 20, 18, 18, 18, Map.of("satisfied", 19L)));
        assertThat(zh(counts)).isEqualTo("各项得票合计（19）不能多于 收回（18）。");
        Reason negative = refused(() -> new Tally(20, 20, 18, 18, 18, Map.of("basicallySatisfied", -1L)));
        assertThat(zh(negative)).isEqualTo("“基本满意”应为 0 或正整数。");
    }

    @Test
    void ofWhatTwoCounted() {
        Reason differ = Reason.of(
                "ballot.differ",
                Named.of("ballot.choice.", "dissatisfied"),
                2L,
                3L,
                Named.of("ballot.counted.", "result"));
        assertThat(zh(differ)).startsWith("表决结果的“不满意”两次录入不一致：第一次 2，第二次 3。");
        assertThat(en(differ)).startsWith("“Dissatisfied” of the result was entered differently: first 2, then 3.");
    }

    @Test
    void ofThePostsOfOnePerson() {
        Reason separate = Reason.of("setup.separate", Named.of("pages.post.", List.of("sysadmin", "clerk")));
        assertThat(zh(separate)).endsWith("不能与其他岗位由同一人担任（系统管理员、专工委经办）。");
        assertThat(en(separate)).contains("(System administrator, Committee clerk)");
        Reason ended = Reason.of("staffing.ended", "县水务局", Named.of("pages.post.", "handler"));
        assertThat(zh(ended)).isEqualTo("在县水务局的岗位“责任单位经办”已经终止。");
    }

    @Test
    void ofTheLevelsOfCongresses() {
        Reason order = Reason.of("congress.order", Level.named("city"), Level.named("township"));
        assertThat(zh(order)).isEqualTo("市级人大不能直接设在乡镇人大之下。");
        assertThat(en(order)).contains("(City)", "(Township)");
    }

    @Test
    void ofTheParametersOfARuleBook() {
        Reason among = Reason.of(
                "rulebook.notAmong",
                Named.of("rulebook.parameter.", "failingOutcomes"),
                Named.of("rulebook.parameter.", "satisfactionChain"),
                Named.of("ballot.choice.", List.of("satisfied", "dissatisfied")));
        assertThat(zh(among)).endsWith("只能用 满意、不满意").doesNotContainPattern("[a-z]");
    }

    @Test
    void whatHasNoNameIsToldAsItIs() {
        assertThat(zh(Reason.of("form.count", Named.of("ballot.choice.", "splendid"))))
                .isEqualTo("“splendid”应为 0 或正整数。");
    }
}
