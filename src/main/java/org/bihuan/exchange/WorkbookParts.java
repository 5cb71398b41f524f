package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets a workbook names, which of them it hides, and the day its dates count from. */
final class WorkbookParts extends DefaultHandler {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** One sheet as the workbook names it. */
    record Sheet(String name, String relation, boolean hidden) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        } else if (name.equals("sheet")) {
            String relation = attributes.getValue(TRANSITIONAL, "id");
            if (relation == null) {
                relation = attributes.getValue(STRICT, "id");
            }
            String state = attributes.getValue("state");
            if (relation != null) {
                sheets.add(new Sheet(attributes.getValue("name"), relation, state != null && !state.equals("visible")));
            }
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }
}
