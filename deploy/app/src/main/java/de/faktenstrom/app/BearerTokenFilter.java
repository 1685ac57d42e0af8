package de.faktenstrom.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns the admin's bearer token (RFC 6750) into a caller with all roles. Other tokens are left to
/// those who know them: a partner's is checked where it is used.
final class BearerTokenFilter extends OncePerRequestFilter {

  private static final String PREFIX = "Bearer ";

  private final AdminToken adminToken;

  BearerTokenFilter(AdminToken adminToken) {
    this.adminToken = adminToken;
  }

  static boolean carriesToken(HttpServletRequest request) {
    return token(request) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = token(request);
    if (token != null && adminToken.is(token)) {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(
              "admin",
              null,
              AuthorityUtils.createAuthorityList(
                  "ROLE_ADMIN", "ROLE_CHIEF", "ROLE_EDITOR", "ROLE_READER")));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        ? header.substring(PREFIX.length()).strip()
        : null;
  }
}
