package org.goodword.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Prints a refused start as its one sentence; named in `META-INF/spring.factories`.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReporter implements SpringBootExceptionReporter {
    StartRefusedReporter(@Nullable ConfigurableApplicationContext ignored) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                LoggerFactory.getLogger("org.goodword").error(refused.getMessage());
                return true;
            }
        }
        return false;
    }
}
