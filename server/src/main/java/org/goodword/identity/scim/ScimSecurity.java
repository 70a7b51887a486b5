package org.goodword.identity.scim;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/// Who may knock at `/scim`: who has a token for it, from a network that is let in. There are no sessions and no
/// cookies.
@Configuration(proxyBeanMethods = false)
class ScimSecurity {
    @Bean
    @Order(8)
    SecurityFilterChain scim(HttpSecurity http, ScimCallers callers) throws Exception {
        return http.securityMatcher("/scim/**")
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(callers, AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /// The chain runs it; the servlet container must not run it a second time.
    @Bean
    FilterRegistrationBean<ScimCallers> scimCallersOnlyInTheChain(ScimCallers callers) {
        var registration = new FilterRegistrationBean<>(callers);
        registration.setEnabled(false);
        return registration;
    }
}
