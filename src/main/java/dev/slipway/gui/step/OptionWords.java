package dev.slipway.gui.step;

import dev.slipway.artifact.Option;
import dev.slipway.gui.theme.Texts;

/** What options of artifacts and their values are called in the window's language. */
record OptionWords(Texts texts) {

    String title(Option option) {
        return switch (option.id()) {
            case "form" -> texts.get("option.form");
            case "window" -> texts.get("option.window");
            case "name" -> texts.get("option.name");
            case "icon" -> texts.get("option.icon");
            case "version" -> texts.get("option.version");
            case "hidden-imports" -> texts.get("option.hidden");
            case "excludes" -> texts.get("option.excludes");
            case "metadata" -> texts.get("option.metadata");
            case "collect" -> texts.get("option.collect");
            case "sources" -> texts.get("option.sources");
            case "folder" -> texts.get("option.folder");
            case "spec" -> texts.get("option.spec");
            case "variables" -> texts.get("option.variables");
            case "compare" -> texts.get("option.compare");
            case "content" -> texts.get("option.content");
            case "base" -> texts.get("option.base");
            case "pin" -> texts.get("option.pin");
            case "packages" -> texts.get("option.packages");
            case "port" -> texts.get("option.port");
            case "existing" -> texts.get("option.existing");
            case "tag" -> texts.get("option.tag");
            case "save" -> texts.get("option.save");
            case "compare-stages" -> texts.get("option.compareStages");
            default -> option.title();
        };
    }

    /** One line that helps; empty where the title says all. */
    String hint(Option option) {
        return switch (option.id()) {
            case "hidden-imports" -> texts.get("option.hiddenHint");
            case "excludes" -> texts.get("option.excludesHint");
            case "icon" -> texts.get("option.iconHint");
            case "folder" -> texts.get("option.folderHint");
            case "spec" -> texts.get("option.specHint");
            case "variables" -> texts.get("option.variablesHint");
            case "compare" -> texts.get("option.compareHint");
            case "pin" -> texts.get("option.pinHint");
            case "packages" -> texts.get("option.packagesHint");
            case "base" -> texts.get("option.baseHint");
            case "tag" -> texts.get("option.tagHint");
            case "content" -> texts.get("option.contentHint");
            case "compare-stages" -> texts.get("option.compareStagesHint");
            default -> "";
        };
    }

    String value(String value) {
        return switch (value) {
            case "auto" -> texts.get("option.auto");
            case "one-file" -> texts.get("option.oneFile");
            case "one-folder" -> texts.get("option.oneFolder");
            case "console" -> texts.get("option.console");
            case "windowed" -> texts.get("option.windowed");
            case "bundle" -> texts.get("option.bundle");
            case "user" -> texts.get("option.user");
            case "here" -> texts.get("option.here");
            case "generated" -> texts.get("option.generated");
            case "kept" -> texts.get("option.kept");
            case "plain" -> texts.get("option.plain");
            case "unpacking" -> texts.get("option.unpacking");
            case "multi-stage" -> texts.get("option.multiStage");
            case "single-stage" -> texts.get("option.singleStage");
            case "executable" -> texts.get("option.executable");
            case "wheel" -> texts.get("option.wheel");
            case "files" -> texts.get("option.files");
            case "keep" -> texts.get("option.keep");
            case "replace" -> texts.get("option.replace");
            default -> value;
        };
    }
}
