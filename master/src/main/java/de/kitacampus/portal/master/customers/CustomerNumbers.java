package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives customer numbers, each once for ever. */
@Component
class CustomerNumbers {

    private static final int LETTERS = 3;
    private static final String FILLER = "X";

    private final JdbcClient database;

    CustomerNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next number; the row's lock holds whoever comes at the same time until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CustomerNumber next(String name) {
        database.sql("update customer_number_sequence set last_number = last_number + 1 where id = 1")
                .update();
        int number = database.sql("select last_number from customer_number_sequence where id = 1")
                .query(Integer.class)
                .single();
        return CustomerNumber.of(letters(name) + "-" + number);
    }

    /** The first three letters of the name in capitals without accents; {@value #FILLER} where there are fewer. */
    static String letters(String name) {
        String plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]", "");
        return (plain + FILLER.repeat(LETTERS)).substring(0, LETTERS);
    }
}
