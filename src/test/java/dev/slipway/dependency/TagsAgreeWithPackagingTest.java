package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.dependency.TargetPlatform.Os;
import dev.slipway.requirement.PackagingLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagsAgreeWithPackagingTest {

    private static final List<TargetPlatform> PLATFORMS = List.of(
            new TargetPlatform(Os.LINUX_GLIBC, "x86_64", 2, 36),
            new TargetPlatform(Os.LINUX_GLIBC, "x86_64", 2, 11),
            new TargetPlatform(Os.LINUX_GLIBC, "i686", 2, 17),
            new TargetPlatform(Os.LINUX_GLIBC, "aarch64", 2, 31),
            new TargetPlatform(Os.LINUX_MUSL, "x86_64", 1, 2),
            new TargetPlatform(Os.MACOS, "arm64", 14, 5),
            new TargetPlatform(Os.MACOS, "x86_64", 13, 0),
            new TargetPlatform(Os.MACOS, "x86_64", 10, 15),
            new TargetPlatform(Os.WINDOWS, "amd64", 0, 0),
            new TargetPlatform(Os.WINDOWS, "win32", 0, 0));

    @TempDir
    Path folder;

    @Test
    void everyPlatformAndPythonHasTheSameTagsInTheSameOrder() throws Exception {
        List<List<Object>> questions = new ArrayList<>();
        List<List<String>> ours = new ArrayList<>();
        for (TargetPlatform platform : PLATFORMS) {
            for (int minor = 6; minor <= 14; minor++) {
                questions.add(List.of(
                        "compatible",
                        minor,
                        platform.os().name(),
                        platform.architecture(),
                        platform.major(),
                        platform.minor()));
                ours.add(CompatibleTags.of(minor, platform).stream()
                        .map(WheelTag::toString)
                        .toList());
            }
        }
        try (var packaging = PackagingLibrary.start(folder, "dependency/tags_answers.py")) {
            JsonNode theirs = packaging.ask(questions);
            for (int i = 0; i < questions.size(); i++) {
                assertThat(PackagingLibrary.answer(ours.get(i)))
                        .as(questions.get(i).toString())
                        .isEqualTo(theirs.get(i));
            }
        }
    }

    @Test
    void namesOfWheelsAreTakenApartAlike() throws Exception {
        Random random = new Random(5);
        List<String> names = new ArrayList<>(List.of(
                "numpy-1.22.4-cp310-cp310-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
                "foo-1.0-1b-py2.py3-none-any.whl",
                "foo-1.0-x1-py3-none-any.whl",
                "foo_bar-1.0+local.1-py3-none-any.whl",
                "foo__bar-1.0-py3-none-any.whl",
                "foo-bar-1.0-py3-none-any.whl",
                "foo-1.0-py3-none.whl",
                "foo-1.0-py3-none-any.zip",
                "foo-1.0-3py-none-any.whl",
                "foo-1.0-py3..py2-none-any.whl",
                "-1.0-py3-none-any.whl",
                "été-1.0-py3-none-any.whl"));
        String pieces = "-._1a+ é";
        for (int i = 0; i < 2000; i++) {
            String name = names.get(i % 12);
            int at = random.nextInt(name.length());
            int piece = random.nextInt(pieces.length());
            names.add(name.substring(0, at) + pieces.charAt(piece) + name.substring(at + random.nextInt(2)));
        }
        List<List<Object>> questions =
                names.stream().map(name -> List.<Object>of("wheel", name)).toList();
        try (var packaging = PackagingLibrary.start(folder, "dependency/tags_answers.py")) {
            JsonNode theirs = packaging.ask(questions);
            for (int i = 0; i < names.size(); i++) {
                assertThat(PackagingLibrary.answer(parts(names.get(i))))
                        .as(names.get(i))
                        .isEqualTo(theirs.get(i));
            }
        }
    }

    private static Object parts(String filename) {
        WheelName name = WheelName.tryParse(filename);
        if (name == null) {
            return "invalid";
        }
        List<String> tags =
                name.tags().stream().map(WheelTag::toString).sorted().toList();
        return List.of(name.distribution(), name.version().toString(), tags);
    }
}
