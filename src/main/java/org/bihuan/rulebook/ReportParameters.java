package org.bihuan.rulebook;

import java.util.EnumSet;
import java.util.List;
import org.bihuan.deadline.Event;
import org.bihuan.rulebook.Catalogue.Entry;

/** Reports on the handling 研究处理情况报告, by the government or by single units. */
final class ReportParameters {

    static final List<Entry> ALL = List.of(
            new Entry("comment", "P-15", TermKind.AFTER),
            new Entry("handlingReport", "P-13", TermKind.AFTER),
            // In a process called audit it stands in for handlingReport; see RuleBook.in(process).
            // Law on Supervision, article 27: heard within six months after the audit report.
            new Entry("handlingReportAudit", "P-13", new TermKind(EnumSet.allOf(Event.class), 1, 6 * 30)),
            new Entry("auditHearing", "", new TermKind(EnumSet.of(Event.SESSION), 1, 6 * 30)),
            new Entry("unitReport", "", TermKind.AFTER),
            new Entry("guidanceReport", "", TermKind.AFTER));

    private ReportParameters() {}
}
