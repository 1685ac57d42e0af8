package de.faktenstrom.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Who may call what: one table for pages and API.
@Configuration(proxyBeanMethods = false)
class Access {

  private static final String LOGIN = "/desk/anmelden";
  private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");
  private static final RequestMatcher ANY = PathPatternRequestMatcher.pathPattern("/**");

  @Bean
  SecurityFilterChain filters(HttpSecurity http, AdminToken token, ProgramSettings settings)
      throws Exception {
    ApiRefusal refusal = new ApiRefusal();
    return http.authorizeHttpRequests(paths -> table(paths, settings))
        .addFilterBefore(new BearerTokenFilter(token), UsernamePasswordAuthenticationFilter.class)
        // A page of another site cannot set the header, nor does the one-click of RFC 8058 know a
        // session, nor a hub that delivers.
        .csrf(csrf ->
            csrf.ignoringRequestMatchers(BearerTokenFilter::carriesToken)
                .ignoringRequestMatchers(
                    "/newsletter/**", "/api/v1/subscriptions", "/demo/partner", "/websub/*"))
        .formLogin(form -> form.loginPage(LOGIN).defaultSuccessUrl("/desk").permitAll())
        .logout(out -> out.logoutUrl("/desk/abmelden").logoutSuccessUrl(LOGIN + "?logout"))
        .exceptionHandling(refused ->
            refused
                .defaultAuthenticationEntryPointFor(refusal, API)
                .defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint(LOGIN), ANY)
                .defaultAccessDeniedHandlerFor(refusal, API)
                .defaultAccessDeniedHandlerFor(new Refusals(), ANY))
        .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
        .build();
  }

  /// A request is observed as a whole; each filter beside costs more than it tells.
  @Bean
  SecurityObservationSettings filtersUnobserved() {
    return SecurityObservationSettings.noObservations();
  }

  private static void table(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          paths,
      ProgramSettings settings) {
    paths
        .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json", "/api/v1/asyncapi.json")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/v1/topics", "/api/v1/vocabulary.ttl")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/v1/items/*/citation")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/v1/events")
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/v1/subscriptions")
        .permitAll()
        .requestMatchers("/api/v1/attachments/**")
        .hasAnyRole("EDITOR", "CHIEF", "ADMIN")
        .requestMatchers(HttpMethod.GET, "/api/**")
        .hasAnyRole("READER", "EDITOR", "CHIEF", "ADMIN")
        .requestMatchers(
            "/api/v1/items/**", "/api/v1/datasets/**", "/api/v1/editions", "/api/v1/deliveries/**")
        .hasAnyRole("EDITOR", "CHIEF", "ADMIN")
        .requestMatchers("/api/**")
        .hasAnyRole("CHIEF", "ADMIN")
        .requestMatchers(
            LOGIN,
            "/desk/einmal",
            "/desk/abgelaufen",
            "/desk/fehler",
            "/desk/*.js",
            "/desk/console.css",
            "/desk/icon.svg")
        .permitAll()
        .requestMatchers("/desk/accounts/**")
        .hasRole("ADMIN")
        .requestMatchers("/desk/dead-letters")
        .hasAnyRole("CHIEF", "ADMIN")
        .requestMatchers("/desk/items/*/ledger")
        .hasAnyRole("READER", "EDITOR", "CHIEF", "ADMIN")
        .requestMatchers("/desk/items/*/*", "/desk/experts", "/desk/experts/**")
        .hasAnyRole("EDITOR", "CHIEF", "ADMIN")
        .requestMatchers("/desk/**")
        .hasAnyRole("READER", "EDITOR", "CHIEF", "ADMIN");
    if (!settings.demo()) {
      paths.requestMatchers("/mailbox/**").hasAnyRole("EDITOR", "CHIEF", "ADMIN");
    }
    paths.anyRequest().permitAll();
  }
}
