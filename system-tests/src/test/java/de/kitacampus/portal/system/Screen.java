package de.kitacampus.portal.system;

import java.util.function.Consumer;

/**
 * A page as somebody sees it.
 *
 * @param name of its picture
 * @param visitor who looks at it
 * @param route where she begins
 * @param shown the route that she then sees, without parameters
 * @param doing what she does before it looks as meant, such as following a link
 */
record Screen(String name, Visitor visitor, String route, String shown, Consumer<Person> doing) {

    Screen(String name, Visitor visitor, String route) {
        this(name, visitor, route, route.replaceAll("\\?.*", ""), _ -> {});
    }

    /** The page to which something done on this one leads. */
    Screen then(String route, Consumer<Person> next) {
        return new Screen(name, visitor, this.route, route, doing.andThen(next));
    }

    void show(Person person) {
        person.open(route);
        doing.accept(person);
        person.settle();
    }

    @Override
    public String toString() {
        return visitor + " " + name;
    }

    /** Who looks at pages, of which application. */
    enum Visitor {
        BACK_OFFICE(true, "kita-campus"),
        BACK_OFFICE_GUEST(true, ""),
        ADMIN(false, "admin"),
        HEAD(false, "leitung"),
        STAFF(false, "fachkraft"),
        GUEST(false, "");

        private final boolean master;
        private final String userName;

        Visitor(boolean master, String userName) {
            this.master = master;
            this.userName = userName;
        }

        boolean isAtMaster() {
            return master;
        }

        boolean isGuest() {
            return userName.isEmpty();
        }

        String userName() {
            return userName;
        }

        /** As a folder's name. */
        String folder() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
