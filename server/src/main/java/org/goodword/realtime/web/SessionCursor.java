package org.goodword.realtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.goodword.platform.web.Callers;
import org.goodword.realtime.streaming.StreamStart;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Says with `GET /session`, the first that a screen asks for, from where its stream may begin: all that is loaded
/// later is newer.
@Component
class SessionCursor implements HandlerInterceptor, WebMvcConfigurer {
    static final String HEADER = "Stream-Cursor";

    private final StreamStart start;

    SessionCursor(StreamStart start) {
        this.start = start;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/session");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod()))
            Callers.find(request).ifPresent(caller -> response.setHeader(HEADER, start.cursor(caller.workspace())));
        return true;
    }
}
