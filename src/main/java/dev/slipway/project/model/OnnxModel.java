package dev.slipway.project.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The outermost fields of an ONNX {@code ModelProto} (onnx.proto): who produced it. */
final class OnnxModel {
    private static final int PRODUCER_NAME = 2;
    private static final int PRODUCER_VERSION = 3;
    private static final int LONGEST_TEXT = 200;

    private OnnxModel() {}

    static @Nullable ModelContents read(ByteSource in) throws IOException {
        Findings findings = new Findings();
        String producer = "";
        boolean complete = true;
        try {
            for (int fields = 0; fields < 10_000 && in.peek() >= 0; fields++) {
                long tag = varint(in);
                int field = (int) (tag >>> 3);
                switch ((int) (tag & 7)) {
                    case 0 -> varint(in);
                    case 1 -> in.skip(8);
                    case 5 -> in.skip(4);
                    case 2 -> {
                        long length = varint(in);
                        if ((field == PRODUCER_NAME || field == PRODUCER_VERSION) && length <= LONGEST_TEXT) {
                            String text = in.text((int) length);
                            if (field == PRODUCER_NAME) {
                                producer = text;
                            } else if (!producer.isEmpty()) {
                                findings.writer(distribution(producer), text);
                            }
                        } else {
                            in.skip(length);
                        }
                    }
                    default -> {
                        return null;
                    }
                }
            }
        } catch (IOException e) {
            complete = false;
        }
        findings.module("onnxruntime");
        return findings.contents("onnx", complete);
    }

    private static String distribution(String producer) {
        return producer.equals("pytorch") ? "torch" : producer;
    }

    private static long varint(ByteSource in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = in.next();
            value |= (long) (b & 127) << shift;
            if (b < 128) {
                return value;
            }
        }
        throw new IOException("A number without end.");
    }
}
