/// Runs every statement inside a workspace: the transaction that carries `app.workspace_id`.
@NullMarked
package org.goodword.platform.tenancy;

import org.jspecify.annotations.NullMarked;
