package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkingsTests {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><body><!-- not shown --><main>
            <p>交办 <b lang="en">Assign &amp; follow</b> 督办</p><input placeholder="单位"><br>
            <table><tr><td class="what now"><a href="/a?x=1&amp;y=2">一</a></td></tr></table></main></body></html>""";

    private final Markings page = new Markings(PAGE);

    @Test
    void textStandsWhereItIsAndInItsLanguage() {
        assertThat(page.elements())
                .filteredOn(it -> it.tag().equals("p"))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("交办 督办"))
                .satisfies(it -> assertThat(it.language()).isEqualTo("zh-CN"));
        assertThat(page.elements())
                .filteredOn(it -> it.tag().equals("b"))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("Assign & follow"))
                .satisfies(it -> assertThat(it.language()).isEqualTo("en"));
        assertThat(page.elements())
                .filteredOn(it -> it.tag().equals("input"))
                .singleElement()
                .satisfies(it -> assertThat(it.attribute("placeholder")).isEqualTo("单位"));
    }

    @Test
    void linksAreFoundAsTheListOfScreensNamesThem() {
        assertThat(page.link("td.what a")).hasValue("/a?x=1&y=2");
        assertThat(page.link("main a[href^=\"/a\"]")).hasValue("/a?x=1&y=2");
        assertThat(page.link("main table a")).isPresent();
        assertThat(page.link("main a[href^=\"/b\"]")).isEmpty();
        assertThat(page.link("td.other a")).isEmpty();
    }
}
