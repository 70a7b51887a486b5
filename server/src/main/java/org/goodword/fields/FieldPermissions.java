package org.goodword.fields;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class FieldPermissions implements Permissioned {
    /// Make fields and forms for all.
    public static final Permission MANAGE = new Permission("field.manage");

    @Override
    public List<Permission> permissions() {
        return List.of(MANAGE);
    }
}
