package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;

/** A sign-out in plain sight, which happens by itself when nobody touched the page for a while; for shared devices. */
class SignOutGuard extends Composite<Div> {

    /** How long before the end the page says so. */
    private static final Duration WARNING = Duration.ofSeconds(30);

    private static final String WATCH = """
            const guard = this, idle = $0, warning = $1, words = $2;
            if (guard.watching) return;
            let last = Date.now(), told = last;
            const active = () => {
              last = Date.now();
              if (last - told > idle / 10) { told = last; guard.$server.active(); }
            };
            ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']
              .forEach(kind => window.addEventListener(kind, active, {passive: true, capture: true}));
            guard.watching = setInterval(() => {
              const left = idle - (Date.now() - last);
              const note = guard.querySelector('.guard-note');
              note.textContent = left < warning ? words.replace('{0}', Math.max(0, Math.ceil(left / 1000))) : '';
              if (left <= 0) {
                clearInterval(guard.watching);
                guard.$server.leave(true);
                setTimeout(() => window.location = 'code?idle', 3000);
              }
            }, 1000);
            """;

    private final Duration idle;

    SignOutGuard(Duration idle) {
        this.idle = idle;
        Span note = new Span();
        note.addClassName("guard-note");
        note.getElement().setAttribute("role", "status");
        Button signOut = new Button(
                getTranslation("security.guard.signOut"), VaadinIcon.SIGN_OUT.create(), click -> leave(false));
        signOut.setId("guard-sign-out");
        signOut.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(note, signOut);
        getContent().addClassName("guard");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        WATCH,
                        idle.toMillis(),
                        WARNING.toMillis(),
                        getTranslation("security.guard.soon").replace("'", ""));
    }

    /** Somebody reads or writes; the request itself keeps the session alive. */
    @ClientCallable
    void active() {}

    /** To the page with number and code, for the next one. */
    @ClientCallable
    void leave(boolean byItself) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(byItself ? "code?idle" : "code?goodbye"));
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
