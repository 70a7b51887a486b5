package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.goodword.platform.Problem;
import org.goodword.platform.web.Callers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/// Who may knock where. What a caller may do is decided by permissions in the use cases and queries, not here.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    @Bean
    SecurityFilterChain api(HttpSecurity http, CallerFilter callers, ProblemWriter problems) throws Exception {
        return http.securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(SecurityConfiguration::cannotBeForged)
                        // Sent by strangers, with nobody's rights.
                        .ignoringRequestMatchers("/form/**", "/ask/**", "/api/v1/chat/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/health/**",
                                "/metrics",
                                "/form/**",
                                "/ask/**",
                                "/api/v1/quotes/**",
                                "/api/v1/chat/**",
                                "/error",
                                "/api/v1/openapi.json",
                                "/api/v1/setup",
                                "/api/v1/sign-in-ways")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/session",
                                "/api/v1/session/ldap",
                                "/api/v1/session/oidc",
                                "/api/v1/session/oidc/return",
                                "/api/v1/password-resets")
                        .permitAll()
                        // For sessions that are half-way: each asks for one itself.
                        .requestMatchers(
                                "/api/v1/session/second-factor",
                                "/api/v1/session/second-factor/enrolment",
                                "/api/v1/session/passkey",
                                "/api/v1/session/passkey/options")
                        .permitAll()
                        .requestMatchers("/api/v1/password-resets/*", "/api/v1/invitations/*/acceptance")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(callers, AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .exceptionHandling(failed -> failed.authenticationEntryPoint(
                                (_, response, _) -> problems.write(response, new Callers.NotSignedIn()))
                        .accessDeniedHandler((_, response, _) -> problems.write(response, new Forged())))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /// The chain runs it; the servlet container must not run it a second time.
    @Bean
    FilterRegistrationBean<CallerFilter> callersOnlyInTheChain(CallerFilter callers) {
        var registration = new FilterRegistrationBean<>(callers);
        registration.setEnabled(false);
        return registration;
    }

    // A span around each filter told nobody anything and took a tenth of a request.
    @Bean
    SecurityObservationSettings noSpans() {
        return SecurityObservationSettings.noObservations();
    }

    /// No user of Spring's own making.
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    /// A browser never adds an Authorization header by itself; without a session there is nobody to speak for.
    private static boolean cannotBeForged(HttpServletRequest request) {
        return request.getHeader("Authorization") != null || request.getSession(false) == null;
    }

    record Forged() implements Problem {
        @Override
        public Code code() {
            return new Code("csrf-token-missing", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "Send the XSRF-TOKEN cookie's value as the X-XSRF-TOKEN header.";
        }
    }
}
