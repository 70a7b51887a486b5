package org.goodword.platform.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Any page may load the widget and show its frame; the frame may load nothing but its own and run no words as script.
@Configuration(proxyBeanMethods = false)
class WidgetSecurity {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob:",
            "connect-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
            "frame-ancestors *");

    @Bean
    @Order(9)
    SecurityFilterChain widget(HttpSecurity http) throws Exception {
        return http.securityMatcher("/widget.js", "/widget/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .frameOptions(FrameOptionsConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter((_, response) -> {
                            response.setHeader("Content-Security-Policy", POLICY);
                            // For pages that isolate themselves (COEP) or check what they load (SRI).
                            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
                            response.setHeader("Access-Control-Allow-Origin", "*");
                        }))
                .build();
    }
}
