package org.goodword.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Version.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The words a controller may ask for beside its body and path: who calls, which page, which version it saw, and the
/// idempotency key.
@Component
class Arguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
    static final int DEFAULT_LIMIT = 50;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return List.of(Caller.class, PageRequest.class, Precondition.class, IdempotencyKey.class)
                .contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) throw new IllegalStateException("Not a servlet request");
        var type = parameter.getParameterType();
        if (type == Caller.class) return Callers.of(servlet);
        if (type == PageRequest.class) return page(servlet);
        if (type == Precondition.class) return precondition(servlet.getHeader("If-Match"));
        return IdempotencyKey.of(servlet);
    }

    private static PageRequest page(HttpServletRequest request) {
        var limit = request.getParameter("limit");
        try {
            return new PageRequest(
                    limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit), request.getParameter("cursor"));
        } catch (NumberFormatException notANumber) {
            throw Invalid.of("limit", "\"limit\" must be a number.");
        }
    }

    private static Precondition precondition(@Nullable String header) {
        if (header == null || header.equals("*")) return new Precondition.None();
        var etag = ETAG.matcher(header.strip());
        if (!etag.matches()) throw Invalid.of("If-Match", "\"If-Match\" must be the ETag of an earlier answer.");
        return new Precondition.Saw(Integer.parseInt(etag.group(1)));
    }
}
