package de.kitacampus.portal.master.tenancy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections that tell PostgreSQL whose rows each transaction is about. */
public final class TenantDataSource extends DelegatingDataSource {

    public TenantDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return telling(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return telling(super.getConnection(user, password));
    }

    private static Connection telling(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TenantDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new TenantConnection(connection));
    }
}
