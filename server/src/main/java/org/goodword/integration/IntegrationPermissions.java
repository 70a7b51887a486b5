package org.goodword.integration;

import org.goodword.identity.IdentityPermissions;
import org.goodword.platform.Permission;

public final class IntegrationPermissions {
    /// Say which programs hear of what happens, and look at what they were told.
    public static final Permission MANAGE = IdentityPermissions.MANAGE_INTEGRATIONS;

    private IntegrationPermissions() {}
}
