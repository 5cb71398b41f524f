package org.bihuan.engine;

import java.util.List;

/** Elements and attributes that would make the engine run, fetch or trust something. */
final class HostileMarkup {

    private static final String BEFORE_GATEWAY = "<bpmn:exclusiveGateway id=\"decide\"";
    private static final String FORM = "<camunda:formData>";
    private static final String FIELD = "type=\"enum\"";
    private static final String DUE = "camunda:dueDate=\"${due}\"";
    private static final String DATE = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${due}</bpmn:timeDate>";
    private static final String MAPPING = "<camunda:in source=\"due\" target=\"due\" />";

    private HostileMarkup() {}

    static void elements(HostileFiles files) {
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

    static void attributes(HostileFiles files) {
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
        files.change(
                "<camunda:out source=\"verdict\"",
                "model.attribute",
                "<camunda:out sourceExpression=\"${x.y()}\" source=\"verdict\"");
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
}
