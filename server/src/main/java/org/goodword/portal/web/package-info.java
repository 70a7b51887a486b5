@NullMarked
package org.goodword.portal.web;

import org.jspecify.annotations.NullMarked;
