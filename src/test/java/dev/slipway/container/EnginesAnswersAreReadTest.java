package dev.slipway.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginesAnswersAreReadTest {

    @Test
    void dockersContainersOneALine() {
        String answer = """
                {"ID":"0a1b2c3d4e5f","Names":"web","Image":"shop:1.0","State":"running","Status":"Up 3 minutes (healthy)","Ports":"127.0.0.1:8000->8000/tcp","Size":"1.5kB (virtual 157MB)"}
                {"ID":"1a1b2c3d4e5f","Names":"job","Image":"job:1.0","State":"exited","Status":"Exited (1) 2 hours ago","Ports":"","Size":"0B"}
                """;

        assertThat(EngineAnswers.containers(answer))
                .containsExactly(
                        new ContainerInfo(
                                "0a1b2c3d4e5f",
                                "web",
                                "shop:1.0",
                                true,
                                "Up 3 minutes (healthy)",
                                "127.0.0.1:8000->8000/tcp",
                                1500),
                        new ContainerInfo("1a1b2c3d4e5f", "job", "job:1.0", false, "Exited (1) 2 hours ago", "", -1));
    }

    @Test
    void podmansContainersInAnArray() {
        String answer = """
                [{"Id":"0a1b2c3d4e5f60718293","Names":["web"],"Image":"localhost/shop:1.0","State":"running",
                  "Status":"Up 3 minutes","Ports":[{"host_ip":"127.0.0.1","container_port":8000,"host_port":8001,"protocol":"tcp"}],
                  "Size":{"rootFsSize":157,"rwSize":12}}]
                """;

        assertThat(EngineAnswers.containers(answer))
                .containsExactly(new ContainerInfo(
                        "0a1b2c3d4e5f",
                        "web",
                        "localhost/shop:1.0",
                        true,
                        "Up 3 minutes",
                        "127.0.0.1:8001->8000/tcp",
                        12));
    }

    @Test
    void imagesWithAndWithoutAName() {
        String docker = """
                {"ID":"aa","Repository":"registry.example:5000/shop","Tag":"1.0","Size":"157.4MB","CreatedSince":"2 days ago"}
                {"ID":"bb","Repository":"<none>","Tag":"<none>","Size":"2GB","CreatedSince":"now"}
                """;
        String podman = """
                [{"Id":"sha256:cc","Names":["localhost:5000/shop:1.0","localhost/shop:latest"],"Size":157400000},{"Id":"dd","Size":5}]
                """;

        assertThat(EngineAnswers.images(docker))
                .extracting(ImageInfo::reference, ImageInfo::bytes, ImageInfo::dangling)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("registry.example:5000/shop:1.0", 157_400_000L, false),
                        org.assertj.core.groups.Tuple.tuple("bb", 2_000_000_000L, true));
        assertThat(EngineAnswers.images(podman))
                .extracting(ImageInfo::reference)
                .containsExactly("localhost:5000/shop:1.0", "localhost/shop:latest", "dd");
    }

    @ParameterizedTest
    @CsvSource({"0B,0", "14.9kB,14900", "157MB,157000000", "1.2GB (40%),1200000000", "1KiB,1024", "N/A,0", "'',0"})
    void sizesInWords(String text, long bytes) {
        assertThat(EngineAnswers.size(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"''", "'[]'", "not json", "'{\"ID\":'", "'[1, null]'", "null"})
    void whatIsNoAnswerIsNothing(String answer) {
        assertThat(EngineAnswers.containers(answer)).isEmpty();
        assertThat(EngineAnswers.images(answer)).isEmpty();
        assertThat(EngineAnswers.usage(answer)).isEmpty();
    }
}
