package org.goodword.contract;

import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint of the REST contract, as `GET /tickets/{ticket}`.
@Component
public class Endpoints {
    private static final String ROOT = "/api/v1";

    private final org.springframework.beans.factory.ObjectProvider<RequestMappingHandlerMapping> mappings;

    Endpoints(
            @Qualifier("requestMappingHandlerMapping")
                    org.springframework.beans.factory.ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    public TreeSet<String> all() {
        var all = new TreeSet<String>();
        mappings.getObject().getHandlerMethods().keySet().forEach(mapping -> {
            for (var path : mapping.getPatternValues())
                for (var method : mapping.getMethodsCondition().getMethods())
                    if (path.startsWith(ROOT + "/") && !path.contains("openapi"))
                        all.add(method + " " + path.substring(ROOT.length()));
        });
        return all;
    }
}
