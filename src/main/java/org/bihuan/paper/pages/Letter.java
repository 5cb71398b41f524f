package org.bihuan.paper.pages;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.paper.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * An official paper 公文 in the parts of GB/T 9704-2012. What is not known is an empty place to be filled in by hand.
 *
 * @param format document, with the full head (7.2), or letter, with the head of a letter 信函格式 (10.1)
 * @param mark who issues it 发文机关标志, in the head
 * @param number 发文字号
 * @param ascending whether it goes up 上行文, so that who signed it 签发人 stands beside the number
 * @param addressee 主送机关
 * @param attachments names of what is annexed 附件
 * @param signature 发文机关署名
 * @param date 成文日期
 * @param copies 抄送
 * @param issuer 印发机关; the colophon is left out where there is none
 * @param issuedOn 印发日期
 */
record Letter(
        String format,
        String mark,
        @Nullable String number,
        boolean ascending,
        @Nullable String signer,
        String title,
        @Nullable String addressee,
        List<Paragraph> text,
        List<String> attachments,
        String signature,
        @Nullable LocalDate date,
        @Nullable String copies,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn) {

    static final String DOCUMENT = "document";
    static final String LETTER = "han";

    /** A long name is set smaller, so that it stays on one line. */
    public boolean longMark() {
        return mark.length() > 11;
    }

    /** All but the last paragraph, which stays on one page with the signature. */
    public List<Paragraph> opening() {
        return text.isEmpty() ? text : text.subList(0, text.size() - 1);
    }

    /** The last paragraph; none where nothing is written yet. */
    public List<Paragraph> closing() {
        return text.isEmpty() ? text : text.subList(text.size() - 1, text.size());
    }
}
