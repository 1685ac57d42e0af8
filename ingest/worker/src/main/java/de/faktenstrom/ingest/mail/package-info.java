/// Press mail from a mailbox as a source: mails in, items with their attachments and embargoes out.
/// Must not know feeds; no address of a person leaves it.
@NullMarked
package de.faktenstrom.ingest.mail;

import org.jspecify.annotations.NullMarked;
