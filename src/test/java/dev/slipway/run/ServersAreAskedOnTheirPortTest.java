package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ServersAreAskedOnTheirPortTest {
    private static final String SERVER = """
            import http.server, os, sys
            open('number', 'w').write(str(os.getpid()))
            class Pages(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    if self.path == '/moved':
                        self.send_response(302)
                        self.send_header('Location', '/')
                        self.end_headers()
                        return
                    body = b'<title>Tides</title>'
                    if self.path == '/broken':
                        print("FileNotFoundError: [Errno 2] No such file or directory: 'model.pkl'", flush=True)
                    self.send_response(500 if self.path == '/broken' else 200)
                    self.send_header('Content-Type', 'text/html; charset=utf-8')
                    self.end_headers()
                    self.wfile.write(body)
            server = http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), Pages)
            print('Running on http://127.0.0.1:%d/' % server.server_port, flush=True)
            server.serve_forever()
            """;

    @TempDir
    Path folder;

    @Test
    void anAnswerPassesAndTheServerIsEnded() throws Exception {
        CheckResult check = serve(SERVER, "{port}", "/", "/moved");

        assertThat(check.ok()).isTrue();
        assertThat(check.output())
                .matches("GET / answered 200, text/html: Tides \\(\\d+\\.\\d s after its start\\)\n"
                        + "GET /moved answered 200, text/html: Tides");
        long number = Long.parseLong(Files.readString(folder.resolve("number")));
        assertThat(ProcessHandle.of(number).filter(ProcessMark::lives)).isEmpty();
    }

    @Test
    void aPortThatTheProgramNamesItselfIsAskedToo() {
        assertThat(serve(SERVER, "0", "/").ok()).isTrue();
    }

    @Test
    void anErrorOfTheServerFailsWithWhatItPrinted() {
        CheckResult check = serve(SERVER, "{port}", "/broken");

        assertThat(check.ok()).isFalse();
        assertThat(check.output()).contains("GET /broken answered 500");
        assertThat(check.problem().message())
                .contains("GET /broken answered 500")
                .contains("No such file or directory: 'model.pkl'");
    }

    @Test
    void aProgramThatEndsHasNotServed() {
        CheckResult check = serve("print('all done')", "{port}", "/");

        assertThat(check.problem().message()).contains("ended with exit code 0 before anything answered on its port");
    }

    @Test
    void aPortThatStaysClosedIsTold() {
        CheckResult check = serve("import time; time.sleep(50)", "{port}", "/");

        assertThat(check.problem().message()).contains("nothing answered on its port within 2 seconds");
    }

    private CheckResult serve(String code, String port, String... paths) {
        Action.Exec server = new Action.Exec(List.of(Python.executable(), "-c", code, port), folder, Map.of(), Set.of())
                .within(Duration.ofSeconds(2 + (code.equals(SERVER) ? 20 : 0)));
        Step step = Step.of("serve", "Serve")
                .does(new Action.Serve(server, List.of(paths)))
                .check("It answers")
                .build();
        return new PlanTrial(folder).finish(step).steps().getFirst().checks().getFirst();
    }
}
