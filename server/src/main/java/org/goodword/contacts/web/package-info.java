/// REST of contacts and organisations.
@NullMarked
package org.goodword.contacts.web;

import org.jspecify.annotations.NullMarked;
