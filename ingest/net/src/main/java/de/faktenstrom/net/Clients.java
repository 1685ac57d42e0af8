package de.faktenstrom.net;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.entity.InputStreamFactory;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Clients that reach nothing but what a policy allows: no redirects, cookies, authentication or
/// retries of their own, and no proxy from the environment, which would connect in their stead.
public final class Clients {

  private static final int MAX_LINE = 16_384;
  private static final int MAX_HEADERS = 200;
  private static final Http1Config HTTP1 =
      Http1Config.custom().setMaxLineLength(MAX_LINE).setMaxHeaderCount(MAX_HEADERS).build();

  /// What bodies may be packed with, and nothing else that happens to be on the class path: some
  /// formats let a stranger say how much memory unpacking takes.
  private static LinkedHashMap<String, InputStreamFactory> packings() {
    LinkedHashMap<String, InputStreamFactory> packings = new LinkedHashMap<>();
    packings.put("gzip", GZIPInputStream::new);
    packings.put("x-gzip", GZIPInputStream::new);
    return packings;
  }

  private Clients() {}

  /// What the many-at-once client keeps to.
  ///
  /// @param connect longest wait for a connection
  /// @param answer longest silence before or within an answer
  /// @param perHost connections to one host and port
  /// @param inAll connections in all
  public record AsyncLimits(Duration connect, Duration answer, int perHost, int inAll) {}

  /// A started client for many requests at once over connections kept alive (HTTP/1.1). Name
  /// look-ups happen on the thread that calls `execute`.
  public static CloseableHttpAsyncClient async(
      AddressPolicy policy, String userAgent, AsyncLimits limits) {
    return async(new GuardedDns(policy), userAgent, limits);
  }

  static CloseableHttpAsyncClient async(GuardedDns dns, String userAgent, AsyncLimits limits) {
    var connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setDnsResolver(dns)
            .setMaxConnPerRoute(limits.perHost())
            .setMaxConnTotal(limits.inAll())
            .setDefaultTlsConfig(
                TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
            .setDefaultConnectionConfig(connection(limits.connect(), limits.answer()))
            .build();
    CloseableHttpAsyncClient client =
        HttpAsyncClientBuilder.create()
            .setConnectionManager(connections)
            .setRoutePlanner(new DefaultRoutePlanner(null))
            .setIOReactorConfig(
                IOReactorConfig.custom().setTcpNoDelay(true).setIoThreadCount(2).build())
            .setHttp1Config(HTTP1)
            .setUserAgent(userAgent)
            .setDefaultRequestConfig(request(limits.connect(), limits.answer()))
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .evictIdleConnections(TimeValue.ofSeconds(50))
            .build();
    client.start();
    return client;
  }

  static CloseableHttpClient blocking(GuardedDns dns, String userAgent) {
    Duration wait = Request.Limits.DEFAULT.connect();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(dns)
            .setMaxConnPerRoute(8)
            .setMaxConnTotal(128)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(HTTP1).build())
            .setDefaultConnectionConfig(connection(wait, wait))
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setUserAgent(userAgent)
        .setContentDecoderRegistry(packings())
        .setDefaultRequestConfig(request(wait, wait))
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .evictIdleConnections(TimeValue.ofSeconds(30))
        .build();
  }

  static RequestConfig request(Duration connect, Duration answer) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(connect))
        .setResponseTimeout(Timeout.of(answer))
        .setAuthenticationEnabled(false)
        .setRedirectsEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private static ConnectionConfig connection(Duration connect, Duration answer) {
    return ConnectionConfig.custom()
        .setConnectTimeout(Timeout.of(connect))
        .setSocketTimeout(Timeout.of(answer))
        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
        .setTimeToLive(TimeValue.ofMinutes(5))
        .build();
  }
}
