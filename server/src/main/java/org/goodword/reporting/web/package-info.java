/// Reports over REST.
@NullMarked
package org.goodword.reporting.web;

import org.jspecify.annotations.NullMarked;
