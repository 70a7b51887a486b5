package org.goodword.platform.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// The reference of the API is for anybody, and says by itself what its pages may load: nothing.
@Configuration(proxyBeanMethods = false)
class ReferenceSecurity {
    @Bean
    @Order(6)
    SecurityFilterChain reference(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/docs", "/api/docs/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }
}
