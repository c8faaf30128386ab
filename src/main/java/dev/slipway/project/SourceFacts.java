package dev.slipway.project;

import dev.slipway.project.secret.FoundSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a source file found.
 *
 * @param file relative to the root with {@code /}
 * @param calls those that may need a library beside the one that is called
 * @param mainGuard line of the main guard; 0 if there is none
 * @param argvLine first line that reads {@code sys.argv}; 0 if none does
 * @param argumentsLine first line that makes a parser of arguments; 0 if none does
 * @param inputLine first line that asks on the terminal; 0 if none does
 * @param streamlitCalls the first few different names called on {@code st}
 * @param streamlitLine first line that calls one
 * @param topLevelCall whether the module level calls or does something besides definitions
 * @param pythonTwoLine first line that only Python 2 accepts; 0 if there is none
 * @param brokenLine line of a string or bracket without end; 0 if there is none
 * @param inlineMetadata whether it holds a PEP 723 block
 * @param secrets keys and passwords that stand in it
 * @param trouble one sentence about its encoding; null if there is none
 */
record SourceFacts(
        String file,
        int lines,
        List<ImportUse> imports,
        List<PathLiteral> literals,
        List<AppObject> apps,
        List<NamedCall> calls,
        int mainGuard,
        int argvLine,
        int argumentsLine,
        int inputLine,
        List<String> streamlitCalls,
        int streamlitLine,
        boolean topLevelCall,
        int pythonTwoLine,
        int brokenLine,
        boolean inlineMetadata,
        List<FoundSecret> secrets,
        @Nullable String trouble) {

    /** The line of the first import of this top-level module outside of {@code TYPE_CHECKING}; 0 if there is none. */
    int importLine(String topLevel) {
        for (ImportUse use : imports) {
            if (use.condition() != ImportCondition.TYPING && use.topLevel().equals(topLevel)) {
                return use.line();
            }
        }
        return 0;
    }

    boolean imports(String topLevel) {
        return importLine(topLevel) > 0;
    }
}
