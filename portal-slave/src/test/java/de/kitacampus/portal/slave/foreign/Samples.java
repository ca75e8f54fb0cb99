package de.kitacampus.portal.slave.foreign;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.RightsItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes arguments for any method of a service: wherever an id is asked for, the same one. */
final class Samples {

    private static final Map<String, Object> NUMBERS = Map.of("limit", 100, "basedOn", 1, "months", 3, "newVersion", 1);
    private static final Set<String> SEARCHED =
            Set.of("search", "text", "person", "course", "query", "q", "email", "staffNumber");

    private final UUID id;
    private final String centre;
    private final Offer offer;
    private final LocalDate today;
    private final List<Object> heard = new ArrayList<>();
    private Type variable = Object.class;

    /**
     * @param id the one that stands everywhere
     * @param centre and the code of a centre
     */
    Samples(UUID id, String centre, Offer offer, LocalDate today) {
        this.id = id;
        this.centre = centre;
        this.offer = offer;
        this.today = today;
    }

    /** What was written or handed on by way of the arguments. */
    List<Object> heard() {
        return heard;
    }

    Object[] of(Parameter[] parameters) {
        return Arrays.stream(parameters)
                .map(one -> value(one.getName(), one.getParameterizedType(), isNullable(one.getAnnotatedType())))
                .toArray();
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object value(String name, Type type, boolean nullable) {
        if (type instanceof ParameterizedType generic) {
            return collected(name, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof TypeVariable<?>) {
            return value(name, variable, false);
        }
        Class<?> wanted = type instanceof Class<?> known ? known : Object.class;
        boolean open = wanted.isEnum() || wanted == String.class || wanted == LocalDate.class && !name.equals("until");
        return nullable && open ? null : value(name, wanted);
    }

    private Object collected(String name, Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return Optional.ofNullable(value(name, of[0], false));
        }
        if (raw == Map.class) {
            return Map.of(value(name, of[0], false), value(name, of[1], false));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return raw == Set.class ? Set.of(value(name, of[0], false)) : List.of(value(name, of[0], false));
        }
        if (raw.isInterface()) {
            return listener(raw);
        }
        variable = of[0];
        return record(raw);
    }

    private Object value(String name, Class<?> type) {
        if (type == UUID.class) {
            return id;
        }
        if (type == String.class) {
            return SEARCHED.contains(name) ? "" : name.equals("remoteAddress") ? "127.0.0.1" : "Ein-gutes-Passwort";
        }
        if (type == int.class || type == Integer.class) {
            return NUMBERS.getOrDefault(name, 0);
        }
        if (type == long.class || type == Long.class) {
            return 0L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == byte[].class) {
            return new byte[] {1};
        }
        if (type == OutputStream.class) {
            return heardBytes();
        }
        return made(type);
    }

    private OutputStream heardBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        heard.add(out);
        return out;
    }

    private Object made(Class<?> type) {
        Map<Class<?>, Object> known = Map.of(
                CentreCode.class,
                CentreCode.of(centre),
                CourseNumber.class,
                Belongings.COURSE,
                OfferedCourse.class,
                offer.find(Belongings.COURSE).orElseThrow(),
                RightsItem.class,
                new RightsItem(ItemKind.CONTENT, id.toString()),
                Money.class,
                Money.euro("12.00"),
                LocalDate.class,
                today,
                Instant.class,
                Instant.EPOCH,
                Locale.class,
                Locale.GERMAN,
                BillingPeriod.class,
                new BillingPeriod(YearMonth.from(today)));
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (type == Duration.class) {
            return Duration.ofDays(1);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("5.00");
        }
        if (type == CertificateNumber.class) {
            return CertificateNumber.random(new Random(1));
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream(new byte[] {1});
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return made(type.getPermittedSubclasses()[0]);
        }
        return type.isInterface() ? listener(type) : record(type);
    }

    /** Takes everything it is told. */
    private Object listener(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            if (arguments != null) {
                heard.addAll(Arrays.stream(arguments).map(Told::copy).toList());
            }
            return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
        });
    }

    private Object record(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no sample of " + type);
        }
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> value(part.getName(), part.getGenericType(), isNullable(part.getAnnotatedType())))
                .toArray();
        try {
            Constructor<?> maker = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException("no sample of " + type + " of " + Arrays.toString(values), refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether an id can be put in. */
    static boolean takesId(Parameter[] parameters) {
        return Arrays.stream(parameters).anyMatch(one -> holdsId(one.getParameterizedType(), new HashSet<>()));
    }

    private static boolean holdsId(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            return holdsId(generic.getRawType(), seen)
                    || !isListener(generic)
                            && Arrays.stream(generic.getActualTypeArguments()).anyMatch(one -> holdsId(one, seen));
        }
        if (type == UUID.class || type == CentreCode.class || type == RightsItem.class) {
            return true;
        }
        return type instanceof Class<?> known
                && known.isRecord()
                && seen.add(known)
                && Arrays.stream(known.getRecordComponents()).anyMatch(one -> holdsId(one.getGenericType(), seen));
    }

    private static boolean isListener(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        return raw.isInterface() && !Collection.class.isAssignableFrom(raw) && raw != Map.class;
    }
}
