package de.kitacampus.portal.common.scorm;

import static de.kitacampus.portal.common.scorm.ManifestXml.attribute;
import static de.kitacampus.portal.common.scorm.ManifestXml.child;
import static de.kitacampus.portal.common.scorm.ManifestXml.children;
import static de.kitacampus.portal.common.scorm.ManifestXml.flag;
import static de.kitacampus.portal.common.scorm.ManifestXml.text;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.scorm.PackageInspection.InspectedFile;
import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import de.kitacampus.portal.common.scorm.PackageReport.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads {@code imsmanifest.xml} of SCORM 1.2 and 2004. Identifiers serve to resolve references within the file and
 * nothing else: authors' tools give all courses the same ones.
 */
class ManifestReader {

    private static final String XML_BASE = "base";

    private final Map<String, InspectedFile> files;
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, Element> sequencings = new HashMap<>();
    private final List<PackageItem> items = new ArrayList<>();
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    ManifestReader(Map<String, InspectedFile> files) {
        this.files = files;
    }

    PackageReport read(byte[] bytes, String folder) {
        Element manifest = ManifestXml.parse(bytes, folder + "imsmanifest.xml");
        if (!"manifest".equalsIgnoreCase(manifest.getLocalName())) {
            throw new PackageRefused(Reason.MANIFEST_BROKEN, "imsmanifest.xml:1");
        }
        if (!folder.isEmpty()) {
            warn(Kind.MANIFEST_IN_FOLDER, folder);
        }
        ScormEdition edition = ScormEdition.of(manifest);
        if (edition.guessed()) {
            warn(Kind.STANDARD_GUESSED, edition.name());
        }
        readResources(manifest);
        readSequencings(manifest);
        Element organization = organization(manifest);
        readItems(organization, 0);
        refuseNothingToLaunch();
        return report(edition, organization);
    }

    private PackageReport report(ScormEdition edition, Element organization) {
        String title = text(organization, "title")
                .or(() -> items.stream().map(PackageItem::title).findFirst())
                .orElse("");
        if (items.stream().noneMatch(PackageItem::sco)) {
            warn(Kind.NO_SCO, null);
        }
        long bytes = files.values().stream().mapToLong(InspectedFile::size).sum();
        return new PackageReport(
                edition.standard(),
                edition.name(),
                limited(title),
                List.copyOf(items),
                files.size(),
                bytes,
                List.copyOf(warnings),
                edition.standard() == ScormStandard.SCORM_2004
                        ? new ActivityReader(sequencings, numbers).read(organization)
                        : null);
    }

    /** Those of manifests inside the manifest too: items may refer to them. */
    private void readResources(Element... manifests) {
        Element manifest = manifests[manifests.length - 1];
        for (Element all : children(manifest, "resources")) {
            children(all, "resource")
                    .forEach(resource -> readResource(resource, bases(with(with(manifests, all), resource))));
        }
        children(manifest, "manifest").forEach(inner -> readResources(with(manifests, inner)));
    }

    private static Element[] with(Element[] outer, Element inner) {
        return Stream.concat(Stream.of(outer), Stream.of(inner)).toArray(Element[]::new);
    }

    private void readResource(Element resource, List<String> base) {
        boolean sco = attribute(resource, "scormtype").orElse("").equalsIgnoreCase("sco");
        String href = attribute(resource, "href").orElse(null);
        attribute(resource, "identifier").ifPresent(id -> resources.putIfAbsent(id, new Resource(base, href, sco)));
        warnOfMissing(resource, base);
    }

    private static List<String> bases(Element... fromOutside) {
        return Stream.of(fromOutside)
                .map(one -> attribute(one, XML_BASE).orElse(""))
                .filter(base -> !base.isEmpty())
                .toList();
    }

    private void warnOfMissing(Element resource, List<String> base) {
        for (Element file : children(resource, "file")) {
            attribute(file, "href")
                    .filter(href -> !href.contains("://"))
                    .map(href -> new LaunchAddress(base, href))
                    .filter(address -> address.file(files).isEmpty())
                    .ifPresent(address -> warn(Kind.FILE_MISSING, address.shown()));
        }
    }

    private void readSequencings(Element manifest) {
        child(manifest, "sequencingCollection").ifPresent(all -> children(all, "sequencing")
                .forEach(one -> attribute(one, "ID").ifPresent(id -> sequencings.put(id, one))));
    }

    private static Element organization(Element manifest) {
        Element all = child(manifest, "organizations").orElse(manifest);
        List<Element> organizations = children(all, "organization");
        String preferred = attribute(all, "default").orElse("");
        return organizations.stream()
                .filter(one -> attribute(one, "identifier").orElse("").equals(preferred))
                .findFirst()
                .or(() -> organizations.stream().findFirst())
                .orElseThrow(() -> new PackageRefused(Reason.NOTHING_TO_LAUNCH, ""));
    }

