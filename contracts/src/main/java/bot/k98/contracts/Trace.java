package bot.k98.contracts;

/**
 * The way of one use through topics and services. Both ids are made from the cause, so a service that only knows the cause knows
 * the trace.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 */
public record Trace(String traceId, String spanId) {
    private static final int REFERENCE = 8;
    private static final int SPAN = 16;

    /** The trace that starts with an interaction. */
    public static Trace ofInteraction(String interactionId) {
        return of("interaction", interactionId);
    }

    /** The trace of any other cause. */
    public static Trace of(String kind, Object... cause) {
        String trace = DeterministicId.hex(kind, cause);
        return new Trace(trace, DeterministicId.hex("span", trace).substring(0, SPAN));
    }

    /** What a member reads in an apology and an operator types: the first 8 digits. */
    public String reference() {
        return traceId.substring(0, REFERENCE);
    }

    /** The W3C {@code traceparent} header, sampled. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
