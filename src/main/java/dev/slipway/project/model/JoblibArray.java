package dev.slipway.project.model;

import dev.slipway.project.model.PickleObject.Dict;
import dev.slipway.project.model.PickleObject.Made;
import dev.slipway.project.model.PickleObject.Number;
import dev.slipway.project.model.PickleObject.Text;
import dev.slipway.project.model.PickleObject.Tuple;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The array that joblib writes behind its stand-in ({@code joblib.numpy_pickle.NumpyArrayWrapper}).
 *
 * @param bytes of its raw data
 * @param hasObjects whether a nested pickle stands there instead
 * @param padded whether a byte that counts padding, and the padding, stand before the data (joblib 1.2 and newer)
 */
record JoblibArray(long bytes, boolean hasObjects, boolean padded) {

    /** @throws IOException if shape or type of its items cannot be told */
    static JoblibArray of(Dict wrapper) throws IOException {
        String type = type(wrapper.entries().get("dtype"));
        boolean padded = wrapper.entries().get("numpy_array_alignment_bytes") instanceof Number;
        if (type.startsWith("O")) {
            return new JoblibArray(0, true, padded);
        }
        if (!(wrapper.entries().get("shape") instanceof Tuple shape)) {
            throw new IOException("An array without a shape.");
        }
        long items = 1;
        for (PickleObject length : shape.items()) {
            if (!(length instanceof Number number) || number.value() < 0) {
                throw new IOException("An array with an odd shape.");
            }
            items = Math.multiplyHigh(items, number.value()) == 0 ? items * number.value() : Long.MAX_VALUE;
        }
        long size = itemSize(type);
        if (items != 0 && size > Long.MAX_VALUE / items) {
            throw new IOException("An array that is too long.");
        }
        return new JoblibArray(items * size, false, padded);
    }

    /** The name given to {@code numpy.dtype(name, False, True)}, such as {@code f8}. */
    private static String type(@Nullable PickleObject dtype) throws IOException {
        if (dtype instanceof Made made
                && made.type().name().equals("dtype")
                && made.arguments() instanceof Tuple arguments
                && !arguments.items().isEmpty()
                && arguments.items().getFirst() instanceof Text text
                && !text.value().isEmpty()) {
            String name = text.value();
            return "<>|=".indexOf(name.charAt(0)) >= 0 ? name.substring(1) : name;
        }
        throw new IOException("An array without a type.");
    }

    private static long itemSize(String type) throws IOException {
        try {
            long count = Long.parseLong(type.substring(1));
            return type.charAt(0) == 'U' ? 4 * count : count;
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new IOException("An array of unknown type " + type + ".", e);
        }
    }
}
