package org.goodword.integration;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class IntegrationPermissions implements Permissioned {
    /// Say which programs hear of what happens, and look at what they were told.
    public static final Permission MANAGE = new Permission("integration.manage");

    @Override
    public List<Permission> permissions() {
        return List.of(MANAGE);
    }
}
