package de.kitacampus.portal.system;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one classroom and the one network with demo data of a run to every class that asks for it in its constructor: to
 * start them takes longer than most of their tests. Both end with the run.
 */
final class Shared implements ParameterResolver, AfterEachCallback {

    private static final Map<Class<?>, Supplier<AutoCloseable>> KINDS =
            Map.of(Classroom.class, Classroom::new, DemoNetwork.class, () -> new DemoNetwork("demo"));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return KINDS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> kind = parameter.getParameter().getType();
        Object shared =
                store(context).computeIfAbsent(kind, _ -> KINDS.get(kind).get());
        if (shared instanceof DemoNetwork network) {
            network.startAndWait();
        }
        return shared;
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
