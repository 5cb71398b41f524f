package org.bihuan.engine;

/** Names that look like others, XML that hides what it says, and files of the wrong shape. */
final class HostileSyntax {

    private static final String CAMUNDA = "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"";
    private static final String BEFORE_GATEWAY = "<bpmn:exclusiveGateway id=\"decide\"";
    private static final String FIELD = "type=\"enum\"";
    private static final String SIGN = "camunda:candidateGroups=\"leadUnit, organ\"";
    private static final String DUE = "camunda:dueDate=\"${due}\"";
    private static final String HANDLER = "camunda:delegateExpression=\"${recordReturn}\"";
    private static final String CONDITION = "${outcome == 'return'}";
    private static final String FORMAL = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">";
    private static final String MAPPING = "<camunda:in source=\"due\" target=\"due\" />";
    private static final String RESULT = "<camunda:out source=\"verdict\" target=\"reportVerdict\" />";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private HostileSyntax() {}

    static void names(HostileFiles files) {
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
        files.change("id=\"outcome\"", "model.reserved", "id=\"recordReturn\"");
        files.change("target=\"due\"", "model.reserved", "target=\"recordReturn\"");
        files.change("\"unit\"", "model.reserved", "\"recordReturn\"");
        files.change("id=\"sign\"", "model.value", "id=\"sign.problem\"");
        files.change("calledElement=\"report\"", "model.value", "calledElement=\"bean:x:y\"");
        files.change("bpmn:tFormalExpression\">${due}", "model.value", "xsi:tFormalExpression\">${due}");
        files.change(FORMAL, "model.value", "<bpmn:conditionExpression xsi:type=\"bpmn:tExpression\">");
        files.change(FORMAL, "model.value", "<bpmn:conditionExpression xsi:type=\"tFormalExpression\">");
    }

    static void syntax(HostileFiles files) {
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

    static void shape(HostileFiles files) {
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
        files.change(RESULT, "model.required", "<camunda:out source=\"verdict\" />");
        files.change(RESULT, "model.value", "<camunda:out variables=\"local\" />");
        files.change(RESULT, "model.expression", "<camunda:out source=\"verdict\" target=\"${reportVerdict}\" />");
    }
}
