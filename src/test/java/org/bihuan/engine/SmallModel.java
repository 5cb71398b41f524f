package org.bihuan.engine;

import java.nio.charset.StandardCharsets;

/** A small good process file, and what becomes of it when one place in it is changed. */
record SmallModel(String xml) {

    static final String FILE = "small.bpmn";

    static final SmallModel GOOD = new SmallModel("""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_1" targetNamespace="bihuan" exporter="Camunda Modeler">
              <!-- a comment between elements -->
              <bpmn:message id="urge" name="urge" />
              <bpmn:error id="failed" errorCode="failed" />
              <bpmn:process id="small" name="小流程" isExecutable="true" camunda:historyTimeToLive="P3650D" camunda:versionTag="1.0">
                <bpmn:startEvent id="start" name="开始"><bpmn:outgoing>toSign</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="toSign" sourceRef="start" targetRef="sign" />
                <bpmn:userTask id="sign" name="签收" camunda:candidateGroups="leadUnit, organ" camunda:dueDate="${due}">
                  <bpmn:documentation>first line&#10;second line</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:properties><camunda:property name="act" value="signProblem" /></camunda:properties>
                    <camunda:formData>
                      <camunda:formField id="outcome" label="结果" type="enum" defaultValue="agree">
                        <camunda:properties><camunda:property id="requiredFor" value="agree" /></camunda:properties>
                        <camunda:value id="agree" name="同意" />
                      </camunda:formField>
                    </camunda:formData>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="toDecide" sourceRef="sign" targetRef="decide" />
                <bpmn:exclusiveGateway id="decide" name="同意？" default="toCall" />
                <bpmn:sequenceFlow id="toRecord" sourceRef="decide" targetRef="record">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'return'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:serviceTask id="record" name="登记" camunda:asyncBefore="true" camunda:delegateExpression="${recordReturn}" />
                <bpmn:sequenceFlow id="toCall" sourceRef="decide" targetRef="call" />
                <bpmn:callActivity id="call" name="调用" calledElement="report">
                  <bpmn:extensionElements><camunda:in businessKey="${matterId}" /><camunda:in source="due" target="due" /><camunda:out source="verdict" target="reportVerdict" /></bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:sequenceFlow id="toWait" sourceRef="call" targetRef="wait" />
                <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${due}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="toEach" sourceRef="wait" targetRef="each" />
                <bpmn:userTask id="each" name="各自办理" camunda:candidateGroups="members">
                  <bpmn:multiInstanceLoopCharacteristics camunda:collection="${units}" camunda:elementVariable="unit" />
                </bpmn:userTask>
                <bpmn:sequenceFlow id="toEnd" sourceRef="each" targetRef="end" />
                <bpmn:endEvent id="end"><bpmn:terminateEventDefinition /></bpmn:endEvent>
                <bpmn:subProcess id="urging" triggeredByEvent="true">
                  <bpmn:startEvent id="urged" isInterrupting="false"><bpmn:messageEventDefinition messageRef="urge" /></bpmn:startEvent>
                </bpmn:subProcess>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="d_1"><bpmndi:BPMNPlane id="p_1" bpmnElement="small"><bpmndi:BPMNShape id="sign_di" bpmnElement="sign"><dc:Bounds x="0" y="10.5" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """);

    /** The model with one place changed; the place must be there once. */
    SmallModel with(String place, String instead) {
        int at = xml.indexOf(place);
        if (at < 0 || xml.indexOf(place, at + 1) >= 0) {
            throw new IllegalArgumentException("not exactly once in the model: " + place);
        }
        return new SmallModel(xml.substring(0, at) + instead + xml.substring(at + place.length()));
    }

    byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
