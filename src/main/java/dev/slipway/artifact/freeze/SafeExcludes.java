package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import java.util.List;
import java.util.Set;

/**
 * What may be left out without anybody asking: parts that libraries name only in case somebody has them. Tk alone is worth ten
 * megabytes, and it goes only where neither the code nor a library that draws windows names it.
 */
final class SafeExcludes {
    private static final List<String> TK = List.of("tkinter", "_tkinter", "turtle", "idlelib");

    /** Distributions that draw with Tk, or may. */
    private static final Set<String> DRAW = Set.of(
            "matplotlib",
            "seaborn",
            "customtkinter",
            "pysimplegui",
            "freesimplegui",
            "ttkbootstrap",
            "guizero",
            "easygui",
            "pandastable",
            "pyautogui",
            "pymsgbox",
            "pyscreeze",
            "pillow",
            "tkcalendar",
            "sv-ttk",
            "ttkthemes",
            "plotnine",
            "nltk");

    private SafeExcludes() {}

    static List<String> of(Shipment shipment) {
        boolean used = shipment.subject().project().imports().stream()
                .map(one -> one.topLevel().toLowerCase(java.util.Locale.ROOT))
                .anyMatch(TK::contains);
        return used || Freight.required(shipment).stream().anyMatch(DRAW::contains) ? List.of() : TK;
    }
}
