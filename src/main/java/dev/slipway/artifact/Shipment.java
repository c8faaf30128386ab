package dev.slipway.artifact;

import dev.slipway.container.Containers;
import dev.slipway.environment.Engine;
import dev.slipway.environment.Interpreter;
import dev.slipway.platform.Platform;
import dev.slipway.verify.CleanRoom;
import dev.slipway.verify.StartCommand;
import java.util.List;
import java.util.Map;

/**
 * All that an artifact needs to know to plan its steps.
 *
 * @param options what was chosen, by artifact id and option id
 * @param cargo which files go along
 * @param subject what is shipped
 * @param start how the installed program is started when it is tried
 * @param python interpreter of the project's environment
 * @param pythons all interpreters of this machine that fit the project, the newest first
 * @param containers what images are made with on this machine
 * @param prepared ids of the steps after which the engine is there
 * @param staged id of the step after which the cargo lies in {@link ShipFolders#stage()}
 * @param folders where things of this project lie
 */
public record Shipment(
        Map<String, Map<String, String>> options,
        Cargo cargo,
        Subject subject,
        StartCommand start,
        Interpreter python,
        List<Interpreter> pythons,
        Engine engine,
        Containers containers,
        Platform platform,
        List<String> prepared,
        String staged,
        ShipFolders folders) {

    /** A clean place to try an artifact in. */
    public CleanRoom cleanRoom(String artifact) {
        return new CleanRoom(engine, python, platform, folders.trial(artifact));
    }

    /** The value of an option: what was chosen, else the standard. */
    public String option(Artifact artifact, Option option) {
        return options.getOrDefault(artifact.id(), Map.of()).getOrDefault(option.id(), option.standard());
    }
}
