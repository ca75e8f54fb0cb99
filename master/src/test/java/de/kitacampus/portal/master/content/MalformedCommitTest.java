package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.TestPackage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class MalformedCommitTest extends Delivery {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit/0",
                "commit/0?run=1",
                "commit/0?sequence=1",
                "commit/0?run=eins&sequence=1",
                "commit/0?run=1&sequence=99999999999999999999",
                "commit/0?run=0&sequence=1",
                "commit/0?run=1&sequence=1&final=vielleicht",
                "commit/null?run=1&sequence=1",
            })
    void an_address_that_makes_no_sense_is_answered_with_an_error_code(String address) throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        browser.send("begin/0", "");

        MockHttpServletResponse answer = browser.send(address, "{\"cmi\":{\"core\":{\"lesson_status\":\"passed\"}}}")
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("\"result\":false", "\"errorCode\":101");
    }
}
