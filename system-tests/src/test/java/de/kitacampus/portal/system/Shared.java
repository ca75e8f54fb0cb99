package de.kitacampus.portal.system;

import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one classroom and the one network with demo data of a run to every class that asks for it in its constructor: to
 * start them takes longer than most of their tests. Both end with the run.
 */
final class Shared implements ParameterResolver, AfterEachCallback {

    private static final Set<Class<?>> KINDS = Set.of(Classroom.class, DemoNetwork.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return KINDS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> kind = parameter.getParameter().getType();
        Object shared = store(context).computeIfAbsent(kind, Shared::opened);
        if (shared instanceof DemoNetwork network) {
            network.startAndWait();
        }
        return shared;
    }

    private static AutoCloseable opened(Class<?> kind) {
        return kind == Classroom.class ? new Classroom() : new DemoNetwork("demo");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Classroom room = store(context).get(Classroom.class, Classroom.class);
        if (room != null) {
            room.clear();
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(Shared.class));
    }
}
