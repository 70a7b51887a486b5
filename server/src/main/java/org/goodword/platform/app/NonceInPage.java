package org.goodword.platform.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// Writes the nonce of this answer's policy into the page.
final class NonceInPage implements ResourceTransformer {
    private static final String PLACE = "__NONCE__";

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var found = chain.transform(request, resource);
        if (!"index.html".equals(found.getFilename())) return found;
        var page = found.getContentAsString(StandardCharsets.UTF_8).replace(PLACE, StyleNonce.of(request));
        return new FreshPage(found, page.getBytes(StandardCharsets.UTF_8));
    }

    /// Without a date: a browser told "not modified" would keep the old nonce beside the new policy.
    private static final class FreshPage extends TransformedResource {
        private static final long UNKNOWN = -1;

        FreshPage(Resource page, byte[] content) {
            super(page, content);
        }

        @Override
        public long lastModified() {
            return UNKNOWN;
        }
    }
}
