package org.bihuan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bihuan.journal.BadEntry.Damage;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class MessagesTests {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    MessagesTests() {
        messages.setBasename("messages-journal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    private String sentence(Reason reason, Locale locale) {
        return messages.getMessage(reason.code(), reason.arguments().toArray(), locale);
    }

    @ParameterizedTest
    @EnumSource
    void everyDamageHasASentenceWithChainAndPlace(Damage damage) {
        Reason reason = new BadEntry("M-2026-0007", 12345, damage).reason();
        assertThat(sentence(reason, Locale.CHINA)).contains("M-2026-0007", "第 12345 条");
        assertThat(sentence(reason, Locale.ENGLISH))
                .contains("M-2026-0007", "12345")
                .doesNotContain("第");
    }

    @Test
    void refusalsHaveSentences() {
        for (Locale locale : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
            assertThat(sentence(Reason.of("journal.number.long", 400), locale)).contains("400");
        }
    }
}
