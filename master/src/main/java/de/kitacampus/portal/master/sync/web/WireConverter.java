package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Reads and writes messages of the contract with the contract's own mapping, whatever the rest of the application uses. */
class WireConverter extends AbstractHttpMessageConverter<Object> {

    WireConverter() {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getPackage() == ApiProblem.class.getPackage();
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        try {
            return WireJson.read(new String(message.getBody().readAllBytes(), StandardCharsets.UTF_8), type);
        } catch (UnreadableMessage unreadable) {
            throw new HttpMessageNotReadableException(String.valueOf(unreadable.getMessage()), unreadable, message);
        }
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage message) throws IOException {
        message.getBody().write(WireJson.bytes(value));
    }
}
