/// REST of tickets, messages, attachments and history.
@NullMarked
package org.goodword.ticketing.web;

import org.jspecify.annotations.NullMarked;
