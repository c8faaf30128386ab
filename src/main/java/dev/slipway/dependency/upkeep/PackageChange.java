package dev.slipway.dependency.upkeep;

/**
 * What happens to one distribution.
 *
 * @param name as it calls itself
 * @param from its version, or where it came from; empty if it was not there
 * @param to the same afterwards; empty if it goes
 */
public record PackageChange(String name, String from, String to) {

    /** For a line: "flask 3.0 -> 3.1", "+ click 8.1", "- six 1.16". */
    public String words() {
        if (from.isEmpty()) {
            return "+ " + name + " " + to;
        }
        return to.isEmpty() ? "- " + name + " " + from : name + " " + from + " -> " + to;
    }
}
