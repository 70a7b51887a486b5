package org.goodword.platform.app;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Hashed files are kept by browsers for good; the page that names them is asked for each time.
@Configuration(proxyBeanMethods = false)
class AppFiles implements WebMvcConfigurer {
    /// What the build made; for a server started from its classes alone, a page that says so.
    private static final List<String> FOLDERS = List.of("classpath:/static/app/", "classpath:/static/unbuilt/");

    private static final List<String> NOT_THE_APP = List.of(
            "api/", "scim/", "form/", "oauth/", "portal/", "widget", "demo", "health", "metrics", "error", "assets/");

    /// No resource has an empty name.
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(folders("assets/"))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(folders(""))
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageForPeople())
                .addTransformer(new NonceInPage());
    }

    private static String[] folders(String below) {
        return FOLDERS.stream().map(folder -> folder + below).toArray(String[]::new);
    }

    /// The app knows its own addresses: whoever asks for a page gets the one there is.
    private static final class PageForPeople extends PathResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var file = super.resolveResourceInternal(request, path, locations, chain);
            if (file != null && file.isReadable()) return file;
            if (request == null || !wantsPage(request, path)) return null;
            return super.resolveResourceInternal(request, "index.html", locations, chain);
        }

        private static boolean wantsPage(HttpServletRequest request, String path) {
            if (NOT_THE_APP.stream().anyMatch(path::startsWith)) return false;
            var accept = request.getHeader(HttpHeaders.ACCEPT);
            if (accept == null) return false;
            try {
                return MimeTypeUtils.parseMimeTypes(accept).stream()
                        .anyMatch(type -> !type.isWildcardType() && type.includes(MediaType.TEXT_HTML));
            } catch (InvalidMimeTypeException nonsense) {
                return false;
            }
        }
    }
}
