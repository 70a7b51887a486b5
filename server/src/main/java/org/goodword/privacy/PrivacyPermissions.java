package org.goodword.privacy;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class PrivacyPermissions implements Permissioned {
    /// To take out what is kept of a contact, and to erase him.
    public static final Permission MANAGE = new Permission("privacy.manage");

    @Override
    public List<Permission> permissions() {
        return List.of(MANAGE);
    }
}
