package org.goodword.demo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The pages of the demo's outside world.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("goodword.demo")
class DemoPages implements WebMvcConfigurer {
    private static final String FOLDER = "classpath:/demo/pages/";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/demo").setViewName("forward:/demo/pages/stage.html");
        for (var page : List.of("enter", "shop", "mailbox"))
            registry.addViewController("/demo/" + page).setViewName("forward:/demo/pages/%s.html".formatted(page));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/demo/pages/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.noCache());
    }

    /// Who comes to the house without a key is shown the door with the names on it.
    @Component
    @ConditionalOnBooleanProperty("goodword.demo")
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class Entrance extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var stranger = request.getRequestURI().equals("/") && request.getSession(false) == null;
            if (stranger) response.sendRedirect("/demo/enter");
            else chain.doFilter(request, response);
        }
    }
}
