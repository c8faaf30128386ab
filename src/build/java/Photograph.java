import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/** Photographs the whole screen into the file it is given, and ends with 1 if there is hardly anything to be seen on it. */
final class Photograph {
    /** A bare screen has one colour, a drawn window hundreds. */
    private static final int LEAST_COLOURS = 50;

    public static void main(String[] arguments) throws Exception {
        BufferedImage picture =
                new Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
        ImageIO.write(picture, "png", new File(arguments[0]));
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        System.out.println(arguments[0] + ": " + colours.size() + " colours");
        System.exit(colours.size() < LEAST_COLOURS ? 1 : 0);
    }
}
