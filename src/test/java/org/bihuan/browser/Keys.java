package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;

/** A keyboard and no mouse: whatever it comes to must be seen to have been come to. */
final class Keys {

    /** How often Tab is pressed before something is taken as not to be reached. */
    private static final int PATIENCE = 400;

    /** What has the focus: its words, its name, and whether it is seen to have it. */
    private static final String FOCUS = """
            () => {
              const it = document.activeElement;
              const label = it.labels && it.labels.length > 0 ? it.labels[0].innerText : "";
              const style = getComputedStyle(it);
              const box = it.getBoundingClientRect();
              return {
                words: (it.getAttribute("aria-label") || label || it.innerText || "").trim(),
                name: it.getAttribute("name") || it.id || "",
                seen: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none")
                  && box.width > 1 && box.bottom > 0 && box.top < innerHeight,
              };
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
        // A shadow that comes slowly is there all the same.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Presses Tab until it stands on what is called so. */
    Keys to(String words) {
        return until("words", words, "Tab");
    }

    /** Presses Tab until it stands on the field of this name. */
    Keys toField(String name) {
        return until("name", name, "Tab");
    }

    /** Presses Tab backwards until it stands on what is called so. */
    Keys back(String words) {
        return until("words", words, "Shift+Tab");
    }

    private Keys until(String what, String wanted, String key) {
        for (int at = 0; at < PATIENCE; at++) {
            page.keyboard().press(key);
            if (focus().get(what).equals(wanted)) {
                return this;
            }
        }
        throw new AssertionError("%s does not come to %s at %s".formatted(key, wanted, page.url()));
    }

    Keys press(String... keys) {
        List.of(keys).forEach(it -> page.keyboard().press(it));
        return this;
    }

    Keys type(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    /** The words of what has the focus. */
    String here() {
        return focus().get("words").toString();
    }

    private Map<?, ?> focus() {
        var focus = (Map<?, ?>) page.evaluate(FOCUS);
        assertThat(focus.get("seen"))
                .as("%s is seen to have the focus at %s", focus, page.url())
                .isEqualTo(true);
        return focus;
    }
}
