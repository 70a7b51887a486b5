package org.goodword.advocacy;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class AdvocacyPermissions implements Permissioned {
    /// To see who was asked what, and what he answered.
    public static final Permission VIEW = new Permission("good-word.view");
    /// To ask, to take an ask back while it is held, and to withdraw a quote in the contact's name.
    public static final Permission ASK = new Permission("good-word.ask");

    @Override
    public List<Permission> permissions() {
        return List.of(VIEW, ASK);
    }
}
