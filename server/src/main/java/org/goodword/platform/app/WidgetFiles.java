package org.goodword.platform.app;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The chat for the pages of others: a loader under a name that stays, a frame for each brand, and what both need
/// under names that change with their content.
@Configuration(proxyBeanMethods = false)
class WidgetFiles implements WebMvcConfigurer {
    private static final String[] FOLDERS = {"classpath:/static/widget/", "classpath:/static/unbuilt/"};
    private static final String[] ASSETS = {"classpath:/static/widget/widget/assets/"};

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/widget/frame/{brand}").setViewName("forward:/widget/frame.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/widget.js")
                .addResourceLocations(FOLDERS)
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/widget/assets/**")
                .addResourceLocations(ASSETS)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/widget/frame.html")
                .addResourceLocations(FOLDERS)
                .setCacheControl(CacheControl.noCache());
    }
}
