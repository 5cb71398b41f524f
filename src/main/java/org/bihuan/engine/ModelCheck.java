package org.bihuan.engine;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;

/**
 * The allow-list a process file must pass, byte for byte as it lies on disk, before the engine sees it. A model is code to
 * the engine: what {@link AllowedModel} does not name is refused, so that no file can run a script, a class or a method.
 *
 * <p>Each reason has four arguments: file, line, element, and the attribute or value in question; the last three may be
 * empty. What a parser says is never repeated.
 */
class ModelCheck {

    /** The parties a user task can be given to. */
    private static final Set<String> PARTIES = Set.of(
            "hostCommittee",
            "committeeHead",
            "projectGroup",
            "generalOffice",
            "viceChair",
            "council",
            "organ",
            "leadUnit",
            "assistingUnits",
            "assistingUnit",
            "addressedUnit",
            "countersigner",
            "verifiers",
            "members",
            "deputies",
            "auditors");

    private final Values values;

    ModelCheck(Predicate<String> handlers) {
        this(handlers, PARTIES);
    }

    ModelCheck(Predicate<String> handlers, Set<String> parties) {
        values = new Values(handlers, parties);
    }

    /**
     * Passes a file or refuses it.
     *
     * @param file the file's name, with or without folders before it; {@code word.bpmn} holds the process {@code word}
     * @throws Refused with codes {@code model.*}, at most {@value Findings#MOST} of them
     */
    void check(String file, byte[] xml) {
        String text = RawModel.text(file, xml);
        var findings = new Findings(file);
        try {
            read(factory().createXMLStreamReader(new StringReader(text)), findings);
        } catch (XMLStreamException malformed) {
            var at = malformed.getLocation();
            findings.add("model.malformed", at == null ? 0 : at.getLineNumber(), "", "");
        }
        List<Reason> reasons = findings.reasons();
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private void read(XMLStreamReader xml, Findings findings) throws XMLStreamException {
        try {
            var encoding = xml.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                findings.add("model.encoding", 1, "", encoding);
            } else if (xml.getVersion() != null && !xml.getVersion().equals("1.0")) {
                findings.add("model.version", 1, "", xml.getVersion());
            } else {
                new ModelWalk(xml, values, findings).toTheEnd();
            }
        } finally {
            xml.close();
        }
    }

    // The JDK's own parser, whatever else lies on the class path.
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }
}
