/// Html that strangers and agents write, made safe; and text as html.
@NamedInterface("html")
@NullMarked
package org.goodword.ticketing.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
