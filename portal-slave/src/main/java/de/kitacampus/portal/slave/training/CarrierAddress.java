package de.kitacampus.portal.slave.training;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the last step of reminding goes: the carrier's mailbox for mandatory training. */
@Service
@Transactional
public class CarrierAddress {

    public static final int MAX_LENGTH = 254;

    private static final Pattern SYNTAX = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final JdbcClient jdbc;
    private final TrainingScope scope;

    CarrierAddress(JdbcClient jdbc, TrainingScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    @Transactional(readOnly = true)
    public Optional<String> find() {
        return jdbc.sql("select address from training_carrier_address")
                .query(String.class)
                .optional();
    }

    /**
     * @param address empty for none
     * @return false if it is no address, or the account may not
     */
    public boolean change(String address) {
        String wanted = address.strip();
        if (!scope.isAdmin()
                || !wanted.isEmpty()
                        && (wanted.length() > MAX_LENGTH
                                || !SYNTAX.matcher(wanted).matches())) {
            return false;
        }
        store(wanted);
        return true;
    }

    void store(String address) {
        jdbc.sql("delete from training_carrier_address").update();
        if (!address.isEmpty()) {
            jdbc.sql("insert into training_carrier_address (id, address) values (1, ?)")
                    .param(address)
                    .update();
        }
    }
}
