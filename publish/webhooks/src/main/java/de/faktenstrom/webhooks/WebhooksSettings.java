package de.faktenstrom.webhooks;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param publicUrl where permalinks and the API are reached from outside, without a slash at the
///   end
/// @param keyFile 32 random bytes that seal the endpoints' secrets in the database, made where
///   missing; the same for all instances. Absent: the secrets are stored as they are.
public record WebhooksSettings(URI publicUrl, @Nullable Path keyFile) {}
