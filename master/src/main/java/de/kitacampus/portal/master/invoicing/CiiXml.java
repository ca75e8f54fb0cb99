package de.kitacampus.portal.master.invoicing;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a Cross Industry Invoice; closing it closes the root element. */
final class CiiXml implements AutoCloseable {

    private static final String RSM = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final String RAM =
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private static final String UDT = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
    private static final String QDT = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";

    private final XMLStreamWriter writer;

    private CiiXml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static CiiXml to(OutputStream out) {
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement("rsm:CrossIndustryInvoice");
            writer.writeAttribute("xmlns:rsm", RSM);
            writer.writeAttribute("xmlns:ram", RAM);
            writer.writeAttribute("xmlns:udt", UDT);
            writer.writeAttribute("xmlns:qdt", QDT);
            return new CiiXml(writer);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void in(String element, Runnable content) {
        try {
            writer.writeStartElement(element);
            content.run();
            writer.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void text(String element, String text) {
        in(element, () -> characters(text));
    }

    void optional(String element, String text) {
        if (!text.isBlank()) {
            text(element, text.strip());
        }
    }

    void text(String element, String text, String attribute, String value) {
        in(element, () -> {
            try {
                writer.writeAttribute(attribute, value);
            } catch (XMLStreamException broken) {
                throw new IllegalStateException(broken);
            }
            characters(text);
        });
    }

    private void characters(String text) {
        try {
            writer.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", " "));
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        try {
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
