package org.goodword.portal.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.goodword.portal.keeping.HostName;
import org.goodword.portal.keeping.PortalAddresses;
import org.goodword.portal.keeping.Portals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// On a host of its own a portal lies at the root, and nothing else is there: neither the agents' app nor the API, so
/// that no cookie of theirs ever meets a page with a brand's words.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PortalHosts extends OncePerRequestFilter {
    private static final String ATTRIBUTE = PortalHosts.class.getName();
    private static final Duration KNOWN = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final PortalAddresses addresses;
    private final LoadingCache<String, Optional<String>> keys;

    PortalHosts(PortalAddresses addresses, Portals portals) {
        this.addresses = addresses;
        this.keys =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN).build(portals::keyAt);
    }

    static boolean isOwnHost(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request.getServerName());
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(ATTRIBUTE, true);
        chain.doFilter(new BelowPortal(request, key.get()), response);
    }

    private Optional<String> key(String server) {
        var host = server.toLowerCase(Locale.ROOT);
        if (addresses.isOurs(host) || !HostName.isOne(host)) return Optional.empty();
        try {
            return keys.get(host);
        } catch (DataAccessException | TransactionException away) {
            // Without the database no portal can be shown; who asks how we fare is to be told all the same.
            return Optional.empty();
        }
    }

    /// As if it had been asked below `/portal/<key>`.
    private static final class BelowPortal extends HttpServletRequestWrapper {
        private final String before;

        BelowPortal(HttpServletRequest request, String key) {
            super(request);
            this.before = "/portal/" + key;
        }

        @Override
        public String getRequestURI() {
            return before + super.getRequestURI();
        }

        @Override
        public String getServletPath() {
            return before + super.getServletPath();
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            var path = url.indexOf("/", url.indexOf("://") + "://".length());
            return path < 0 ? url.append(before) : url.insert(path, before);
        }
    }
}