    private void readItems(Element parent, int depth) {
        for (Element element : children(parent, "item")) {
            if (items.size() >= PackageLimits.ITEMS || depth >= PackageLimits.ITEM_DEPTH) {
                throw new PackageRefused(Reason.TOO_MANY_FILES, Integer.toString(PackageLimits.ITEMS));
            }
            PackageItem item = item(element, depth);
            items.add(item);
            if (item.launch() != null) {
                numbers.put(element, numbers.size());
            }
            readItems(element, depth + 1);
        }
    }

    private PackageItem item(Element element, int depth) {
        String title = limited(text(element, "title").orElse(""));
        Resource resource = attribute(element, "identifierref")
                .map(resources::get)
                .filter(found -> found.href() != null)
                .orElse(null);
        Rules rules = Rules.of(element, sequencings);
        if (rules.isZero()) {
            warn(Kind.PASS_MARK_ZERO, title);
        }
        boolean visible = !attribute(element, "isvisible").orElse("true").equalsIgnoreCase("false");
        return new PackageItem(
                title,
                depth,
                resource == null ? null : launch(resource, element),
                resource != null && resource.sco(),
                visible,
                rules.masteryScore(),
                rules.scaledPassingScore(),
                rules.completionThreshold(),
                text(element, "datafromlms").orElse(null),
                rules.maxTimeAllowed(),
                text(element, "timelimitaction").orElse(null));
    }

    private String launch(Resource resource, Element item) {
        String href = resource.href() == null ? "" : resource.href();
        LaunchAddress address = new LaunchAddress(resource.base(), href);
        String path = address.file(files)
                .orElseThrow(() -> new PackageRefused(Reason.LAUNCH_FILE_MISSING, limited(address.shown())));
        return address.url(path, attribute(item, "parameters").orElse(""));
    }

    private void refuseNothingToLaunch() {
        if (items.stream().allMatch(item -> item.launch() == null)) {
            throw new PackageRefused(Reason.NOTHING_TO_LAUNCH, "");
        }
    }

    private void warn(Kind kind, @Nullable String where) {
        if (warnings.size() < PackageReport.MAX_WARNINGS) {
            warnings.add(new Warning(kind, where));
        }
    }

    private static String limited(String text) {
        String oneLine = text.replaceAll("\\s+", " ").strip();
        return oneLine.length() <= PackageLimits.TITLE_LENGTH
                ? oneLine
                : oneLine.substring(0, PackageLimits.TITLE_LENGTH - 1) + "…";
    }

    private record Resource(List<String> base, @Nullable String href, boolean sco) {}

    /** What an item says about passing and time. */
    private record Rules(
            @Nullable Double masteryScore,
            @Nullable Double scaledPassingScore,
            @Nullable Double completionThreshold,
            @Nullable String maxTimeAllowed) {

        static Rules of(Element item, Map<String, Element> sequencings) {
            Optional<Element> own = child(item, "sequencing");
            Optional<Element> shared =
                    own.flatMap(one -> attribute(one, "IDRef")).map(sequencings::get);
            return new Rules(
                    text(item, "masteryscore").flatMap(Rules::number).orElse(null),
                    own.flatMap(Rules::passingScore)
                            .or(() -> shared.flatMap(Rules::passingScore))
                            .orElse(null),
                    child(item, "completionThreshold").flatMap(Rules::threshold).orElse(null),
                    text(item, "maxtimeallowed")
                            .or(() -> own.flatMap(Rules::durationLimit))
                            .or(() -> shared.flatMap(Rules::durationLimit))
                            .orElse(null));
        }

        boolean isZero() {
            return masteryScore != null && masteryScore <= 0 || scaledPassingScore != null && scaledPassingScore <= 0;
        }

        private static Optional<Double> passingScore(Element sequencing) {
            return ManifestXml.descend(sequencing, "objectives", "primaryObjective")
                    .filter(one -> flag(one, "satisfiedByMeasure"))
                    .map(one -> text(one, "minNormalizedMeasure")
                            .flatMap(Rules::number)
                            .orElse(1.0));
        }

        /**
         * The 3rd edition writes the number itself. The 4th writes attributes, of which the first must say that there is a
         * threshold at all, and the second may be left out for 1.
         */
        private static Optional<Double> threshold(Element element) {
            Optional<Double> written = number(element.getTextContent().strip());
            if (written.isPresent() || !flag(element, "completedByMeasure")) {
                return written;
            }
            return attribute(element, "minProgressMeasure")
                    .or(() -> Optional.of("1"))
                    .flatMap(Rules::number);
        }

        private static Optional<String> durationLimit(Element sequencing) {
            return child(sequencing, "limitConditions").flatMap(one -> attribute(one, "attemptAbsoluteDurationLimit"));
        }

        private static Optional<Double> number(String text) {
            try {
                double value = Double.parseDouble(text);
                return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
            } catch (NumberFormatException none) {
                return Optional.empty();
            }
        }
    }
}
