package de.kitacampus.portal.slave.foreign;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * A public method of a service that can be asked for an id.
 *
 * @param type the public type of a module's root that has it
 * @param method the method there
 * @param bean what is called
 */
record ServiceCall(Class<?> type, Method method, Object bean) {

    private static final String MODULES = "de\\.kitacampus\\.portal\\.slave\\.[a-z]+";

    /** Those of all services, in order of their names. */
    static List<ServiceCall> all(ApplicationContext context) {
        List<ServiceCall> calls = new ArrayList<>();
        for (String name : context.getBeanNamesForType(Object.class, false, false)) {
            Class<?> declared = context.getType(name, false);
            if (declared != null && declared.getName().startsWith("de.kitacampus") && !isOfAView(declared)) {
                Object bean = context.getBean(name);
                calls.addAll(of(bean));
            }
        }
        return calls.stream()
                .sorted(Comparator.comparing(ServiceCall::toString))
                .toList();
    }

    private static boolean isOfAView(Class<?> type) {
        return type.getPackageName().endsWith(".ui") || type.getPackageName().endsWith(".web");
    }

    private static List<ServiceCall> of(Object bean) {
        Set<Class<?>> types = new LinkedHashSet<>(ClassUtils.getAllInterfacesForClassAsSet(bean.getClass()));
        types.add(AopUtils.getTargetClass(bean));
        return types.stream()
                .filter(type -> Modifier.isPublic(type.getModifiers())
                        && !type.getSimpleName().endsWith("ForTests")
                        && type.getPackageName().matches(MODULES))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(ServiceCall::isCallable)
                        .filter(method -> type.isInterface() || isOwn(method, types))
                        .map(method -> new ServiceCall(type, method, bean)))
                .toList();
    }

    private static boolean isCallable(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && Samples.takesId(method.getParameters());
    }

    /** Not one that an interface of another module asks for and that is called there. */
    private static boolean isOwn(Method method, Set<Class<?>> types) {
        return types.stream()
                .filter(Class::isInterface)
                .noneMatch(type -> ClassUtils.hasMethod(type, method.getName(), method.getParameterTypes()));
    }

    /** As in the lists of the test. */
    String name() {
        return type.getSimpleName() + "." + method.getName();
    }

    /** Tells methods of one name apart. */
    String signature() {
        return signature(
                type.getSimpleName(),
                method.getName(),
                Arrays.stream(method.getParameterTypes()).map(Class::getName).toList());
    }

    static String signature(String type, String method, List<String> parameters) {
        return type + "." + method + parameters;
    }

    Answer call(Samples samples) {
        Object[] arguments;
        try {
            arguments = samples.of(method.getParameters());
        } catch (IllegalArgumentException unmade) {
            return new Answer("cannot be asked: " + unmade.getMessage(), unmade);
        }
        try {
            return new Answer(Told.all(Told.copy(method.invoke(bean, arguments)), samples.heard()), null);
        } catch (InvocationTargetException refused) {
            Throwable why = Objects.requireNonNull(refused.getCause());
            return new Answer("threw " + why.getClass().getSimpleName() + Told.all("", samples.heard()), why);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return name() + Arrays.toString(method.getParameterTypes());
    }

    /**
     * What came of it.
     *
     * @param told as text
     * @param thrown what was thrown instead of an answer
     */
    record Answer(String told, @Nullable Throwable thrown) {}
}
