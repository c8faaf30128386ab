package dev.slipway;

/** Chooses a face: the window or the command line. */
public final class Slipway {
    private Slipway() {}

    public static void main(String[] arguments) {
        System.out.println("slipway");
    }
}
