package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import de.kitacampus.portal.slave.sync.MasterEnrolment.Introduction;
import de.kitacampus.portal.slave.sync.MasterFailure;
import java.time.Duration;

/** One sentence for each outcome: what was wrong and what to do. */
final class SetupSentences {

    private SetupSentences() {}

    static String of(Introduction introduction, Component speaker) {
        return switch (introduction) {
            case Introduction.Answered answered -> speaker.getTranslation("setup.master.answered");
            case Introduction.ClockOff(Duration difference) -> clock(difference, speaker);
            case Introduction.NoAnswer(MasterFailure why) -> noAnswer(why, speaker);
        };
    }

    static String of(EnrolOutcome outcome, Component speaker) {
        return switch (outcome) {
            case EnrolOutcome.Enrolled enrolled -> speaker.getTranslation("setup.enrol.enrolled");
            case EnrolOutcome.AlreadyEnrolled already -> speaker.getTranslation("setup.enrol.already");
            case EnrolOutcome.CodeUnknown unknown -> speaker.getTranslation("setup.enrol.codeUnknown");
            case EnrolOutcome.CodeUsed used -> speaker.getTranslation("setup.enrol.codeUsed");
            case EnrolOutcome.CodeExpired expired -> speaker.getTranslation("setup.enrol.codeExpired");
            case EnrolOutcome.WrongMaster wrong -> speaker.getTranslation("setup.enrol.wrongMaster");
            case EnrolOutcome.OtherPortal other -> speaker.getTranslation("setup.enrol.otherPortal");
            case EnrolOutcome.ClockOff(Duration difference) -> clock(difference, speaker);
            case EnrolOutcome.NoAnswer(MasterFailure why) -> noAnswer(why, speaker);
            case EnrolOutcome.Refused(String code) -> speaker.getTranslation("setup.enrol.refused", code);
        };
    }

    private static String clock(Duration difference, Component speaker) {
        return speaker.getTranslation(
                difference.isNegative() ? "setup.clock.portalFast" : "setup.clock.portalSlow",
                new Formats(UI.getCurrent().getLocale()).duration(difference.abs()));
    }

    private static String noAnswer(MasterFailure why, Component speaker) {
        return speaker.getTranslation("setup.noAnswer", speaker.getTranslation("sync.failure." + why.name()));
    }
}
