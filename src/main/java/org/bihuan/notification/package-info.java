/** What people are told: messages in the program, and mail by an outbox. */
@NullMarked
package org.bihuan.notification;

import org.jspecify.annotations.NullMarked;
