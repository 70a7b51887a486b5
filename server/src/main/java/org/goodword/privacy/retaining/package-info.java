/// How long tickets are kept: rules of an administrator, looked at before they act, and a receipt for each night.
@NullMarked
package org.goodword.privacy.retaining;

import org.jspecify.annotations.NullMarked;
