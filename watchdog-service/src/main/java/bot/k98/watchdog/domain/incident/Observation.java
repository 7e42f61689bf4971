package bot.k98.watchdog.domain.incident;

/**
 * One look at one concern.
 *
 * @param problem one sentence for an operator; empty when it isn't bad
 */
public record Observation(Concern concern, Verdict verdict, String problem) {
    /** What the look found. */
    public enum Verdict {
        BAD,
        GOOD,
        /** It can't be judged now: nothing changes. */
        UNKNOWN
    }

    static Observation bad(IncidentKind kind, String subject, String problem) {
        return new Observation(new Concern(kind, subject), Verdict.BAD, problem);
    }

    static Observation good(IncidentKind kind, String subject) {
        return new Observation(new Concern(kind, subject), Verdict.GOOD, "");
    }

    static Observation unknown(IncidentKind kind, String subject) {
        return new Observation(new Concern(kind, subject), Verdict.UNKNOWN, "");
    }
}
