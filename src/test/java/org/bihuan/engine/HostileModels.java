package org.bihuan.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Process files that must never reach the engine: each is the good one with a single place changed.
 *
 * @param what what the file tries
 * @param code the reason it is refused with
 */
record HostileModels(String what, String code, SmallModel model) {

    static final List<HostileModels> ALL = all();

    private static final String CAMUNDA = "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"";
    private static final String BEFORE_GATEWAY = "<bpmn:exclusiveGateway id=\"decide\"";
    private static final String FORM = "<camunda:formData>";
    private static final String FIELD = "type=\"enum\"";
    private static final String SIGN = "camunda:candidateGroups=\"leadUnit, organ\"";
    private static final String DUE = "camunda:dueDate=\"${due}\"";
    private static final String HANDLER = "camunda:delegateExpression=\"${recordReturn}\"";
    private static final String CONDITION = "${outcome == 'return'}";
    private static final String FORMAL = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">";
    private static final String DATE = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${due}</bpmn:timeDate>";
    private static final String EACH = "camunda:collection=\"${units}\"";
    private static final String MAPPING = "<camunda:in source=\"due\" target=\"due\" />";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static List<HostileModels> all() {
        var files = new Files();
        elements(files);
        attributes(files);
        expressions(files);
        names(files);
        syntax(files);
        shape(files);
        return List.copyOf(files.list);
    }

