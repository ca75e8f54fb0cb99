package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.certificates.CertificateFacts;
import de.kitacampus.portal.slave.shell.CarrierName;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an evidence folder tells. */
@Component
class FolderMaking {

    private final Situations situations;
    private final ProofStore proofs;
    private final CertificateFacts certificates;
    private final Staff staff;
    private final ObjectProvider<CarrierName> carrier;

    FolderMaking(
            Situations situations,
            ProofStore proofs,
            CertificateFacts certificates,
            Staff staff,
            ObjectProvider<CarrierName> carrier) {
        this.situations = situations;
        this.proofs = proofs;
        this.certificates = certificates;
        this.staff = staff;
        this.carrier = carrier;
    }

    @Transactional
    public Folder of(Centre centre, Moment moment) {
        Situation situation = situations.of(moment);
        Map<RuleId, List<Duty>> byRule = situation.duties(moment).stream()
                .filter(duty -> duty.centres().contains(centre.id()))
                .collect(Collectors.groupingBy(Duty::rule));
        Gathering gathering = new Gathering(situation, moment, byRule);
        List<Folder.Section> sections = byRule.values().stream()
                .map(gathering::section)
                .sorted(Names.order(section -> section.version().content().name()))
                .toList();
        String name = carrier.stream()
                .flatMap(known -> known.name().stream())
                .findFirst()
                .orElse("");
        return new Folder(name, centre, moment, sections);
    }

    /** One folder in the making. */
    private final class Gathering {

        private final Situation situation;
        private final Moment moment;
        private final Names names;
        private final Map<Duty, List<Cycle>> cycles = new HashMap<>();
        private final Map<BookingId, CertificateFacts.Issued> issued;
        private final Map<ProofId, String> issuers;

        Gathering(Situation situation, Moment moment, Map<RuleId, List<Duty>> byRule) {
            this.situation = situation;
            this.moment = moment;
            List<Duty> duties = byRule.values().stream().flatMap(List::stream).toList();
            names = Names.of(staff, duties.stream().map(Duty::person).collect(Collectors.toSet()));
            duties.forEach(duty -> cycles.put(duty, situation.cycles(duty, moment)));
            List<ProofFact> all = cycles.values().stream()
                    .flatMap(List::stream)
                    .map(Cycle::proof)
                    .toList();
            issued = certificates.issued(all.stream()
                    .map(ProofFact::booking)
                    .filter(Objects::nonNull)
                    .toList());
            issuers = proofs.issuers(all.stream()
                    .filter(ProofFact::isFromElsewhere)
                    .map(ProofFact::id)
                    .toList());
        }

        Folder.Section section(List<Duty> duties) {
            RuleVersion version = duties.getFirst().version();
            List<Folder.Line> lines = duties.stream()
                    .map(this::line)
                    .sorted(Names.order(Folder.Line::name)
                            .thenComparing(line -> line.duty().person().value()))
                    .toList();
            Map<Integer, RuleVersion> wordings = new TreeMap<>(Map.of(version.number(), version));
            lines.stream()
                    .flatMap(line -> line.done().stream())
                    .map(done -> done.cycle().wording())
                    .forEach(number -> wordings.put(number, versionOf(version.rule(), number)));
            return new Folder.Section(version, wordings, Counts.of(duties), lines);
        }

        private RuleVersion versionOf(RuleId rule, int number) {
            return situation.rules().stream()
                    .filter(one -> one.id().equals(rule))
                    .flatMap(one -> one.versions().stream())
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .orElseThrow();
        }

        private Folder.Line line(Duty duty) {
            List<Folder.Done> done = new ArrayList<>();
            cycles.getOrDefault(duty, List.of()).forEach(cycle -> done.addFirst(done(cycle)));
            return new Folder.Line(duty, names.sorted(duty.person()), names.roles(duty.roles()), List.copyOf(done));
        }

        private Folder.Done done(Cycle cycle) {
            ProofFact proof = cycle.proof();
            if (proof.isFromElsewhere()) {
                return new Folder.Done(cycle, issuers.getOrDefault(proof.id(), ""));
            }
            CertificateFacts.Issued certificate = proof.booking() == null ? null : issued.get(proof.booking());
            return new Folder.Done(
                    cycle,
                    certificate == null || certificate.at().isAfter(moment.known())
                            ? ""
                            : certificate.number().value());
        }
    }
}
