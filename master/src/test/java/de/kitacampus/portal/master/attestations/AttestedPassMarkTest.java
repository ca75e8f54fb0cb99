package de.kitacampus.portal.master.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.master.content.Delivery;
import de.kitacampus.portal.master.learning.PassMarks;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a certificate says of the pass mark is what was applied. */
class AttestedPassMarkTest extends Delivery {

    @Autowired
    PassMarks passMarks;

    @Autowired
    Attestations attestations;

    @Test
    void a_certificate_names_the_pass_mark_by_which_the_course_was_passed() throws Exception {
        passMark(60);
        store(TestPackage.scorm12());
        Browser browser = open();
        browser.send("begin/0", "");
        assertThat(passMarks.applied(portal, booking)).as("before").isEmpty();
        browser.send(
                "commit/0?run=1&sequence=1&final=true",
                "{\"cmi\":{\"core\":{\"lesson_status\":\"completed\",\"score\":{\"raw\":\"65\"}}}}");
        passMark(90);

        assertThat(passMarks.applied(portal, booking)).contains(60);
        var issued = (AttestationOutcome.Issued) attestations.issue(
                portal,
                new AttestationRequest(
                        user,
                        course,
                        booking,
                        NameCommitment.to(VerificationCode.random(new Random(5)), "Anna", null)));
        assertThat(SignedJWT.parse(issued.jws()).getPayload().toString()).contains("\"passMark\":60");
    }

    @Test
    void a_look_back_under_another_mark_changes_nothing() throws Exception {
        store(TestPackage.scorm12());
        pass(1);
        passMark(50);
        pass(2);

        assertThat(passMarks.applied(portal, booking)).contains(80);
    }

    private void pass(int run) throws Exception {
        Browser browser = open();
        browser.send("begin/0", "");
        browser.send(
                "commit/0?run=" + run + "&sequence=1&final=true",
                "{\"cmi\":{\"core\":{\"lesson_status\":\"completed\",\"score\":{\"raw\":\"95\"}}}}");
    }
}
