package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.xml.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads manifests without document types and entities, and finds elements by their local names, whatever the prefix. */
final class ManifestXml {

    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"']+)");
    private static final int DECLARATION_BYTES = 200;

    private ManifestXml() {}

    static Element parse(byte[] bytes, String where) {
        byte[] text = withoutLeadingSpace(bytes);
        try {
            return document(text, otherEncoding(text)).getDocumentElement();
        } catch (SAXParseException broken) {
            Reason reason = isDocumentType(broken) ? Reason.MANIFEST_UNSAFE : Reason.MANIFEST_BROKEN;
            throw new PackageRefused(reason, where + ":" + Math.max(1, broken.getLineNumber()));
        } catch (SAXException | IOException broken) {
            throw new PackageRefused(Reason.MANIFEST_BROKEN, where);
        }
    }

    /** What the bytes are where they cannot be what the declaration says, as some tools write it; else null. */
    private static @Nullable String otherEncoding(byte[] text) {
        if (text.length < 2 || text[0] != '<' || text[1] == 0) {
            return null;
        }
        int head = Math.min(text.length, DECLARATION_BYTES);
        Matcher declared = DECLARED.matcher(new String(text, 0, head, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
        boolean unicode = name.startsWith("utf");
        if (!unicode || name.equals("utf-8") && isUtf8(text)) {
            return null;
        }
        return isUtf8(text) ? "UTF-8" : "windows-1252";
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Document document(byte[] text, @Nullable String encoding) throws SAXException, IOException {
        InputSource source = new InputSource(new ByteArrayInputStream(text));
        if (encoding != null) {
            source.setEncoding(encoding);
        }
        return SafeXml.builder().parse(source);
    }

    /** Some tools leave blank lines before the declaration, where XML allows none. */
    private static byte[] withoutLeadingSpace(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && (bytes[start] == ' ' || bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        return start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private static boolean isDocumentType(SAXParseException broken) {
        return String.valueOf(broken.getMessage()).contains("DOCTYPE");
    }

    static List<Element> children(Element parent, String localName) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && localName.equalsIgnoreCase(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> child(Element parent, String localName) {
        return children(parent, localName).stream().findFirst();
    }

    /** The element at the end of a path of children. */
    static Optional<Element> descend(Element parent, String... localNames) {
        Optional<Element> here = Optional.of(parent);
        for (String name : localNames) {
            here = here.flatMap(element -> child(element, name));
        }
        return here;
    }

    /** The text of a child, without surrounding space; nothing when empty. */
    static Optional<String> text(Element parent, String localName) {
        return child(parent, localName)
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    /** An attribute by its local name; the standard's editions differ in prefix and case. */
    static Optional<String> attribute(Element element, String localName) {
        NamedNodeMap attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            if (attributes.item(index) instanceof Attr attribute
                    && localName.equalsIgnoreCase(attribute.getLocalName())) {
                return Optional.of(attribute.getValue().strip());
            }
        }
        return Optional.empty();
    }

    /** Whether an attribute says yes in one of the two ways that XML Schema knows; no when it is not there. */
    static boolean flag(Element element, String localName) {
        return attribute(element, localName)
                .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .isPresent();
    }
}
