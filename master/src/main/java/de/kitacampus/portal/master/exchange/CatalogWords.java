package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.table.Headers;
import de.kitacampus.portal.common.table.Numbers;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.catalog.TargetGroup;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/** The catalog's words as people write them into files, read in German and in English. */
final class CatalogWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private CatalogWords() {}

    static String of(Category category, Locale language) {
        return text("catalog.category." + category.id(), language);
    }

    static String of(TargetGroup group, Locale language) {
        return text("catalog.target-group." + group.id(), language);
    }

    static String of(CourseState state, Locale language) {
        return text("catalog.state." + state.name().toLowerCase(Locale.ROOT), language);
    }

    static String of(VatTreatment treatment, Locale language) {
        return text("catalog.vat." + treatment.name().toLowerCase(Locale.ROOT), language);
    }

    static String of(boolean yes, Locale language) {
        return text(yes ? "exchange.yes" : "exchange.no", language);
    }

    static Optional<Category> category(String written) {
        return named(Category.values(), written, CatalogWords::of, Category::id);
    }

    static Optional<TargetGroup> targetGroup(String written) {
        return named(TargetGroup.values(), written, CatalogWords::of, TargetGroup::id);
    }

    static Optional<Boolean> yesOrNo(String written) {
        return Boolean.TRUE.equals(isWord(written, "exchange.yes"))
                ? Optional.of(true)
                : isWord(written, "exchange.no") ? Optional.of(false) : Optional.empty();
    }

    /** A rate as 19, 19 % or 0.19, or the word for an exemption. */
    static Optional<VatTreatment> vat(String written) {
        if (isWord(written, "catalog.vat.exempt")) {
            return Optional.of(VatTreatment.EXEMPT);
        }
        return Numbers.amount(written.replace("%", "")).flatMap(CatalogWords::rate);
    }

    private static Optional<VatTreatment> rate(BigDecimal written) {
        return Arrays.stream(VatTreatment.values())
                .filter(treatment -> treatment != VatTreatment.EXEMPT)
                .filter(treatment -> isRate(treatment, written))
                .findFirst();
    }

    private static boolean isRate(VatTreatment treatment, BigDecimal written) {
        BigDecimal percent = treatment.rate().percent();
        return written.compareTo(percent) == 0 || written.movePointRight(2).compareTo(percent) == 0;
    }

    private static boolean isWord(String written, String key) {
        return LANGUAGES.stream().anyMatch(language -> isSame(written, text(key, language)));
    }

    private static <T> Optional<T> named(
            T[] values, String written, java.util.function.BiFunction<T, Locale, String> word, Function<T, String> id) {
        return Arrays.stream(values)
                .filter(value -> isSame(written, id.apply(value))
                        || LANGUAGES.stream().anyMatch(language -> isSame(written, word.apply(value, language))))
                .findFirst();
    }

    private static boolean isSame(String one, String other) {
        return Headers.key(one).equals(Headers.key(other));
    }

    static String text(String key, Locale language) {
        Locale known = Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
        String bundle = "i18n." + key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(
                        bundle,
                        known,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
