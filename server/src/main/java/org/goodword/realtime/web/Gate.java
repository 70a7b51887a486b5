package org.goodword.realtime.web;

import java.io.IOException;
import java.util.Map;
import org.goodword.identity.Admission;
import org.goodword.platform.Problem;
import org.goodword.platform.WhileServing;
import org.goodword.platform.web.Callers;
import org.goodword.platform.web.ProblemResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.ObjectMapper;

/// Who may open a stream: a known caller, from our own pages. A browser sends the session's cookie along for any page
/// (RFC 6455 §10.2), but always says which page that is.
@Component
@WhileServing
class Gate implements HandshakeInterceptor {
    private final ObjectMapper json;

    Gate(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws Exception {
        if (!WebUtils.isSameOrigin(request)) return refused(response, new ForeignOrigin());
        var servlet = ((ServletServerHttpRequest) request).getServletRequest();
        var admission = Admission.of(servlet);
        var caller = Callers.find(servlet);
        if (admission.isEmpty() || caller.isEmpty()) return refused(response, new Callers.NotSignedIn());
        attributes.put(StreamSockets.GUEST, new StreamSockets.Guest(admission.get(), caller.get()));
        return true;
    }

    private boolean refused(ServerHttpResponse response, Problem problem) throws IOException {
        var servlet = ((ServletServerHttpResponse) response).getServletResponse();
        servlet.setStatus(problem.code().status().http());
        servlet.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        servlet.getOutputStream().write(json.writeValueAsBytes(ProblemResponses.detail(problem)));
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failed) {
        // Nothing is left to do.
    }

    record ForeignOrigin() implements Problem {
        @Override
        public Code code() {
            return new Code("foreign-origin", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "A page of another site cannot open a stream.";
        }
    }
}
