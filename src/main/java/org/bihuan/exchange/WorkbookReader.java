package org.bihuan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.bihuan.refusal.Invalid;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the sheets of an .xlsx workbook by its events; formulas count as the value the file keeps for them. */
final class WorkbookReader {

    private WorkbookReader() {}

    static List<Grid> read(byte[] content, List<Warning> warnings) {
        try (ZipFile zip = Archive.open(content);
                OPCPackage pack = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
            return sheets(pack, warnings);
        } catch (Invalid e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw Invalid.field("file", "exchange.file.corrupt");
        } catch (RuntimeException e) {
            // POI and the XML parser meet parts that contradict each other with exceptions of many kinds.
            throw Invalid.field("file", "exchange.file.corrupt");
        }
    }

    private static List<Grid> sheets(OPCPackage pack, List<Warning> warnings)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(pack);
        WorkbookParts parts = new WorkbookParts();
        parse(reader.getWorkbookData(), parts);
        SharedStrings strings = new ReadOnlySharedStringsTable(pack, false);
        CellStyles styles = new CellStyles(reader.getStylesTable(), parts.from1904());
        SheetHandler.Budget budget = new SheetHandler.Budget();
        List<Grid> grids = new ArrayList<>();
        for (WorkbookParts.Sheet sheet : parts.sheets()) {
            if (sheet.hidden()) {
                warnings.add(Warning.of("exchange.sheet.hidden", sheet.name()));
                continue;
            }
            Grid grid = new Grid(sheet.name(), false);
            parse(reader.getSheet(sheet.relation()), new SheetHandler(grid, strings, styles, budget));
            grids.add(grid);
        }
        return grids;
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (part) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.setErrorHandler(handler);
            xml.parse(new InputSource(part));
        }
    }
}
