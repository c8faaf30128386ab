package dev.slipway.artifact.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which form an archive took, and why.
 *
 * @param told what the packing wrote down
 * @param python that it was packed for
 */
record PackedForm(Path told, Interpreter python) implements Inspection {

    @Override
    public List<CheckResult> inspect() throws IOException {
        JsonNode tree = new JsonMapper().readTree(Files.readAllBytes(told));
        int compiled = tree.path("count").asInt();
        List<String> some = new ArrayList<>();
        tree.path("compiled").forEach(name -> some.add(name.asText()));
        if (!tree.path("unpacks").asBoolean()) {
            return List.of(CheckResult.passed("It is pure Python and runs from the archive itself", ""));
        }
        String why = compiled == 0
                ? "It unpacks itself once into ~/.shiv, for the files that the program opens"
                : "It unpacks itself once into ~/.shiv and runs on Python " + python.minor() + " and "
                        + python.architecture() + " only: " + compiled + (compiled == 1 ? " part is" : " parts are")
                        + " compiled";
        return List.of(CheckResult.passed(why, String.join("\n", some.subList(0, Math.min(5, some.size())))));
    }
}
