package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Whoever judges has before him what he judges, on the same page, as far as he may see it. */
@PagesOfDemoCounty
class GroundsTests {

    private static final int LARGEST = 150_000;

    @Autowired
    MockMvc web;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    /** The page of somebody's task of this name about what has this title. */
    private String task(String login, String name, String title) throws Exception {
        Matcher link = Pattern.compile("href=\"(/tasks/T-[0-9]+)\"").matcher(page(login, "/tasks?q=" + title));
        while (link.find()) {
            String page = page(login, link.group(1));
            if (page.contains("<h1>" + name + "</h1>")) {
                assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST);
                return page;
            }
        }
        throw new AssertionError(login + " has no task " + name + " about " + title);
    }

    @Test
    void whoVerifiesHasTheReportTheApplicationAndTheEvidence() throws Exception {
        assertThat(task("inspector1", "核查整改", "农村污水处理设施运维经费"))
                .contains("问题情况", "已建成设施中部分因运维经费不到位而停运", "停运设施全部恢复运行")
                .contains("前面各环节的内容", "停运的五处设施全部恢复运行", "整改情况说明.txt", "已完成整改，佐证材料齐全")
                .contains("整改前现场（演示图）.png", "申请销号（第 1 次）", "报告整改情况（第 1 次）", "其他材料")
                .contains("href=\"#judge\"", "id=\"judge\"")
                .containsPattern("aria-label=\"下载 ?[^\"]*整改情况说明[.]txt\"[^>]*>下载</a>")
                .containsPattern("aria-label=\"预览 ?[^\"]*现场（演示图）[.]png\"[^>]*>预览</a>")
                .doesNotContainPattern("aria-label=\"预览[^\"]*[.]txt\"")
                .doesNotContain("??");
    }

    @Test
    void whoReviewsAnOpinionHasItsTextAndItsList() throws Exception {
        assertThat(task("vicechair", "审核审议意见", "基层医疗卫生"))
                .contains("问题清单", "抽查的九个村卫生室中五个缺少常用慢性病药品", "建立缺药登记和配送机制")
                .contains("会议认为，基层医疗卫生服务网络基本健全", "起草意见和清单")
                .doesNotContain("??");
    }

    /** The organ answers the letter too; it reads the letter, and leaves the evidence of its units to the congress. */
    @Test
    void whoAnswersALetterHasTheLetterAndNothingThatIsNotHis() throws Exception {
        String unit = task("housing", "答复督办", "河口镇污水处理站");
        assertThat(unit).contains("发出提示或者督办函", "该问题已超过整改期限", "施工进度说明.txt");
        assertThat(unit).contains("答复期限当日（系统缺省：").doesNotContain("依据：系统");
        assertThat(task("organ", "答复督办", "河口镇污水处理站"))
                .contains("发出提示或者督办函", "该问题已超过整改期限")
                .doesNotContain("施工进度说明.txt");
    }

    /** A file of words is no photo, and the page says so where it was handed in. */
    @Test
    void aPhotoThatIsNoneIsRefusedAtItsField() throws Exception {
        String page = task("urban-management", "申请销号", "背街小巷路灯损坏照明不足");
        assertThat(page).contains("accept=\".png,.jpg,.jpeg\"", "接受的格式：PNG, JPG, JPEG");
        Matcher address = Pattern.compile("action=\"(/tasks/T-[0-9]+)\"").matcher(page);
        assertThat(address.find()).isTrue();
        var sent = (MockMultipartHttpServletRequestBuilder)
                multipart(address.group(1)).with(user("urban-management")).with(csrf());
        String again = Markup.html(web.perform(sent.file(new MockMultipartFile(
                                "photo", "照片目录.txt", "image/png", "第一组为整改前".getBytes(StandardCharsets.UTF_8)))
                        .param("as", "complete")
                        .param("statement", "已完成整改")
                        .param("documentLack", "没有文件")
                        .param("signedBy", "单位主要负责人"))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(again)
                .contains("href=\"#f-photo\"", "“照片目录.txt”是文本，这里只接受以下格式：PNG, JPG, JPEG。", "前面各环节的内容")
                .doesNotContain("??");
    }

    @Test
    void theReportSaysWhatSignOffWillAskFor() throws Exception {
        assertThat(task("housing", "报告整改情况", "河口镇污水处理站")).contains("申请销号时还须提交：文件、照片");
    }

    @Test
    void evidenceOfTwoRoundsIsToldApartAndWhatDidNotChangeIsSaid() throws Exception {
        Matcher link =
                Pattern.compile("href=\"(/problems/M-[0-9-]+)\"").matcher(page("clerk", "/problems?q=城关镇老街片区雨污管网错接"));
        assertThat(link.find()).isTrue();
        assertThat(page("clerk", link.group(1)))
                .contains("申请销号（第 1 次）", "申请销号（第 2 次）", "经决定调整")
                .doesNotContain("??");
        assertThat(page("clerk", link.group(1) + "/comparison")).contains("两稿没有不同");
    }
}
