package org.bihuan.engine;

import java.util.List;

/** Expressions outside the grammar, and expressions where none may stand. */
final class HostileExpressions {

    private static final String SIGN = "camunda:candidateGroups=\"leadUnit, organ\"";
    private static final String DUE = "camunda:dueDate=\"${due}\"";
    private static final String HANDLER = "camunda:delegateExpression=\"${recordReturn}\"";
    private static final String CONDITION = "${outcome == 'return'}";
    private static final String DATE = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${due}</bpmn:timeDate>";
    private static final String EACH = "camunda:collection=\"${units}\"";

    private HostileExpressions() {}

    static void expressions(HostileFiles files) {
        for (var condition : List.of(
                "${x.getClass()}",
                "${''.getClass().forName('x')}",
                "#{outcome == 'return'}",
                "${outcome == 'a' ? x : y}",
                "${outcome == 'a' &amp;&amp; x}",
                "${outcome == ${x}}",
                "${outcome == 'a'}${x}",
                "x ${outcome}",
                "${outcome['a']}",
                "${outcome == 'a\\'.x'}",
                "${outcome == \"a\"}",
                "${outcome = 'a'}",
                "${now() == 1}",
                "${a == b}",
                "${count &lt; 'a'}",
                "${оutcome == 'a'}",
                "outcome == 'return'",
                "${}",
                "")) {
            files.change(CONDITION, "model.expression", condition);
        }
        for (var reserved : List.of(
                "execution",
                "task",
                "authenticatedUserId",
                "externalTask",
                "caseExecution",
                "camunda",
                "runtimeService",
                "empty",
                "getClass")) {
            files.change(CONDITION, "model.reserved", "${" + reserved + "}");
        }
        files.change(CONDITION, "model.reserved", "${execution == 1}");
        files.change(DATE, "model.reserved", "<bpmn:timeDate>${execution}</bpmn:timeDate>");
        files.change(DATE, "model.expression", "<bpmn:timeDate>${due == 1}</bpmn:timeDate>");
        files.change(DATE, "model.expression", "<bpmn:timeDate>2026-01-01T00:00:00</bpmn:timeDate>");
        files.change(DUE, "model.expression", "camunda:dueDate=\"${dateTime().plusDays(1)}\"");
        files.change(DUE, "model.expression", "camunda:followUpDate=\"${a.b}\"");
        files.change(EACH, "model.expression", "camunda:collection=\"${x.list()}\"");
        files.change(EACH, "model.reserved", "camunda:collection=\"${execution}\"");
        files.change(EACH, "model.value", "camunda:collection=\"x.list()\"");
        files.change(
                "\"unit\" />",
                "model.expression",
                "\"unit\"><bpmn:completionCondition>${x.y() == 1}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>");
        files.change(
                "\"unit\" />",
                "model.expression",
                "\"unit\"><bpmn:loopCardinality>${x.size()}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>");
        files.change(HANDLER, "model.handler", "camunda:delegateExpression=\"${dropTables}\"");
        files.change(HANDLER, "model.reserved", "camunda:delegateExpression=\"${execution}\"");
        files.change(HANDLER, "model.expression", "camunda:delegateExpression=\"#{recordReturn}\"");
        files.change(HANDLER, "model.expression", "camunda:delegateExpression=\"${recordReturn.run()}\"");
        files.change(HANDLER, "model.expression", "camunda:delegateExpression=\"${ recordReturn }\"");
        files.change("calledElement=\"report\"", "model.expression", "calledElement=\"${report}\"");
        files.change("errorCode=\"failed\"", "model.expression", "errorCode=\"${failed}\"");
        files.change("name=\"签收\"", "model.expression", "name=\"${x.y()}\"");
        files.change("name=\"urge\"", "model.expression", "name=\"#{x}\"");
        files.change("label=\"结果\"", "model.expression", "label=\"${x}\"");
        files.change("defaultValue=\"agree\"", "model.expression", "defaultValue=\"${x.y()}\"");
        files.change("value=\"signProblem\"", "model.expression", "value=\"${x}\"");
        files.change("first line", "model.expression", "${x.y()}");
        files.change("P3650D", "model.expression", "${x}");
        files.change("${matterId}", "model.expression", "#{execution.processBusinessKey}");
        files.change(SIGN, "model.expression", "camunda:candidateGroups=\"${x.y()}\"");
    }
}
