/// Partners, their endpoints, and signed deliveries with retries. Must not know the desk.
@NullMarked
package de.faktenstrom.webhooks;

import org.jspecify.annotations.NullMarked;
