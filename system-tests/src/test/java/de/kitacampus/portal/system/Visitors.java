package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import de.kitacampus.portal.system.Screen.Visitor;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Everybody who looks at pages, each signed in once with a browser of her own. */
final class Visitors implements AutoCloseable {

    private final DemoNetwork network;
    private final Function<String, BrowserContext> browsers;
    private final String language;
    private final Map<Visitor, Person> people = new EnumMap<>(Visitor.class);

    /**
     * @param browsers gives a browser for a language
     * @param language as in {@code de-DE}
     */
    Visitors(DemoNetwork network, Function<String, BrowserContext> browsers, String language) {
        this.network = network;
        this.browsers = browsers;
        this.language = language;
    }

    Person of(Visitor visitor) {
        return people.computeIfAbsent(visitor, this::signedIn);
    }

    private Person signedIn(Visitor visitor) {
        AppProcess application = visitor.isAtMaster() ? network.master() : network.portal();
        Person person = new Person(browsers.apply(language), application.url());
        if (!visitor.isGuest()) {
            person.signIn(visitor.userName(), Network.PASSWORD);
        }
        return person;
    }

    @Override
    public void close() {
        people.values().forEach(Person::close);
    }
}
