/// Reads raw mails, however broken.
@NamedInterface("reading")
@NullMarked
package org.goodword.mail.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
