package org.goodword.identity.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Invalid;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

/// Every permission there is, and what a role's codes grant of them.
@Component
public class Permissions {
    private final List<Permission> all;

    Permissions(List<Permissioned> modules) {
        all = modules.stream().flatMap(module -> module.permissions().stream()).toList();
    }

    public List<Permission> all() {
        return all;
    }

    public Set<Permission> granted(Collection<String> codes) {
        return all.stream()
                .filter(permission -> codes.stream().anyMatch(code -> grants(code, permission)))
                .collect(Collectors.toUnmodifiableSet());
    }

    void requireKnown(Collection<String> codes) {
        for (var code : codes) {
            if (all.stream().noneMatch(permission -> grants(code, permission)))
                throw Invalid.of("permissions", "There is no permission \"%s\".".formatted(code));
        }
    }

    private static boolean grants(String code, Permission permission) {
        return code.equals("*")
                || code.equals(permission.code())
                || code.endsWith(".*") && permission.code().startsWith(code.substring(0, code.length() - 1));
    }
}
