package org.bihuan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody typed, as paragraphs of an official paper. */
class ParagraphTests {

    @Test
    void headingsAreToldFromSentences() {
        assertThat(Paragraph.of("一、加强水源保护\n（一）划定保护区\n县水务局已经划定。\n\n 二、健全制度"))
                .containsExactly(
                        new Paragraph(1, "一、加强水源保护"),
                        new Paragraph(2, "（一）划定保护区"),
                        new Paragraph(0, "县水务局已经划定。"),
                        new Paragraph(1, "二、健全制度"));
    }

    @Test
    void aSentenceThatBeginsWithANumberIsNoHeading() {
        assertThat(Paragraph.of("一、县水务局要在年底前划定全部水源地保护区。"))
                .extracting(Paragraph::level)
                .containsExactly(0);
        assertThat(Paragraph.of("一、" + "长".repeat(50)))
                .extracting(Paragraph::level)
                .containsExactly(0);
    }

    @Test
    void nothingWrittenIsNoParagraph() {
        assertThat(Paragraph.of(" \n\n")).isEmpty();
    }
}
