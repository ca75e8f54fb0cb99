package de.kitacampus.portal.master;

import com.zaxxer.hikari.HikariDataSource;
import de.kitacampus.portal.master.tenancy.TenantDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only one of the two databases understands. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /**
     * PostgreSQL's driver sends the rows of a batch in one statement: half the time for a batch of usage (DD178). Each statement is
     * planned with its values, because filters differ widely in what they find (DD232). And it is told whose rows a transaction is
     * about (DD214).
     */
    @Bean
    static BeanPostProcessor postgres() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource database && isPostgres(database)) {
                    database.addDataSourceProperty("reWriteBatchedInserts", "true");
                    database.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource database && isPostgres(database)
                        ? new TenantDataSource(database)
                        : bean;
            }
        };
    }

    private static boolean isPostgres(HikariDataSource database) {
        return String.valueOf(database.getJdbcUrl()).startsWith("jdbc:postgresql:");
    }
}
