package dev.slipway.project.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/** Undoes what joblib may have compressed a pickle with, told by the first bytes. Needs the memory of one dictionary. */
final class Decompression {
    /** Level 9 of xz takes 65 MiB; what asks for more was not written by joblib. */
    private static final int MOST_KIB = 70 << 10;

    private Decompression() {}

    /**
     * The stream behind the compression; null if it begins as none does.
     *
     * @param head its first bytes, each as the character of that code
     *
     * @throws IOException if the compressed stream is broken from its beginning
     */
    static @Nullable InputStream of(String head, InputStream in) throws IOException {
        InputStream plain = open(head, in);
        return plain == null ? null : new BufferedInputStream(plain, 1 << 16);
    }

    private static @Nullable InputStream open(String head, InputStream in) throws IOException {
        if (head.startsWith("\u001f\u008b")) {
            return new GZIPInputStream(in);
        }
        if (head.length() > 1 && head.charAt(0) == 0x78 && ((head.charAt(0) << 8) + head.charAt(1)) % 31 == 0) {
            return new InflaterInputStream(in);
        }
        if (head.startsWith("BZh")) {
            return new BZip2CompressorInputStream(in, true);
        }
        if (head.startsWith("\u00fd7zXZ\0")) {
            return new XZInputStream(in, MOST_KIB);
        }
        if (head.startsWith("\4\"M\u0018")) {
            return new FramedLZ4CompressorInputStream(in, true);
        }
        // An .lzma file has no signature: properties 3, 0, 2 and a dictionary of whole 64 KiB.
        return head.startsWith("]\0\0") ? new LZMAInputStream(in, MOST_KIB) : null;
    }
}
