package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.Component;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.security.SignInWay;
import de.kitacampus.portal.slave.shell.BarItem;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/** Watches over whoever signed in with number and code. */
@org.springframework.stereotype.Component
class SignOutGuards implements BarItem {

    private final CurrentAccount current;
    private final Duration idle;

    SignOutGuards(CurrentAccount current, @Value("${portal.sign-in.code-idle}") Duration idle) {
        this.current = current;
        this.idle = idle;
    }

    @Override
    public Optional<Component> component() {
        return current.way().filter(SignInWay.CODE::equals).map(way -> new SignOutGuard(idle));
    }
}
