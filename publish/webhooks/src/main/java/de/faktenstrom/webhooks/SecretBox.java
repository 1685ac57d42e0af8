package de.faktenstrom.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Seals what must be stored but not be readable in a dump of the database (AES-256-GCM). The first
/// byte says how: 0 plain, 1 sealed; so a key may be introduced later.
final class SecretBox {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte PLAIN = 0;
  private static final byte SEALED = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;

  private final @Nullable SecretKeySpec key;

  private SecretBox(@Nullable SecretKeySpec key) {
    this.key = key;
  }

  /// @param file made with a new key where it is missing, readable by its owner only
  static SecretBox of(@Nullable Path file) {
    return new SecretBox(file == null ? null : new SecretKeySpec(keyIn(file), "AES"));
  }

  private static byte[] keyIn(Path file) {
    try {
      byte[] fresh = new byte[KEY];
      RANDOM.nextBytes(fresh);
      try (var channel =
          Files.newByteChannel(
              file,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        channel.write(java.nio.ByteBuffer.wrap(fresh));
      } catch (FileAlreadyExistsException _) {
        fresh = Files.readAllBytes(file);
      }
      if (fresh.length != KEY) {
        throw new IllegalStateException(
            "The key file " + file + " must hold exactly " + KEY + " bytes.");
      }
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " can be neither read nor made.", e);
    }
  }

  byte[] seal(byte[] plain) {
    if (key == null) {
      byte[] stored = new byte[1 + plain.length];
      stored[0] = PLAIN;
      System.arraycopy(plain, 0, stored, 1, plain.length);
      return stored;
    }
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, plain);
    byte[] stored = new byte[1 + NONCE + sealed.length];
    stored[0] = SEALED;
    System.arraycopy(nonce, 0, stored, 1, NONCE);
    System.arraycopy(sealed, 0, stored, 1 + NONCE, sealed.length);
    return stored;
  }

  byte[] open(byte[] stored) {
    if (stored[0] == PLAIN) {
      return Arrays.copyOfRange(stored, 1, stored.length);
    }
    if (key == null) {
      throw new IllegalStateException("The endpoints' secrets are sealed, but no key file is set.");
    }
    byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE);
    byte[] sealed = Arrays.copyOfRange(stored, 1 + NONCE, stored.length);
    return crypt(Cipher.DECRYPT_MODE, key, nonce, sealed);
  }

  private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] data) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key file does not fit the stored secrets.", e);
    }
  }
}
