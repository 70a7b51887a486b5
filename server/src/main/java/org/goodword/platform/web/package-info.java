/// The edge all REST controllers share: problems, request ids, paging, preconditions, idempotency.
@NamedInterface("web")
@NullMarked
package org.goodword.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
