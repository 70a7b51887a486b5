package org.goodword.platform.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The app's files are for everybody; what they show comes through the API, which asks who is there.
@Configuration(proxyBeanMethods = false)
class AppSecurity {
    private static final List<String> NOT_THE_APP = List.of(
            "/api/",
            "/scim/",
            "/form/",
            "/ask/",
            "/oauth/",
            "/portal/",
            "/widget",
            "/demo",
            "/health",
            "/metrics",
            "/error");

    @Bean
    @Order(10)
    SecurityFilterChain app(HttpSecurity http, @Value("${goodword.demo:false}") boolean demo) throws Exception {
        return http.securityMatcher(AppSecurity::isTheApp)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .frameOptions(frames -> {
                            if (demo) frames.sameOrigin();
                        })
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter((request, response) ->
                                response.setHeader("Content-Security-Policy", policy(StyleNonce.of(request), demo))))
                .build();
    }

    private static boolean isTheApp(HttpServletRequest request) {
        var path = request.getRequestURI();
        var reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return reads && NOT_THE_APP.stream().noneMatch(path::startsWith);
    }

    /// A mail is shown in a frame without scripts that inherits this policy and narrows it by its own: hence style
    /// attributes, and images from elsewhere once the reader has allowed them.
    private static String policy(String nonce, boolean demo) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' blob: data: https:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "media-src 'self'",
                "frame-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                // The demo's stage shows the app beside the customer.
                demo ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
    }
}
