/// The reference of the API that people read: what `openapi.json` says, with an example of each operation to copy.
@NullMarked
package org.goodword.platform.reference;

import org.jspecify.annotations.NullMarked;
