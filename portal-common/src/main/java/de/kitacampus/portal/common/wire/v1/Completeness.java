package de.kitacampus.portal.common.wire.v1;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that a message that was read has every part its record promises: JSON can leave out anything, and a missing field
 * would surface as a null somewhere far from here.
 */
final class Completeness {

    private Completeness() {}

    /**
     * @throws UnreadableMessage if a component is null that is not declared {@code @Nullable}, at any depth
     */
    static void require(Object message) {
        if (message instanceof Record value) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                requireComponent(value, component);
            }
        } else if (message instanceof Collection<?> elements) {
            elements.forEach(element -> requireElement(element));
        }
    }

    private static void requireElement(@Nullable Object element) {
        if (element == null) {
            throw new UnreadableMessage("a list holds null", null);
        }
        require(element);
    }

    private static void requireComponent(Record value, RecordComponent component) {
        Object part = read(value, component);
        if (part != null) {
            require(part);
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new UnreadableMessage(
                    value.getClass().getSimpleName() + ": " + component.getName() + " is missing", null);
        }
    }

    private static @Nullable Object read(Record value, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
