package org.goodword.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer says to browsers, whoever gives it, unless it says something else itself.
@Configuration(proxyBeanMethods = false)
class AnswerHeaders {
    @Bean
    Customizer<HeadersConfigurer<HttpSecurity>> ofEveryAnswer() {
        return headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(AnswerHeaders::complete);
    }

    private static void complete(HttpServletRequest request, HttpServletResponse response) {
        // Spring Security leaves this out where it finds an Expires, which Jetty adds to each answer with a cookie.
        if (response.getHeader(HttpHeaders.CACHE_CONTROL) == null)
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var type = response.getContentType();
        if (type != null && type.startsWith("text/") && !type.contains("charset"))
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
}
