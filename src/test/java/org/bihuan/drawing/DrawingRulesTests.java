package org.bihuan.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule, tried on a small drawing that is good until one thing in it is spoiled. */
class DrawingRulesTests {

    private static final String GOOD = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI">
              <collaboration id="both"><participant id="pool" name="P" processRef="process"/></collaboration>
              <process id="process">
                <laneSet id="lanes">
                  <lane id="upper" name="U"><flowNodeRef>start</flowNodeRef><flowNodeRef>asked</flowNodeRef></lane>
                  <lane id="lower" name="L"><flowNodeRef>work</flowNodeRef><flowNodeRef>aside</flowNodeRef></lane>
                </laneSet>
                <startEvent id="start" name="S"/>
                <exclusiveGateway id="asked" name="?" default="toWork"/>
                <userTask id="work" name="W"/>
                <sequenceFlow id="toAsked" sourceRef="start" targetRef="asked"/>
                <sequenceFlow id="toWork" name="yes" sourceRef="asked" targetRef="work"/>
                <sequenceFlow id="back" sourceRef="work" targetRef="asked"/>
                <subProcess id="aside" name="A" triggeredByEvent="true"><endEvent id="done" name="D"/></subProcess>
              </process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="both">
                <bpmndi:BPMNShape bpmnElement="pool"><dc:Bounds x="0" y="0" width="600" height="300"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="upper"><dc:Bounds x="30" y="0" width="570" height="150"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="lower"><dc:Bounds x="30" y="150" width="570" height="150"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="start"><dc:Bounds x="82" y="57" width="36" height="36"/>
                  <bpmndi:BPMNLabel><dc:Bounds x="90" y="97" width="20" height="14"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="asked"><dc:Bounds x="175" y="50" width="50" height="50"/>
                  <bpmndi:BPMNLabel><dc:Bounds x="160" y="30" width="20" height="14"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="work"><dc:Bounds x="250" y="185" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="aside"><dc:Bounds x="400" y="160" width="180" height="130"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="done"><dc:Bounds x="480" y="200" width="36" height="36"/>
                  <bpmndi:BPMNLabel><dc:Bounds x="480" y="240" width="36" height="14"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge bpmnElement="toAsked"><di:waypoint x="118" y="75"/><di:waypoint x="175" y="75"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="toWork"><di:waypoint x="200" y="100"/><di:waypoint x="200" y="225"/><di:waypoint x="250" y="225"/>
                  <bpmndi:BPMNLabel><dc:Bounds x="206" y="110" width="30" height="14"/></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="back"><di:waypoint x="300" y="185"/><di:waypoint x="300" y="75"/><di:waypoint x="225" y="75"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </definitions>
            """;

    @Test
    void goodDrawingBreaksNothing() throws IOException {
        assertThat(DrawingRules.violations(DrawingReader.read("good.bpmn", GOOD)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bpmnElement=\"work\" | bpmnElement=\"play\" | work is not drawn",
                "bpmnElement=\"work\" | bpmnElement=\"play\" | play is drawn but not in the model",
                "bpmnElement=\"back\" | bpmnElement=\"there\" | back is not drawn",
                "x=\"400\" y=\"160\" width=\"180\" | x=\"340\" y=\"160\" width=\"240\" | work overlaps aside",
                "x=\"30\" y=\"150\" | x=\"30\" y=\"140\" | upper overlaps lower",
                "<flowNodeRef>work</flowNodeRef> | `` | work is named by 0 lanes",
                "<flowNodeRef>start</flowNodeRef> | <flowNodeRef>start</flowNodeRef><flowNodeRef>work</flowNodeRef> | work is named by 2 lanes",
                "<flowNodeRef>aside</flowNodeRef> | <flowNodeRef>aside</flowNodeRef><flowNodeRef>done</flowNodeRef> | done is named by 1 lanes",
                "x=\"250\" y=\"185\" | x=\"250\" y=\"140\" | work stands outside its lane lower",
                "x=\"480\" y=\"200\" | x=\"560\" y=\"200\" | done stands outside aside",
                "x=\"30\" y=\"0\" width=\"570\" | x=\"30\" y=\"0\" width=\"590\" | upper stands outside the pool",
                "<di:waypoint x=\"300\" y=\"75\"/> | `` | back is not made of level and upright stretches",
                "x=\"118\" y=\"75\" | x=\"125\" y=\"75\" | toAsked does not start on the border of start",
                "<di:waypoint x=\"225\" y=\"75\"/> | <di:waypoint x=\"232\" y=\"75\"/> | back does not end on the border of asked",
                "<di:waypoint x=\"175\" y=\"75\"/> | <di:waypoint x=\"200\" y=\"75\"/> | toAsked does not end on the border of asked",
                "<di:waypoint x=\"200\" y=\"225\"/><di:waypoint x=\"250\" y=\"225\"/> | <di:waypoint x=\"200\" y=\"170\"/><di:waypoint x=\"380\" y=\"170\"/><di:waypoint x=\"380\" y=\"225\"/><di:waypoint x=\"350\" y=\"225\"/> | toWork crosses back",
                "<di:waypoint x=\"200\" y=\"225\"/><di:waypoint x=\"250\" y=\"225\"/> | <di:waypoint x=\"200\" y=\"225\"/><di:waypoint x=\"350\" y=\"225\"/> | toWork runs through work",
                "<di:waypoint x=\"300\" y=\"185\"/><di:waypoint x=\"300\" y=\"75\"/> | <di:waypoint x=\"250\" y=\"225\"/><di:waypoint x=\"240\" y=\"225\"/><di:waypoint x=\"240\" y=\"75\"/> | toWork runs on top of back",
                "<di:waypoint x=\"300\" y=\"185\"/><di:waypoint x=\"300\" y=\"75\"/> | <di:waypoint x=\"350\" y=\"225\"/><di:waypoint x=\"500\" y=\"225\"/><di:waypoint x=\"500\" y=\"75\"/> | back runs through done",
                "name=\"W\" | name=\"\" | work has no name",
                "<bpmndi:BPMNLabel><dc:Bounds x=\"206\" y=\"110\" width=\"30\" height=\"14\"/></bpmndi:BPMNLabel> | `` | toWork has no place for its name",
                "<bpmndi:BPMNLabel><dc:Bounds x=\"90\" y=\"97\" width=\"20\" height=\"14\"/></bpmndi:BPMNLabel> | `` | start has no place for its name",
                "name=\"yes\" | name=\"yes indeed\" | the name of toWork does not fit",
                "name=\"W\" | name=\"unpronounceableword\" | the name of work does not fit",
                "x=\"90\" y=\"97\" | x=\"90\" y=\"140\" | the name of start leaves its lane",
                "x=\"206\" y=\"110\" | x=\"206\" y=\"145\" | the name of toWork leaves its lane",
                "x=\"206\" y=\"110\" | x=\"206\" y=\"90\" | the name of toWork overlaps asked",
                "x=\"206\" y=\"110\" | x=\"195\" y=\"110\" | toWork runs through the name of toWork",
                "x=\"90\" y=\"97\" width=\"20\" | x=\"160\" y=\"35\" width=\"14\" | the names of start and asked overlap"
            })
    void spoiledDrawingIsNamed(String part, String spoiled, String sentence) throws IOException {
        assertThat(GOOD).contains(part);

        assertThat(DrawingRules.violations(DrawingReader.read("bad.bpmn", GOOD.replace(part, spoiled))))
                .contains("bad.bpmn: " + sentence);
    }
}
