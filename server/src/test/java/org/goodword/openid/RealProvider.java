package org.goodword.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// Spring Authorization Server on a port of its own, with one person in it.
///
/// @param email as which she signs in there
public record RealProvider(ConfigurableApplicationContext context, String issuer) implements AutoCloseable {
    public static final String PASSWORD = "her password there";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    public static RealProvider with(String email, String redirect) throws IOException {
        var port = freePort();
        var house = new House("http://localhost:" + port, port, email, redirect);
        ApplicationContextInitializer<GenericApplicationContext> moving =
                context -> context.registerBean(House.class, () -> house);
        var context = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.SERVLET)
                .initializers(moving)
                .properties("spring.main.banner-mode=off", "spring.config.name=nothing-of-ours")
                .run();
        return new RealProvider(context, house.issuer());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// As her browser does it, with the page that asks for the password.
    ///
    /// @return where she is sent back to
    public URI approve(String address, String email) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var page = follow(browser, HttpRequest.newBuilder(URI.create(address)).GET());
        var csrf = CSRF.matcher(page.body());
        if (!csrf.find()) throw new AssertionError("No page that asks for a password: " + page.body());
        var form =
                "username=%s&password=%s&_csrf=%s".formatted(encoded(email), encoded(PASSWORD), encoded(csrf.group(1)));
        var back = follow(
                browser,
                HttpRequest.newBuilder(URI.create(issuer + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return URI.create(back.headers().firstValue("Location").orElseThrow());
    }

    /// As far as it leads inside of the provider.
    private HttpResponse<String> follow(HttpClient browser, HttpRequest.Builder first)
            throws IOException, InterruptedException {
        var answer = browser.send(first.header("Accept", "text/html").build(), BodyHandlers.ofString());
        while (answer.headers().firstValue("Location").filter(this::isInside).isPresent()) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = browser.send(
                    HttpRequest.newBuilder(next).header("Accept", "text/html").build(), BodyHandlers.ofString());
        }
        return answer;
    }

    private boolean isInside(String location) {
        return location.startsWith("/") || location.startsWith(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }

    record House(String issuer, int port, String email, String redirect) {}

    @EnableWebSecurity
    static class Rooms {
        @Bean
        JettyServletWebServerFactory server(House house) {
            return new JettyServletWebServerFactory(house.port());
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(House house) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                    .clientId(LyingProvider.CLIENT)
                    .clientSecret("{noop}" + LyingProvider.SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(house.redirect())
                    .scopes(scopes -> scopes.addAll(List.of("openid", "email", "profile")))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("real").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings(House house) {
            return AuthorizationServerSettings.builder().issuer(house.issuer()).build();
        }

        @Bean
        UserDetailsService people(House house) {
            return new InMemoryUserDetailsManager(User.withUsername(house.email())
                    .password("{noop}" + PASSWORD)
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(House house) {
            return context -> {
                if (!context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) return;
                context.getClaims()
                        .claim("email", house.email())
                        .claim("email_verified", true)
                        .claim("groups", List.of("money"));
            };
        }
    }
}
