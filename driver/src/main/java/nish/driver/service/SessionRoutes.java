package nish.driver.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import nish.client.model.Identity;
import nish.client.model.Service;
import nish.client.model.SessionRequest;
import nish.worker.training.Build;

/** Who asks, and of whom. */
final class SessionRoutes {

  private static final int A_MONTH = 30 * 24 * 60 * 60;

  private final Tokens tokens;
  private final ServiceSettings settings;

  SessionRoutes(Tokens tokens, ServiceSettings settings) {
    this.tokens = tokens;
    this.settings = settings;
  }

  void addTo(RoutesConfig routes) {
    routes
        .post("/api/v1/session", this::open, Access.NONE)
        .get("/api/v1/session", SessionRoutes::tell, Access.READ)
        .delete("/api/v1/session", SessionRoutes::close, Access.NONE)
        .get("/api/v1/service", this::service, Access.NONE);
  }

  private void open(Context request) {
    String token = request.bodyAsClass(SessionRequest.class).getToken();
    Caller caller =
        tokens
            .caller(token == null ? "" : token)
            .orElseThrow(
                () ->
                    new RefusedException(
                        HttpStatus.UNAUTHORIZED,
                        "this token is not known here; ask who runs the service for one"));
    request.cookie(cookie(request, token, A_MONTH));
    request.json(identity(caller));
  }

  private static void close(Context request) {
    request.cookie(cookie(request, "", 0));
    request.status(HttpStatus.NO_CONTENT);
  }

  private static Cookie cookie(Context request, String token, int seconds) {
    Cookie cookie = new Cookie(Gate.COOKIE, token, "/", seconds);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure("https".equals(request.scheme()));
    return cookie;
  }

  private static void tell(Context request) {
    request.json(identity(Caller.of(request)));
  }

  private static Identity identity(Caller caller) {
    return new Identity()
        .user(caller.user())
        .role(Identity.RoleEnum.fromValue(caller.access().toString()));
  }

  private void service(Context request) {
    request.json(
        new Service()
            .version("1")
            .revision(Build.revision())
            .master(settings.run().master())
            .needsToken(settings.needsToken()));
  }
}
