package de.faktenstrom.desk.console;

import de.faktenstrom.eventlog.EventJson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a person sees where a request could not be carried out: what is wrong, what was typed, and
/// the way back to it. Forwarded to by whoever noticed.
@Controller
final class FailureController {

  private static final Set<String> NOT_TYPED =
      Set.of("_csrf", "edition", "token", "username", "password", "old", "again");

  /// A form came from a session that has ended.
  @RequestMapping("/desk/abgelaufen")
  String expired(HttpServletRequest request, Model model) {
    return show("expired", RequestDispatcher.FORWARD_REQUEST_URI, request, model);
  }

  /// Anything else; the status is that of the answer.
  @RequestMapping("/desk/fehler")
  String failed(HttpServletRequest request, HttpServletResponse response, Model model) {
    String what =
        switch (response.getStatus()) {
          case 403 -> "forbidden";
          case 404, 405 -> "missing";
          case 400, 422 -> "unreadable";
          default -> "failed";
        };
    return show(what, RequestDispatcher.ERROR_REQUEST_URI, request, model);
  }

  private static String show(String what, String asked, HttpServletRequest request, Model model) {
    Map<String, List<String>> sent = sent(request);
    Map<String, List<String>> typed = new TreeMap<>(sent);
    typed.keySet().removeAll(NOT_TYPED);
    typed.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    model.addAttribute("what", what);
    model.addAttribute("back", back((String) request.getAttribute(asked)));
    model.addAttribute("typed", typed);
    model.addAttribute("again", typed.isEmpty() ? null : json(sent));
    return "desk/failed";
  }

  /// What a form of ours sent; what another site sent is not shown as somebody's own words.
  private static Map<String, List<String>> sent(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    Map<String, List<String>> sent = new TreeMap<>();
    if (request.getMethod().equals("POST") && (site == null || site.equals("same-origin"))) {
      request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
      // The last is a person's, and the browser would keep it.
      sent.keySet().removeAll(Set.of("_csrf", "token", "password", "old", "again", "contact"));
    }
    return sent;
  }

  private static String json(Object value) {
    return new String(EventJson.write(value), StandardCharsets.UTF_8);
  }

  /// The page that the form stands on.
  private static String back(@Nullable String asked) {
    return asked == null || !asked.startsWith("/desk/")
        ? "/desk"
        : asked
            .replaceFirst("/(approve|submit|hold|resolve)$", "")
            .replaceFirst("^(/desk/accounts)/.*", "$1");
  }
}
