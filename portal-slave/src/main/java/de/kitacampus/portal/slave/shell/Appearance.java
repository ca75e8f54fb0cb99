package de.kitacampus.portal.slave.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Name, logo, colour, public pages and languages, as the carrier set them, else as they come. */
@Component
public class Appearance {

    private static final List<Locale> BOTH = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final ObjectProvider<HouseLook> look;
    private final ObjectProvider<CarrierName> carrier;
    private final String defaultName;

    Appearance(
            ObjectProvider<HouseLook> look,
            ObjectProvider<CarrierName> carrier,
            @Value("${portal.carrier-name:Kita-Campus Portal}") String defaultName) {
        this.look = look;
        this.carrier = carrier;
        this.defaultName = defaultName;
    }

    public String name() {
        return Stream.concat(
                        look.stream().flatMap(one -> one.name().stream()),
                        carrier.stream().flatMap(known -> known.name().stream()))
                .findFirst()
                .orElse(defaultName);
    }

    public Optional<String> logo() {
        return look.stream().flatMap(one -> one.logo().stream()).findFirst();
    }

    public Optional<HouseLook.Accent> accent() {
        return look.stream().flatMap(one -> one.accent().stream()).findFirst();
    }

    public List<HouseLook.PublicPage> pages() {
        return look.stream().flatMap(one -> one.pages().stream()).toList();
    }

    /** The usual one first. */
    public List<Locale> languages() {
        return look.stream().map(HouseLook::languages).findFirst().orElse(BOTH);
    }
}
