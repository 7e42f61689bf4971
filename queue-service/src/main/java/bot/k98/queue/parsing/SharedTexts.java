package bot.k98.queue.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a workbook, which its cells name by number. The reader takes a number that there isn't for an empty text, so where a
 * cell is empty it is looked whether all numbers are there. Workbooks seldom have such cells.
 */
final class SharedTexts {
    private static final String TEXTS = "sharedstrings.xml";
    private static final String SHEETS = "/worksheets/";

    private final ZipFile zip;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    private SharedTexts(ZipFile zip) {
        this.zip = zip;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Whether every text that a cell of the workbook names is there. */
    static boolean areWhole(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return new SharedTexts(zip).areWhole();
        } catch (XMLStreamException | NumberFormatException e) {
            return false;
        }
    }

    private boolean areWhole() throws IOException, XMLStreamException {
        int texts = 0;
        long highest = -1;
        for (ZipEntry entry : entries()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(TEXTS)) {
                texts += count(entry);
            } else if (name.contains(SHEETS) && name.endsWith(".xml")) {
                highest = Math.max(highest, highest(entry));
            }
        }
        return highest < texts;
    }

    private List<? extends ZipEntry> entries() {
        return Collections.list(zip.entries());
    }

    private int count(ZipEntry texts) throws IOException, XMLStreamException {
        int found = 0;
        try (InputStream stream = zip.getInputStream(texts)) {
            for (XMLStreamReader xml = factory.createXMLStreamReader(stream); xml.hasNext(); ) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    found++;
                }
            }
        }
        return found;
    }

    /** The highest number that a cell of a sheet names; -1 without one. */
    private long highest(ZipEntry sheet) throws IOException, XMLStreamException {
        long highest = -1;
        boolean shared = false;
        try (InputStream stream = zip.getInputStream(sheet)) {
            for (XMLStreamReader xml = factory.createXMLStreamReader(stream); xml.hasNext(); ) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String name = xml.getLocalName();
                if (name.equals("c")) {
                    shared = "s".equals(xml.getAttributeValue(null, "t"));
                } else if (shared && name.equals("v")) {
                    highest = Math.max(highest, number(xml.getElementText()));
                }
            }
        }
        return highest;
    }

    private static long number(String text) {
        return text.isBlank() ? -1 : Long.parseLong(text.strip());
    }
}
