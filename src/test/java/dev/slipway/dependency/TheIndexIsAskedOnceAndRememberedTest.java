package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.IndexAnswer.Absent;
import dev.slipway.dependency.IndexAnswer.Found;
import dev.slipway.dependency.IndexAnswer.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheIndexIsAskedOnceAndRememberedTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path cache;

    private LocalIndex server;
    private Instant now = START;

    @BeforeEach
    void start() throws IOException {
        server = new LocalIndex();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PackageIndex index(String url) {
        InstantSource source = () -> now;
        return PackageIndex.of(IndexSetup.at(url), cache, source.withZone(ZoneOffset.UTC));
    }

    private PackageIndex index() {
        return index(server.url());
    }

    @Test
    void aJsonPageTellsEveryFile() {
        server.serveFiles(
                "foo-bar",
                "foo_bar-1.0-py3-none-any.whl \"requires-python\":\">=3.8\",\"yanked\":\"broken\",\"size\":12,"
                        + "\"upload-time\":\"2024-01-02T03:04:05.6Z\"",
                "foo_bar-1.0.tar.gz \"yanked\":false");

        Found found = (Found) index().lookUp("Foo.Bar");

        assertThat(found.stale()).isFalse();
        assertThat(found.files())
                .containsExactly(
                        new IndexFile(
                                "foo_bar-1.0-py3-none-any.whl",
                                "http://127.0.0.1:" + server.port() + "/files/foo_bar-1.0-py3-none-any.whl",
                                null,
                                ">=3.8",
                                "broken",
                                Instant.parse("2024-01-02T03:04:05.600Z"),
                                12),
                        new IndexFile(
                                "foo_bar-1.0.tar.gz",
                                "http://127.0.0.1:" + server.port() + "/files/foo_bar-1.0.tar.gz",
                                null,
                                null,
                                null,
                                null,
                                -1));
        assertThat(((Found) index().lookUp("foo-bar")).files()).isEqualTo(found.files());
        assertThat(server.requests).hasSize(1);
    }

    /** A hotel's network answers every question with its own page; nothing is left out of a project for that. */
    @Test
    void aPageThatListsNoFilesSaysNothing() {
        server.serve(
                "foo", 200, "text/html", "<html><body>Welcome, <a href='/login'>log in</a></body></html>", Map.of());
        server.serve(
                "none", 200, "text/html", "<meta name='pypi:repository-version' content='1.0'><body></body>", Map.of());

        assertThat(index().lookUp("foo"))
                .isInstanceOfSatisfying(
                        IndexAnswer.Unknown.class,
                        unknown ->
                                assertThat(unknown.reason()).contains("answered something else than a list of files"));
        assertThat(index().lookUp("none")).isInstanceOf(Found.class);
    }

    @Test
    void anHtmlPageServesAsWell() {
        server.serve("foo", 200, "text/html", """
                <!DOCTYPE html><html><body>
                <a href="/f/foo-1.0.tar.gz#sha256=abc" data-requires-python="&gt;=3.8">foo-1.0.tar.gz</a><br/>
                <A data-yanked HREF='https://files.example.org/foo-2.0-py3-none-any.whl'>foo-2.0-py3-none-any.whl</A>
                </body></html>
                """, Map.of());

        List<IndexFile> files = ((Found) index().lookUp("foo")).files();

        assertThat(files).extracting(IndexFile::filename).containsExactly("foo-1.0.tar.gz", "foo-2.0-py3-none-any.whl");
        assertThat(files.getFirst().url()).isEqualTo("http://127.0.0.1:" + server.port() + "/f/foo-1.0.tar.gz");
        assertThat(files.getFirst().sha256()).isEqualTo("abc");
        assertThat(files.getFirst().requiresPython()).isEqualTo(">=3.8");
        assertThat(files.getFirst().yanked()).isNull();
        assertThat(files.getLast().yanked()).isEmpty();
    }

    @Test
    void afterTenMinutesItIsAskedWhetherAnythingChanged() {
        server.serve("foo", 200, "application/json", "{\"files\":[]}", Map.of("ETag", "\"one\""));
        index().lookUp("foo");
        now = START.plusSeconds(599);
        index().lookUp("foo");
        assertThat(server.requests).hasSize(1);

        now = START.plusSeconds(601);
        assertThat(index().lookUp("foo")).isInstanceOf(Found.class);
        assertThat(server.requests).hasSize(2);
        index().lookUp("foo");
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void aNameThatIsNotThereIsRememberedToo() {
        assertThat(index().lookUp("absent")).isEqualTo(new Absent("absent"));
        assertThat(index().lookUp("absent")).isEqualTo(new Absent("absent"));
        assertThat(server.requests).hasSize(1);
        assertThat(index().lookUp("../../etc")).isInstanceOf(Absent.class);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void withoutAConnectionTheOldAnswerServes() {
        server.serveFiles("foo", "foo-1.0.tar.gz");
        String url = server.url();
        index(url).lookUp("foo");
        server.close();
        now = START.plusSeconds(100_000);

        assertThat(index(url).lookUp("foo"))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.stale()).isTrue());
        assertThat(index(url).lookUp("other"))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("127.0.0.1"));
    }

    @Test
    void manyNamesAreAskedAtTheSameTime() {
        List<String> names = IntStream.range(0, 100).mapToObj(i -> "n" + i).toList();
        names.forEach(name -> server.serveFiles(name, name + "-1.0.tar.gz"));

        Map<String, IndexAnswer> answers = index().lookUp(names);

        assertThat(answers.values()).hasSize(100).allMatch(Found.class::isInstance);
    }

    @Test
    void aBrokenCacheIsNoHindrance() throws IOException {
        server.serveFiles("foo", "foo-1.0.tar.gz");
        index().lookUp("foo");
        for (Path file : files()) {
            Files.writeString(file, "{\"form\":1,");
        }

        assertThat(index().lookUp("foo")).isInstanceOf(Found.class);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void whatIsNoPageOfAnIndexIsNotTakenForOne() {
        server.serve("foo", 200, "application/json", "[1,2]", Map.of());
        server.serve("bar", 500, "text/plain", "oops", Map.of());

        assertThat(index().lookUp("foo")).isInstanceOf(Unknown.class);
        assertThat(index().lookUp("bar"))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("500"));
    }

    @Test
    void aPasswordReachesTheIndexAndNothingElse() throws IOException {
        server.wantedLogin =
                "Basic " + Base64.getEncoder().encodeToString("me:s3cr@t".getBytes(StandardCharsets.UTF_8));
        server.serveFiles("foo", "foo-1.0.tar.gz");
        IndexSetup setup = IndexSetup.at(server.urlWith("me:s3cr%40t"));

        IndexAnswer found = PackageIndex.of(setup, cache).lookUp("foo");
        IndexAnswer refused = PackageIndex.of(IndexSetup.at(server.urlWith("me:wr0ng")), cache)
                .lookUp("other");

        assertThat(found).isInstanceOf(Found.class);
        assertThat(refused).isInstanceOf(IndexAnswer.Refused.class);
        assertThat(found.toString() + refused + setup + setup.shown())
                .doesNotContain("s3cr")
                .doesNotContain("wr0ng");
        for (Path file : files()) {
            assertThat(Files.readString(file)).doesNotContain("s3cr");
        }
    }

    @Test
    void aRedirectDoesNotCarryThePasswordElsewhere() throws IOException {
        try (LocalIndex other = new LocalIndex()) {
            other.serveFiles("foo", "foo-1.0.tar.gz");
            server.serve("foo", 302, "text/plain", "", Map.of("Location", other.url() + "/foo/"));

            assertThat(index(server.urlWith("me:secret")).lookUp("foo")).isInstanceOf(Found.class);
            assertThat(server.logins).allMatch(login -> login.startsWith("Basic"));
            assertThat(other.logins).containsExactly("null");
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
