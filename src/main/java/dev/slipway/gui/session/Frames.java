package dev.slipway.gui.session;

import javafx.animation.AnimationTimer;

/** Calls back before every frame while it is started; a test without a toolkit calls {@link #frame} itself. */
public final class Frames {
    private final Runnable frame;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };

    public Frames(Runnable frame) {
        this.frame = frame;
    }

    public void frame() {
        frame.run();
    }

    public void start() {
        timer.start();
    }

    public void stop() {
        timer.stop();
    }
}
