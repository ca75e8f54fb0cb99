package de.kitacampus.portal.common.testing;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Every Spring context brings a holder of the security context of its own, and the last one that started is the one that
 * {@code @WithMockUser} writes to; this makes it the test's own again.
 */
public class OwnSecurityContext implements TestExecutionListener, Ordered {

    private static final int BEFORE_WITH_MOCK_USER = 9_000;

    @Override
    public int getOrder() {
        return BEFORE_WITH_MOCK_USER;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
