package org.goodword.mail.receiving;

import java.util.UUID;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.WorkspaceId;

/// Where mail for an address of ours goes.
///
/// @param account the channel account that has the address
/// @param address as the envelope gave it, with a signed token perhaps
public record Mailbox(WorkspaceId workspace, UUID account, EmailAddress address) {}
