package org.goodword.attack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The requirements of the OWASP Application Security Verification Standard 4.0.3 that a test proves. All of them are
/// listed in `docs/operate/security.md`.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Asvs {
    String[] value();
}
