package dev.slipway.dependency.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.TargetPlatform;
import dev.slipway.dependency.installed.RealEnvironment;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.UvLocker;
import dev.slipway.plan.Action;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UvLocksAgreeWithUvTest {
    @TempDir
    Path folder;

    @Test
    void theSamePackagesAreChosen() throws Exception {
        RealEnvironment.engine("uv");
        UvLocker uv = RealEnvironment.engines().locker().orElseThrow();
        Interpreter python = RealEnvironment.python();
        Path pyproject = Files.writeString(folder.resolve("pyproject.toml"), """
                [project]
                name = "demo"
                version = "1.0"
                requires-python = ">=3.9"
                dependencies = ["flask", "requests[socks]", "tqdm", "httpx[http2]; python_version >= '3.8'"]
                [project.optional-dependencies]
                more = ["rich"]
                [dependency-groups]
                dev = ["pytest"]
                """);
        RealEnvironment.run(uv.lock(python.executable(), pyproject, Map.of(), List.of(), false));

        LockFile lock = LockFile.in(folder, null).orElseThrow();
        LockedInstall install = LockedInstall.of(lock, TargetPlatform.current().markers(python.version()), folder);
        String program = uv.lock(python.executable(), pyproject, Map.of(), List.of(), false)
                .command()
                .getFirst();
        String exported = RealEnvironment.run(new Action.Exec(
                List.of(program, "export", "--frozen", "--no-dev", "--no-emit-project", "--no-hashes", "--quiet"),
                folder));
        List<String> theirs = exported.lines()
                .map(line -> line.replaceFirst("\\s*#.*", ""))
                .filter(line -> !line.isBlank())
                .map(dev.slipway.requirement.Requirement::parse)
                .filter(one -> one.appliesTo(TargetPlatform.current().markers(python.version())))
                .map(one -> one.normalizedName() + one.specifier())
                .sorted()
                .toList();

        assertThat(install.problems()).isEmpty();
        assertThat(install.versions().entrySet().stream()
                        .map(one -> one.getKey() + "==" + one.getValue())
                        .sorted()
                        .toList())
                .hasSizeGreaterThan(12)
                .isEqualTo(theirs);
        assertThat(install.hashed()).hasSameSizeAs(theirs);
    }
}
