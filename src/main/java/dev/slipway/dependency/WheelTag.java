package dev.slipway.dependency;

/**
 * What a wheel runs on (PEP 425), such as {@code cp310-cp310-manylinux_2_17_x86_64}.
 *
 * @param python interpreter and its version
 * @param abi the binary interface; {@code none} if it uses none
 * @param platform the platform; {@code any} if all
 */
public record WheelTag(String python, String abi, String platform) {

    @Override
    public String toString() {
        return python + "-" + abi + "-" + platform;
    }
}
