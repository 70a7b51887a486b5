package org.goodword.contacts;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class ContactPermissions implements Permissioned {
    public static final Permission VIEW = new Permission("contact.view");
    public static final Permission EDIT = new Permission("contact.edit");

    @Override
    public List<Permission> permissions() {
        return List.of(VIEW, EDIT);
    }
}
