package org.goodword.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads what nobody has read of a request that was refused early. Otherwise the server would close the
/// connection while the client still writes, and the client would see a broken pipe instead of the reason.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadBodies extends OncePerRequestFilter {
    private static final int MOST = 2 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (hasBody && !request.isAsyncStarted()) read(request);
    }

    private static void read(HttpServletRequest request) {
        try {
            var body = request.getInputStream();
            var buffer = new byte[8 * 1024];
            for (var all = 0; all < MOST; ) {
                var some = body.read(buffer);
                if (some < 0) return;
                all += some;
            }
        } catch (IOException | IllegalStateException gone) {
            // Nobody is there who would wait for the answer, or it was read as text, to its end.
        }
    }
}
