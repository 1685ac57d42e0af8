/// Consent, editions and alerts by mail. Must not know the desk; no address of a person leaves this
/// module but by SMTP.
@NullMarked
package de.faktenstrom.newsletter;

import org.jspecify.annotations.NullMarked;
