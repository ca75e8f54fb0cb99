package de.kitacampus.portal.master.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Says {@code SET LOCAL} before the first statement of a transaction, and again when the tenant changes within it. Without a
 * transaction the setting is the session's, and is taken back before the connection returns to the pool; who takes it from there
 * says her own before anything else.
 */
final class TenantConnection implements InvocationHandler {

    private static final String SETTING = "portal.tenant";

    private final Connection target;
    private @Nullable String told;
    private boolean toldSession;

    TenantConnection(Connection target) {
        this.target = target;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            // Statements tell of the target, which whoever closes a stream of rows compares with this.
            case "equals" -> arguments != null && (proxy == arguments[0] || target.equals(arguments[0]));
            case "hashCode" -> target.hashCode();
            case "prepareStatement", "createStatement", "prepareCall" -> {
                tell();
                yield pass(method, arguments);
            }
            case "commit", "rollback", "setAutoCommit" -> {
                told = null;
                yield pass(method, arguments);
            }
            case "close" -> {
                takeBack();
                yield pass(method, arguments);
            }
            default -> pass(method, arguments);
        };
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private void tell() throws SQLException {
        String tenant = Tenant.current();
        if (!tenant.equals(told)) {
            boolean session = target.getAutoCommit();
            execute("set " + (session ? "" : "local ") + SETTING + " = '" + tenant + "'");
            toldSession |= session;
            told = tenant;
        }
    }

    private void takeBack() throws SQLException {
        if (toldSession && !target.isClosed()) {
            toldSession = false;
            told = null;
            execute("reset " + SETTING);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute(sql);
        }
    }
}
