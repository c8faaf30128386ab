package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandsAreFoundByTheirNameTest {

    private static Stream<Class<?>> commands() {
        return Stream.of(SlipwayCommand.class.getAnnotation(Command.class).subcommands())
                .filter(command -> command != CommandLine.HelpCommand.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theClassBearsTheName(Class<?> command) {
        String name = command.getAnnotation(Command.class).name();

        assertThat(SlipwayCommand.commandOf(name)).isEqualTo(command);
        assertThat(Console.run(name, "--help").out()).contains("Usage: slipway " + name);
    }

    @Test
    void otherWordsAreLeftToTheWhole() {
        assertThat(SlipwayCommand.commandOf("help")).isNull();
        assertThat(SlipwayCommand.commandOf("slipway")).isNull();
        assertThat(Console.run("help", "scan").out()).contains("Usage: slipway scan");
        assertThat(Console.run("shpi", "x").exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    }
}
