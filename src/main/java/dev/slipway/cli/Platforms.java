package dev.slipway.cli;

import dev.slipway.dependency.TargetPlatform;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.List;
import picocli.CommandLine.Option;

/** Other platforms than this machine's that requirements are judged for. */
final class Platforms {
    @Option(
            names = "--platform",
            split = ",",
            paramLabel = "PLATFORM",
            description = "Judge the requirements for it too: win_amd64, macosx_arm64, manylinux_2_28_x86_64 ...")
    private List<String> named = List.of();

    /** @throws ShipException (BAD_ARGUMENT) if one of them is none */
    List<TargetPlatform> targets() {
        return named.stream()
                .map(text -> TargetPlatform.parse(text)
                        .orElseThrow(() -> new ShipException(
                                ShipException.Kind.BAD_ARGUMENT,
                                Problem.error(Topic.DEPENDENCIES, "There is no platform \"" + text + "\".")
                                        .advise("Known are such as win_amd64, win_arm64, macosx_arm64, macosx_x86_64, "
                                                + "manylinux_2_28_x86_64, linux_aarch64, musllinux_1_2_x86_64."))))
                .toList();
    }
}
