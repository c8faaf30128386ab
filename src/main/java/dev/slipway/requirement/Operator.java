package dev.slipway.requirement;

/** How a specifier compares (PEP 440, "Version specifiers"). */
public enum Operator {
    ARBITRARY("==="),
    COMPATIBLE("~="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As written. */
    public String sign() {
        return sign;
    }

    @Override
    public String toString() {
        return sign;
    }
}
