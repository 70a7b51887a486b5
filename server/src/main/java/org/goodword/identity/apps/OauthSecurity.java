package org.goodword.identity.apps;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Apps prove who they are in what they send: no sessions, no cookies. The page that asks agents is the app's own.
@Configuration(proxyBeanMethods = false)
class OauthSecurity {
    @Bean
    @Order(7)
    SecurityFilterChain oauth(HttpSecurity http) throws Exception {
        return http.securityMatcher("/oauth/**", "/.well-known/oauth-authorization-server")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }
}
