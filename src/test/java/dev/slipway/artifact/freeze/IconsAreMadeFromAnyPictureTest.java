package dev.slipway.artifact.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.platform.Platform;
import dev.slipway.problem.ShipException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconsAreMadeFromAnyPictureTest {
    @TempDir
    private Path temp;

    @Test
    void windowsGetsOneFileWithEverySize() throws Exception {
        Path icon = temp.resolve("icon.ico");

        IconFile.make(picture("jpg"), icon, Platform.WINDOWS);

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(icon)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getShort(2)).as("the type of an icon").isEqualTo((short) 1);
        assertThat(bytes.getShort(4)).isEqualTo((short) 7);
        for (int i = 0; i < 7; i++) {
            int size = Byte.toUnsignedInt(bytes.get(6 + i * 16));
            byte[] png = new byte[bytes.getInt(6 + i * 16 + 8)];
            bytes.get(bytes.getInt(6 + i * 16 + 12), png);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(size == 0 ? 256 : size);
        }
    }

    @Test
    void macGetsAnIcnsWhoseLengthIsItsOwn() throws Exception {
        Path icon = temp.resolve("icon.icns");

        IconFile.make(picture("png"), icon, Platform.MACOS);

        byte[] bytes = Files.readAllBytes(icon);
        assertThat(new String(bytes, 0, 4)).isEqualTo("icns");
        assertThat(ByteBuffer.wrap(bytes).getInt(4)).isEqualTo(bytes.length);
    }

    @Test
    void anIconOfThePlatformStaysAsItIs() throws Exception {
        Path first = temp.resolve("first.ico");
        IconFile.make(picture("png"), first, Platform.WINDOWS);
        Path second = temp.resolve("second.ico");

        IconFile.make(first, second, Platform.WINDOWS);

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void whatIsNoPictureIsRefusedWithAdvice() throws Exception {
        Path text = Files.writeString(temp.resolve("icon.svg"), "<svg/>");

        assertThatThrownBy(() -> IconFile.make(text, temp.resolve("icon.ico"), Platform.WINDOWS))
                .isInstanceOfSatisfying(
                        ShipException.class,
                        e -> assertThat(e.problem().remedy()).isNotNull());
    }

    private Path picture(String format) throws Exception {
        BufferedImage image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xff8800);
        Path file = temp.resolve("picture." + format);
        ImageIO.write(image, format, file.toFile());
        return file;
    }
}
