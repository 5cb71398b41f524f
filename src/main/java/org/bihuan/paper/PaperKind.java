package org.bihuan.paper;

import java.util.Arrays;
import java.util.List;

/**
 * The papers there are: what each is about and whether it is laid out as an official paper 公文 by GB/T 9704-2012 or as a form
 * 表单. What is written on a form is left to the office; the standard speaks of papers alone.
 */
public enum PaperKind {
    /** 审议意见书. */
    OPINION(About.MATTER, true),
    /** 问题清单, as an annex of the opinion. */
    PROBLEM_LIST(About.MATTER, true),
    /** 研究处理情况报告 of the organ. */
    HANDLING_REPORT(About.MATTER, true),
    /** 交办单. */
    ASSIGNMENT(About.PROBLEM, false),
    /** 督办单, the form. */
    SUPERVISION(About.PROBLEM, false),
    /** 督办函, the letter. */
    LETTER(About.PROBLEM, true),
    /** 延期申请. */
    EXTENSION(About.PROBLEM, false),
    /** 整改情况报告 of the unit. */
    RECTIFICATION_REPORT(About.PROBLEM, true),
    /** 核查表. */
    VERIFICATION(About.PROBLEM, false),
    /** 销号审批表. */
    SIGN_OFF(About.PROBLEM, false),
    /** 测评票. */
    BALLOT(About.BALLOT, false);

    /** What a paper is about. */
    public enum About {
        MATTER,
        PROBLEM,
        BALLOT
    }

    private final About about;
    private final boolean official;

    PaperKind(About about, boolean official) {
        this.about = about;
        this.official = official;
    }

    /** Whether it is an official paper by the standard; else a form. */
    public boolean official() {
        return official;
    }

    /** The word in addresses, for example {@code problem-list}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Code of its name. */
    public String code() {
        return "papers.kind." + word();
    }

    /** Where it is printed. */
    public String path(String id) {
        return "/papers/" + about.name().toLowerCase(java.util.Locale.ROOT) + "s/" + id + "/" + word();
    }

    /** The papers about one kind of thing, in the order they come to be. */
    public static List<PaperKind> of(About about) {
        return Arrays.stream(values()).filter(it -> it.about == about).toList();
    }
}
