package org.goodword.identity.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

/// Asks a directory (RFC 4511), over TLS with a certificate that is trusted and is the host's.
@Component
class Directory {
    private static final int PATIENCE = 10_000;
    private static final int PAGE = 500;
    private static final int MOST = 100_000;
    private static final int LDAPS = 636;
    private static final int LDAP = 389;

    /// Somebody by what she types. Empty for nobody, and for several: nobody knows which of them she is.
    ///
    /// @param secret of who looks people up
    /// @throws Rejected `directory-unreachable`
    Optional<Entry> find(LdapSettings settings, String secret, String name) {
        return asking(settings, secret, connection -> {
            var found =
                    search(connection, settings.base(), filled(settings.userFilter(), name, ""), attributes(settings));
            return found.size() == 1 ? Entry.of(found.getFirst(), settings.names()) : Optional.<Entry>empty();
        });
    }

    /// Whether this is her password. An empty one would be no proof at all (RFC 4513 §5.1.2), and is none here.
    ///
    /// @throws Rejected `directory-unreachable`
    boolean isHers(LdapSettings settings, Entry entry, String password) {
        if (password.isEmpty()) return false;
        try (var connection = connected(settings)) {
            connection.bind(entry.dn(), password);
            return true;
        } catch (LDAPException refused) {
            if (refused.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) return false;
            throw unreachable(settings, refused);
        }
    }

    /// The names of her groups.
    ///
    /// @throws Rejected `directory-unreachable`
    Set<String> groups(LdapSettings settings, String secret, Entry entry, String name) {
        return asking(settings, secret, connection -> groups(connection, settings, entry, name));
    }

    /// Everybody whom the filter finds, with her groups where they are asked for.
    ///
    /// @param wanted ids of those whose groups matter
    /// @throws Rejected `directory-unreachable`
    Map<String, Known> everybody(LdapSettings settings, String secret, Set<String> wanted) {
        return asking(settings, secret, connection -> {
            var all = new LinkedHashMap<String, Known>();
            // Whoever has any of the names that people type.
            var filter = settings.userFilter().replace(LdapSettings.NAME, "*");
            for (var found : search(connection, settings.base(), filter, attributes(settings))) {
                var entry = Entry.of(found, settings.names());
                if (entry.isEmpty()) continue;
                var groups = wanted.contains(entry.get().id())
                        ? groups(connection, settings, entry.get(), entry.get().name())
                        : Set.<String>of();
                all.put(entry.get().id(), new Known(entry.get(), groups));
            }
            return all;
        });
    }

    private Set<String> groups(LDAPConnection connection, LdapSettings settings, Entry entry, String name)
            throws LDAPException {
        if (settings.groupFilter().isEmpty()) return Set.of();
        var attribute = settings.names().group();
        return search(connection, settings.groupBase(), filled(settings.groupFilter(), name, entry.dn()), attribute)
                .stream()
                .flatMap(group -> Optional.ofNullable(group.getAttributeValue(attribute)).stream())
                .collect(Collectors.toSet());
    }

    /// What somebody types is a value and never a part of the filter (RFC 4515 §3).
    static String filled(String template, String name, String dn) {
        return template.replace(LdapSettings.NAME, Filter.encodeValue(name))
                .replace(LdapSettings.DN, Filter.encodeValue(dn));
    }

    private static String[] attributes(LdapSettings settings) {
        var names = settings.names();
        return new String[] {names.id(), names.email(), names.name(), "userAccountControl"};
    }

    /// Page by page (RFC 2696): servers answer with a thousand at most.
    private static List<SearchResultEntry> search(
            LDAPConnection connection, String base, String filter, String... attributes) throws LDAPException {
        var all = new ArrayList<SearchResultEntry>();
        ASN1OctetString cookie = null;
        do {
            var request = new SearchRequest(base, SearchScope.SUB, Filter.create(filter), attributes);
            request.addControl(new SimplePagedResultsControl(PAGE, cookie));
            var result = connection.search(request);
            all.addAll(result.getSearchEntries());
            var page = SimplePagedResultsControl.get(result);
            cookie = page != null && page.moreResultsToReturn() ? page.getCookie() : null;
        } while (cookie != null && all.size() < MOST);
        // Who is missing from half a list would be taken for gone.
        if (cookie != null) throw new LDAPException(ResultCode.SIZE_LIMIT_EXCEEDED);
        return all;
    }

    private interface Work<T> {
        T with(LDAPConnection connection) throws LDAPException;
    }

    private static <T> T asking(LdapSettings settings, String secret, Work<T> work) {
        try (var connection = connected(settings)) {
            connection.bind(settings.bindDn(), secret);
            return work.with(connection);
        } catch (LDAPException failed) {
            throw unreachable(settings, failed);
        }
    }

    private static LDAPConnection connected(LdapSettings settings) throws LDAPException {
        var at = URI.create(settings.url());
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(PATIENCE);
        options.setResponseTimeoutMillis(PATIENCE);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        try {
            if (!settings.startTls()) {
                var factory = trusting(settings).createSSLSocketFactory();
                return new LDAPConnection(factory, options, at.getHost(), at.getPort() < 0 ? LDAPS : at.getPort());
            }
            var connection = new LDAPConnection(options, at.getHost(), at.getPort() < 0 ? LDAP : at.getPort());
            return encrypted(connection, settings);
        } catch (GeneralSecurityException | IOException noTrust) {
            throw new LDAPException(
                    ResultCode.CONNECT_ERROR, "The certificate in the settings cannot be read.", noTrust);
        }
    }

    private static LDAPConnection encrypted(LDAPConnection connection, LdapSettings settings)
            throws LDAPException, GeneralSecurityException, IOException {
        try {
            var answer = connection.processExtendedOperation(
                    new StartTLSExtendedRequest(trusting(settings).createSSLContext()));
            if (answer.getResultCode().equals(ResultCode.SUCCESS)) return connection;
            throw new LDAPException(answer.getResultCode(), "It does not begin TLS.");
        } catch (LDAPException | GeneralSecurityException | IOException refused) {
            connection.close();
            throw refused;
        }
    }

    private static SSLUtil trusting(LdapSettings settings) throws GeneralSecurityException, IOException {
        if (settings.certificate().isBlank()) return new SSLUtil(JVMDefaultTrustManager.getInstance());
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var bytes = new ByteArrayInputStream(settings.certificate().getBytes(StandardCharsets.US_ASCII));
        var number = 0;
        for (var one : CertificateFactory.getInstance("X.509").generateCertificates(bytes))
            store.setCertificateEntry("ca-" + number++, one);
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return new SSLUtil(factory.getTrustManagers());
    }

    private static Rejected unreachable(LdapSettings settings, LDAPException failed) {
        var host = URI.create(settings.url()).getHost();
        var code = failed.getResultCode();
        if (code.equals(ResultCode.INVALID_CREDENTIALS))
            return LdapProblem.unreachable("%s refuses the password of %s.".formatted(host, settings.bindDn()));
        if (code.equals(ResultCode.NO_SUCH_OBJECT))
            return LdapProblem.unreachable("%s has no entry at the base that is set.".formatted(host));
        if (code.equals(ResultCode.CONNECT_ERROR) || code.equals(ResultCode.SERVER_DOWN))
            return LdapProblem.unreachable(
                    "%s does not answer, or has no certificate that can be trusted.".formatted(host));
        return LdapProblem.unreachable("%s says \"%s\".".formatted(host, code.getName()));
    }

    /// @param groups empty where they were not asked for
    record Known(Entry entry, Set<String> groups) {}
}
