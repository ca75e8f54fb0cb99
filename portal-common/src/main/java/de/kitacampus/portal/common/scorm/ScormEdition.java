package de.kitacampus.portal.common.scorm;

import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * The edition of the standard a manifest follows.
 *
 * @param standard its family
 * @param name as people know it
 * @param guessed whether the manifest does not say it
 */
record ScormEdition(ScormStandard standard, String name, boolean guessed) {

    static ScormEdition of(Element manifest) {
        String version = ManifestXml.descend(manifest, "metadata", "schemaversion")
                .map(element -> element.getTextContent().strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (version.startsWith("1.2")) {
            return new ScormEdition(ScormStandard.SCORM_12, "1.2", false);
        }
        if (version.contains("2004") || version.contains("1.3")) {
            return new ScormEdition(ScormStandard.SCORM_2004, "2004 " + edition(version), false);
        }
        return uses2004(manifest)
                ? new ScormEdition(ScormStandard.SCORM_2004, "2004", true)
                : new ScormEdition(ScormStandard.SCORM_12, "1.2", true);
    }

    private static String edition(String version) {
        if (version.contains("4th")) {
            return "4th";
        }
        return version.contains("3rd") ? "3rd" : "2nd";
    }

    private static boolean uses2004(Element manifest) {
        NamedNodeMap attributes = manifest.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            if (attributes.item(index).getNodeValue().contains("adlcp_v1p3")) {
                return true;
            }
        }
        return false;
    }
}
