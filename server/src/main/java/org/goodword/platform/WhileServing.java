package org.goodword.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/// Only in a process that serves: listeners and background workers. A command that runs without a server
/// (`goodword.headless=true`) starts none of them.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty(name = "goodword.headless", havingValue = false, matchIfMissing = true)
public @interface WhileServing {}
