package dev.slipway.gui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Colours in rows, {@code 0xrrggbb} each. */
record Picture(int width, int height, int[] colours) {

    static Picture of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] colours = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
        for (int i = 0; i < colours.length; i++) {
            colours[i] &= 0xffffff;
        }
        return new Picture(width, height, colours);
    }

    static Picture read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(new Image(in));
        }
    }

    void write(Path file) throws IOException {
        var image = new WritableImage(width, height);
        int[] opaque = Arrays.stream(colours).map(colour -> colour | 0xff000000).toArray();
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), opaque, 0, width);
        Png.write(image, file);
    }

    /** With fewer colours, of which each is at most half a step away: for smaller files. */
    Picture coarse(int step) {
        return new Picture(
                width,
                height,
                Arrays.stream(colours).map(colour -> coarse(colour, step)).toArray());
    }

    private static int coarse(int colour, int step) {
        int red = Math.min(255, ((colour >> 16) + step / 2) / step * step);
        int green = Math.min(255, ((colour >> 8 & 0xff) + step / 2) / step * step);
        int blue = Math.min(255, ((colour & 0xff) + step / 2) / step * step);
        return red << 16 | green << 8 | blue;
    }

    /** The mean of each square of so many pixels. */
    Picture smaller(int by) {
        int columns = (width + by - 1) / by;
        int rows = (height + by - 1) / by;
        int[] means = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                means[row * columns + column] = mean(column * by, row * by, by);
            }
        }
        return new Picture(columns, rows, means);
    }

    private int mean(int left, int top, int by) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (int y = top; y < Math.min(height, top + by); y++) {
            for (int x = left; x < Math.min(width, left + by); x++) {
                int colour = colours[y * width + x];
                red += colour >> 16;
                green += colour >> 8 & 0xff;
                blue += colour & 0xff;
                count++;
            }
        }
        return red / count << 16 | green / count << 8 | blue / count;
    }

    /** How many pixels differ by more than this in one of their colours; all where the sizes do. */
    int differing(Picture other, int by) {
        if (width != other.width || height != other.height) {
            return colours.length;
        }
        int count = 0;
        for (int i = 0; i < colours.length; i++) {
            if (distance(colours[i], other.colours[i]) > by) {
                count++;
            }
        }
        return count;
    }

    /** Where they differ, in red on what this one shows faintly. */
    Picture marked(Picture other, int by) {
        int[] marked = new int[colours.length];
        for (int i = 0; i < colours.length; i++) {
            int faint = 0xc0 + (colours[i] >> 8 & 0xff) / 4;
            boolean differs = other.colours.length != colours.length || distance(colours[i], other.colours[i]) > by;
            marked[i] = differs ? 0xff0000 : faint << 16 | faint << 8 | faint;
        }
        return new Picture(width, height, marked);
    }

    private static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16) - (other >> 16)),
                Math.max(Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)), Math.abs((one & 0xff) - (other & 0xff))));
    }

    /** This one, with another at a place of it; larger if that is needed. */
    Picture with(Picture part, int left, int top) {
        int wide = Math.max(width, left + part.width);
        int high = Math.max(height, top + part.height);
        int[] all = new int[wide * high];
        for (int y = 0; y < height; y++) {
            System.arraycopy(colours, y * width, all, y * wide, width);
        }
        for (int y = 0; y < part.height; y++) {
            System.arraycopy(part.colours, y * part.width, all, (top + y) * wide + left, part.width);
        }
        return new Picture(wide, high, all);
    }

    /** A part of it; black where there is nothing. */
    Picture part(int left, int top, int wide, int high) {
        int[] some = new int[wide * high];
        for (int y = 0; y < high && top + y < height; y++) {
            int length = Math.min(wide, width - left);
            if (length > 0) {
                System.arraycopy(colours, (top + y) * width + left, some, y * wide, length);
            }
        }
        return new Picture(wide, high, some);
    }
}