    private static void elements(Files files) {
        files.insert(
                BEFORE_GATEWAY,
                "model.element",
                "<bpmn:scriptTask id=\"x\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>");
        files.insert(BEFORE_GATEWAY, "model.element", "<bpmn:sendTask id=\"x\" camunda:class=\"x.Y\" />");
        files.insert(BEFORE_GATEWAY, "model.element", "<bpmn:businessRuleTask id=\"x\" camunda:decisionRef=\"d\" />");
        files.insert(BEFORE_GATEWAY, "model.element", "<bpmn:receiveTask id=\"x\" messageRef=\"urge\" />");
        files.insert(BEFORE_GATEWAY, "model.element", "<bpmn:adHocSubProcess id=\"x\" />");
        files.insert(BEFORE_GATEWAY, "model.element", "<bpmn:transaction id=\"x\" />");
        files.insert(
                BEFORE_GATEWAY,
                "model.element",
                "<bpmn:ioSpecification><bpmn:dataInput id=\"x\" /></bpmn:ioSpecification>");
        files.insert(
                "<bpmn:message id",
                "model.element",
                "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://h/x.wsdl\" namespace=\"x\" />");
        files.insert(
                "<bpmn:message id",
                "model.element",
                "<bpmn:itemDefinition id=\"x\" structureRef=\"java.lang.Runtime\" />");
        files.insert("<bpmn:message id", "model.element", "<bpmn:signal id=\"x\" name=\"${x}\" />");
        files.insert(
                "<bpmn:terminateEventDefinition />", "model.element", "<bpmn:signalEventDefinition signalRef=\"x\" />");
        files.insert(
                "<bpmn:terminateEventDefinition />",
                "model.place",
                "<bpmn:messageEventDefinition messageRef=\"urge\" camunda:class=\"x.Y\" />");
        files.change(DATE, "model.element", "<bpmn:timeDuration>PT1S</bpmn:timeDuration>");
        files.change(DATE, "model.element", "<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>");
        files.change(
                "<bpmn:messageEventDefinition messageRef=\"urge\" />",
                "model.element",
                "<bpmn:conditionalEventDefinition><bpmn:condition>${x}</bpmn:condition></bpmn:conditionalEventDefinition>");
        files.insert(
                "<bpmn:documentation>",
                "model.element",
                "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression /></bpmn:potentialOwner>");
        files.insert(FORM, "model.element", "<camunda:executionListener event=\"start\" class=\"x.Y\" />");
        files.insert(FORM, "model.element", "<camunda:taskListener event=\"create\" expression=\"${x.y()}\" />");
        files.insert(
                FORM,
                "model.element",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>");
        files.insert(
                FORM,
                "model.element",
                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>");
        files.insert(
                FORM, "model.element", "<camunda:failedJobRetryTimeCycle>${x.y()}</camunda:failedJobRetryTimeCycle>");
        files.insert(FORM, "model.element", "<camunda:field name=\"x\" expression=\"${x}\" />");
        files.insert(FORM, "model.place", "<bpmn:userTask id=\"x\" camunda:candidateGroups=\"organ\" />");
        files.insert(
                "<camunda:value id",
                "model.element",
                "<camunda:validation><camunda:constraint name=\"validator\" config=\"x.Y\" /></camunda:validation>");
    }

    private static void attributes(Files files) {
        for (var attribute : List.of(
                "camunda:class=\"java.lang.Thread\"",
                "camunda:expression=\"${x}\"",
                "camunda:resultVariable=\"x\"",
                "camunda:type=\"external\" camunda:topic=\"x\"",
                "camunda:type=\"mail\"",
                "camunda:taskPriority=\"${x}\"",
                "camunda:jobPriority=\"1\"",
                "implementation=\"##WebService\"",
                "isForCompensation=\"true\"",
                "operationRef=\"x\"",
                "xsi:type=\"bpmn:tScriptTask\"",
                "xml:base=\"http://h/\"",
                "bpmn:name=\"x\"")) {
            files.change("camunda:asyncBefore=\"true\"", "model.attribute", attribute);
        }
        for (var attribute : List.of(
                "camunda:assignee=\"${x}\"",
                "camunda:candidateUsers=\"${x.y()}\"",
                "camunda:formKey=\"embedded:app:x.html\"",
                "camunda:formRef=\"x\"",
                "camunda:formHandlerClass=\"x.Y\"",
                "camunda:taskListener=\"x\"")) {
            files.change(DUE, "model.attribute", attribute);
        }
        for (var attribute : List.of(
                "caseRef=\"x\"",
                "camunda:caseRef=\"x\"",
                "camunda:variableMappingClass=\"x.Y\"",
                "camunda:variableMappingDelegateExpression=\"${recordReturn}\"",
                "camunda:calledElementTenantId=\"${x}\"")) {
            files.insert("calledElement=\"report\"", "model.attribute", attribute + " ");
        }
        files.change(
                MAPPING,
                "model.attribute",
                "<camunda:in source=\"due\" sourceExpression=\"${x.y()}\" target=\"due\" />");
        files.change("<bpmn:conditionExpression ", "model.attribute", "<bpmn:conditionExpression language=\"groovy\" ");
        files.change(
                "<bpmn:conditionExpression ",
                "model.attribute",
                "<bpmn:conditionExpression camunda:resource=\"x.groovy\" ");
        files.change(
                "targetNamespace=\"bihuan\"",
                "model.attribute",
                "xsi:schemaLocation=\"urn:x http://h/x.xsd\" targetNamespace=\"bihuan\"");
        files.change(
                "targetNamespace=\"bihuan\"",
                "model.attribute",
                "expressionLanguage=\"groovy\" targetNamespace=\"bihuan\"");
        files.insert(FIELD, "model.attribute", "datePattern=\"${x}\" ");
    }

    private static void expressions(Files files) {
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

    private static void names(Files files) {
        files.change(CAMUNDA, "model.namespace", "xmlns:camunda=\"http://activiti.org/bpmn\"");
        files.change(CAMUNDA, "model.namespace", CAMUNDA + " xmlns:activiti=\"http://activiti.org/bpmn\"");
        files.change(CAMUNDA, "model.namespace", CAMUNDA + " xmlns:x=\"urn:x\"");
        files.change(
                CAMUNDA,
                "model.namespace",
                "xmlns:camunda=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:c=\"http://camunda.org/schema/1.0/bpmn\"");
        files.change(CAMUNDA, "model.namespace", "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn/\"");
        files.insert(BEFORE_GATEWAY, "model.namespace", "<x:serviceTask xmlns:x=\"urn:x\" id=\"x\" />");
        files.insert(BEFORE_GATEWAY, "model.namespace", "<serviceTask id=\"x\" />");
        files.insert(FIELD, "model.namespace", "xmlns:x=\"urn:x\" x:validator=\"y\" ");
        files.change("camunda:asyncBefore=", "model.attribute", "camunda:аsyncBefore=");
        files.change("<bpmn:exclusiveGateway", "model.element", "<bpmn:exclusiveGatewaу");
        files.change("label=\"结果\"", "model.attribute", "camunda:label=\"x\"");
        files.change("id=\"outcome\"", "model.reserved", "id=\"execution\"");
        files.change("id=\"outcome\"", "model.reserved", "id=\"recordReturn\"");
        files.change("target=\"due\"", "model.reserved", "target=\"recordReturn\"");
        files.change("\"unit\"", "model.reserved", "\"recordReturn\"");
        files.change("id=\"sign\"", "model.value", "id=\"sign.problem\"");
        files.change("calledElement=\"report\"", "model.value", "calledElement=\"bean:x:y\"");
        files.change("bpmn:tFormalExpression\">${due}", "model.value", "xsi:tFormalExpression\">${due}");
        files.change(FORMAL, "model.value", "<bpmn:conditionExpression xsi:type=\"bpmn:tExpression\">");
        files.change(FORMAL, "model.value", "<bpmn:conditionExpression xsi:type=\"tFormalExpression\">");
    }

    private static void syntax(Files files) {
        files.change(DECLARATION, "model.doctype", DECLARATION + "<!DOCTYPE x SYSTEM \"http://h/x.dtd\">");
        files.change(
                DECLARATION, "model.doctype", DECLARATION + "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>");
        files.change(
                DECLARATION,
                "model.doctype",
                DECLARATION + "<!DOCTYPE x [<!ENTITY % a SYSTEM \"file:///etc/hostname\"> %a;]>");
        files.change(DECLARATION, "model.version", "<?xml version=\"1.1\" encoding=\"UTF-8\"?>");
        files.change(DECLARATION, "model.encoding", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>");
        files.change(DECLARATION, "model.instruction", DECLARATION + "<?xml-stylesheet href=\"http://h/x.xsl\"?>");
        files.insert(BEFORE_GATEWAY, "model.instruction", "<?groovy x?>");
        files.change(CONDITION, "model.cdata", "<![CDATA[${x.y()}]]>");
        files.change(CONDITION, "model.cdata", "$<![CDATA[{]]>x.y()}");
        files.change(CONDITION, "model.comment", "${outcome == <!-- x -->'return'}");
        files.change(CONDITION, "model.instruction", "${outcome == <?x?>'return'}");
        files.change(CONDITION, "model.reference", "&#36;{x.y()}");
        files.change(CONDITION, "model.reference", "&#x24;&#x7b;x.y()}");
        files.change("name=\"签收\"", "model.reference", "name=\"&#00036;{x.y()}\"");
        files.change("name=\"签收\"", "model.reference", "name=\"&x;\"");
        files.change(CONDITION, "model.element", "${outcome == <bpmn:script/>'return'}");
        files.insert(BEFORE_GATEWAY, "model.text", "x");
        files.insert(BEFORE_GATEWAY, "model.expression", "${x}");
        files.change("</bpmn:definitions>", "model.malformed", "");
        files.change("</bpmn:definitions>", "model.malformed", "</bpmn:definitions><bpmn:definitions />");
        files.change(DUE, "model.malformed", DUE + " " + DUE);
        files.insert(BEFORE_GATEWAY, "model.depth", "<bpmn:subProcess>".repeat(30) + "</bpmn:subProcess>".repeat(30));
    }

    private static void shape(Files files) {
        files.change("isExecutable=\"true\"", "model.process", "isExecutable=\"false\"");
        files.insert(
                "<bpmn:process id",
                "model.process",
                "<bpmn:process id=\"two\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\" />");
        files.insert("<bpmn:process id", "model.process", "<bpmn:process id=\"two\" isExecutable=\"false\" />");
        files.change("<bpmn:process id=\"small\"", "model.name", "<bpmn:process id=\"smaller\"");
        files.change("camunda:historyTimeToLive=\"P3650D\" ", "model.required", "");
        files.change("P3650D", "model.value", "P10Y");
        files.change(SIGN, "model.required", "");
        files.change(SIGN, "model.party", "camunda:candidateGroups=\"leadUnit,camunda-admin\"");
        files.change(SIGN, "model.party", "camunda:candidateGroups=\"\"");
        files.change(HANDLER, "model.required", "");
        files.change(FIELD, "model.value", "type=\"spin\"");
        files.change(MAPPING, "model.required", "<camunda:in source=\"due\" />");
        files.change("source=\"due\" target", "model.value", "source=\"due.time\" target");
    }

    private static final class Files {

        private final List<HostileModels> list = new ArrayList<>();

        private void change(String place, String code, String instead) {
            String what = code + ": " + (instead.isEmpty() ? "without " + place : instead);
            list.add(new HostileModels(Findings.shown(what), code, SmallModel.GOOD.with(place, instead)));
        }

        private void insert(String place, String code, String before) {
            list.add(new HostileModels(Findings.shown(before), code, SmallModel.GOOD.with(place, before + place)));
        }
    }
}
