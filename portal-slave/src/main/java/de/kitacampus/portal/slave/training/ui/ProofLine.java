package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.slave.training.Cycle;
import de.kitacampus.portal.slave.training.Proof;
import org.jspecify.annotations.Nullable;

/** A proof in two lines of words. */
final class ProofLine {

    private ProofLine() {}

    static Div of(TrainingTexts texts, Proof proof, @Nullable Cycle cycle) {
        Span first = new Span(texts.date(proof.performedOn()) + " · " + source(texts, proof.source()));
        first.addClassName("strong");
        Span second = new Span(more(texts, proof, cycle));
        second.addClassName("quiet");
        Div line = new Div(first, second);
        line.addClassName("two-lines");
        return line;
    }

    private static String source(TrainingTexts texts, Proof.Source source) {
        return switch (source) {
            case Proof.OfBooking _ -> texts.text("proof.course");
            case Proof.OfVersion(var _, int number) -> texts.text("proof.content", number);
            case Proof.OfIssuer(String name) -> texts.text("proof.elsewhere", name);
        };
    }

    private static String more(TrainingTexts texts, Proof proof, @Nullable Cycle cycle) {
        if (proof.withdrawnAt() != null) {
            String reason = proof.withdrawnFor() == null ? "" : proof.withdrawnFor();
            return texts.text("proof.withdrawn", texts.formats().date(proof.withdrawnAt()), reason);
        }
        StringBuilder words = new StringBuilder();
        if (cycle != null) {
            words.append(
                    cycle.validUntil() == null
                            ? texts.text("proof.for-ever")
                            : texts.text("proof.valid-until", texts.date(cycle.validUntil())));
            if (cycle.daysLate() > 0) {
                words.append(" · ").append(texts.text("days-late", cycle.daysLate()));
            }
            words.append(" · ").append(texts.text("proof.wording", cycle.wording()));
        }
        if (proof.isFromElsewhere()) {
            words.append(words.isEmpty() ? "" : " · ")
                    .append(texts.text("proof.recorded", texts.formats().date(proof.recordedAt())));
        }
        if (proof.note() != null) {
            words.append(" · ").append(proof.note());
        }
        return words.toString();
    }
}
